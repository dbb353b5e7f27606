"""Write the first line of a notice."""

from digest.domain.notice import Notice, Outcome

LINK_ZH = "查看"
MARKS_ZH = {Outcome.DONE: "", Outcome.GAP: "【有缺】", Outcome.FAILED: "【失败】"}
MOST_TITLE = 120  # characters: a headline, and room for the lines below it


def headline(notice: Notice) -> str:
    """Return the title in one line, marked when something is missing or failed."""
    title = " ".join(notice.title.split())
    title = title if len(title) <= MOST_TITLE else f"{title[:MOST_TITLE]}…"
    return MARKS_ZH[notice.outcome] + title
