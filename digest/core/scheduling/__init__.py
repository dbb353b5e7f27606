"""The schedule of weekly runs, as the tools that keep schedules write it."""
