"""Quotes words for the files of cron and systemd, each of which reads them in its own way."""

import shlex


def cron_word(text: str) -> str:
    """Return a word of a shell command in a crontab, where a plain % ends the command."""
    return shlex.quote(text).replace("%", r"\%")


def systemd_word(text: str) -> str:
    """Return a word of ExecStart: see systemd.service(5), COMMAND LINES."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"' if set(text) & set(" \t'\";\\") else escaped


def systemd_path(text: str) -> str:
    """Return a path that is a whole value, where only % means something."""
    return text.replace("%", "%%")
