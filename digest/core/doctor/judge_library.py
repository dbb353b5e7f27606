"""Judge what an inspection of the library found."""

from digest.domain.health import Sign, State
from digest.domain.library import Soundness

NAME = "library"


def judge_library(found: Soundness, place: str) -> Sign:
    """place: the library's folder."""
    if found.faults:
        advice = "Restore library.db from a copy, or move it away: the next build begins a new one."
        return Sign(NAME, State.FAILURE, f"{place} is damaged: {found.faults[0]}", advice)
    wrong = len(found.missing) + len(found.altered)
    if wrong:
        text = f"{place}: {wrong} of {found.pdfs} PDFs are gone or not whole"
        return Sign(NAME, State.WARNING, text, "Let them come anew: digest library verify --fix")
    if found.strays:
        text = f"{place} is sound; it has files that nothing names: {len(found.strays)}"
        return Sign(NAME, State.OK, text, "Remove them: digest library verify --fix")
    return Sign(NAME, State.OK, f"{place} is sound, {found.pdfs} PDFs")


def judge_no_library(place: str, *, pdfs: int, is_file: bool) -> Sign:
    """pdfs: that lie there all the same. is_file: what should be a folder is none."""
    if is_file:
        advice = "Move it away, or name another folder in [library]."
        return Sign(NAME, State.FAILURE, f"{place} is a file, and a folder is wanted", advice)
    if pdfs:
        text = f"{place} has no library.db, though PDFs of a library lie there: {pdfs}"
        return Sign(NAME, State.WARNING, text, "Restore library.db from a copy; else all is asked for anew.")
    return Sign(NAME, State.OK, f"none in {place} yet", "The first build makes it.")


def judge_busy_library(place: str) -> Sign:
    text = f"{place} is used by another run, so it was not looked into"
    return Sign(NAME, State.WARNING, text, "Ask again when that run is done.")
