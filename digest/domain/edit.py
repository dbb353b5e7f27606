"""What a person changed in a post that digest made."""

from dataclasses import dataclass

from digest.domain.post import Post


@dataclass(frozen=True, slots=True)
class Edit:
    """One change that was kept.

    place: the field as the JSON names it, behind the id of its paper if it has one.
    unused: what digest would write there now, where that is new; "" when it writes what it wrote before.
    """

    place: str
    unused: str = ""


@dataclass(frozen=True, slots=True)
class MergedPost:
    """A post made anew, with what a person had changed in the one before."""

    post: Post
    edits: tuple[Edit, ...] = ()
