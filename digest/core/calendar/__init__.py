"""The calendar of a weekly series: what is due, and when an issue is done."""
