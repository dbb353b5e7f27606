"""Names ISO weeks, and finds days in them."""

from datetime import date, timedelta


def week_key(day: date) -> str:
    """Return the name of the ISO week of a day, such as "2026-W47"; the first days of January may be in the
    last week of the year before."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def day_in_week(day: date, weekday: int) -> date:
    """Return the day of the same ISO week that is this weekday, from 1, Monday, to 7."""
    return day + timedelta(days=weekday - day.isoweekday())
