"""Where a post is read on the web, and what it is called in a feed for ever."""

from urllib.parse import quote, urlsplit

from digest.core.exporting.place_files import post_address
from digest.domain.post import Post
from digest.domain.target import Publication

_NOWHERE = "localhost"  # a feed without a site: its entries are still told apart


def post_link(post: Post, publication: Publication) -> str:
    """Return the address of the post, that of the blog when only this is known, or ""."""
    if publication.post_url:
        return quote(post_address(post, publication.post_url), safe=":/?#[]@!$&'()*+,;=%~")
    return f"{publication.site_url}/" if publication.site_url else ""


def entry_id(post: Post, publication: Publication) -> str:
    """Return a tag: URI (RFC 4151) of the site, the date and the slug: a post that moves keeps it."""
    site = urlsplit(publication.site_url or publication.post_url).hostname or _NOWHERE
    name = site.encode("idna").decode() if not site.isascii() else site
    return f"tag:{name},{post.date.isoformat()}:{quote(post.slug)}"
