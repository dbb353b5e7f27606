"""Judges what `digest doctor` finds: each thing ok, a warning or a failure, and what to do."""
