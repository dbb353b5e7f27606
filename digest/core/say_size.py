"""Say a number of bytes in words."""

_UNITS = ("B", "kB", "MB", "GB", "TB")


def size_words(size_bytes: int) -> str:
    """Return a size to three digits or so: "812 B", "1.4 MB", "12.0 GB". Units are powers of 1000."""
    size, unit = float(size_bytes), 0
    while size >= 999.95 and unit < len(_UNITS) - 1:
        size, unit = size / 1000, unit + 1
    return f"{size:.1f} {_UNITS[unit]}" if unit else f"{size_bytes} B"
