"""Which papers an issue may be about, and why."""
