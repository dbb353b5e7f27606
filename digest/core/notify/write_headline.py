"""Write the first line of a notice."""

from digest.domain.notice import Notice

LINK_ZH = "查看"
FAILED_ZH = "【失败】"
MOST_TITLE = 120  # characters: a headline, and room for the lines below it


def headline(notice: Notice) -> str:
    """Return the title in one line, marked when it tells of a failure."""
    title = " ".join(notice.title.split())
    title = title if len(title) <= MOST_TITLE else f"{title[:MOST_TITLE]}…"
    return f"{FAILED_ZH}{title}" if notice.is_failure else title
