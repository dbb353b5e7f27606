"""A draft for a WeChat official account (公众号): its articles, their pictures, what WeChat refuses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """An image file. name: as the HTML names it in `src`, folders and all."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a draft.

    html: a fragment with its styles inline; its images are named by their files.
    cover: the image of the list of articles. summary: 摘要; "" lets WeChat take the first 54 characters.
    source_url: where 阅读原文 leads; "" for nowhere. pictures: at least those that the html names.
    """

    title: str
    html: str
    cover: Picture
    author: str = ""
    summary: str = ""
    source_url: str = ""
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftTrouble:
    """Something of a draft that WeChat refuses or drops.

    article: which one, from 1; 0 for the draft as a whole. part: of it, such as "title" or "image 'a.gif'".
    limit, actual: what is taken and what there is, in words. todo: what to do, a sentence.
    """

    article: int
    part: str
    limit: str
    actual: str
    todo: str

    def __str__(self) -> str:
        where = f"Article {self.article}, {self.part}" if self.article else f"The draft, {self.part}"
        return f"{where}: {self.actual}, where WeChat takes {self.limit}. {self.todo}"
