"""Notices in the forms of the services that carry them: pure."""
