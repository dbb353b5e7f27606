"""The headline of a paper in a roundup."""

from digest.domain.digest import Section
from digest.domain.post import PostItem


def headline(item: PostItem) -> str:
    """Return the blogger's own headline, else the one sentence that passed, else the Chinese title.

    Without the mark at its end, as headlines stand.
    """
    claims = item.digest.standing(Section.ONE_LINE)
    text = item.headline or (claims[0].text_zh if claims else item.digest.title_zh)
    return text.rstrip("。.；;")
