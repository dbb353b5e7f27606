"""Choose what leaves the library: by age, by size, and never what a post needs."""

from collections.abc import Collection

from digest.domain.library import CleaningWish, Discards, Holdings, KeptPdf, ListedStage


def discards(holdings: Holdings, needed: Collection[str], wish: CleaningWish) -> Discards:
    """Return what goes, the oldest first.

    needed: the ids, with version, of the papers that stand in posts. Stages are never needed: they are made
    again from PDFs and answers.
    """
    spared = _spared(holdings, needed) if wish.spares_posts else ()
    over_bytes = 0 if wish.keep_bytes is None else holdings.size_bytes - wish.keep_bytes
    going: list[KeptPdf | ListedStage] = []
    staying: list[KeptPdf] = []
    for one in sorted(holdings.all, key=lambda one: one.kept_at):
        is_old = wish.kept_before is not None and one.kept_at < wish.kept_before
        if not is_old and over_bytes <= 0:
            break
        if isinstance(one, KeptPdf) and one in spared:
            staying.append(one)
        else:
            going.append(one)
            over_bytes -= one.size_bytes
    return Discards(
        pdfs=tuple(one for one in going if isinstance(one, KeptPdf)),
        stages=tuple(one for one in going if isinstance(one, ListedStage)),
        spared=tuple(staying),
        left_bytes=holdings.size_bytes - sum(one.size_bytes for one in going),
    )


def _spared(holdings: Holdings, needed: Collection[str]) -> Collection[KeptPdf]:
    # Two documents of the same bytes share a file: it stays for both.
    files = {pdf.sha256 for pdf in holdings.pdfs if pdf.id in needed}
    return {pdf for pdf in holdings.pdfs if pdf.sha256 in files}
