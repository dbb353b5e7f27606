"""Words of a claim and of its evidence, marked."""

from digest.core.mark_words import Ink, Piece, marked_claim, marked_quote
from digest.domain.finding import Check, Finding, Severity

QUOTE = "With LoRA, accuracy on MMLU rises from 65.3% to 67.6%."


def inked(pieces: tuple[Piece, ...]) -> list[tuple[str, Ink]]:
    return [(piece.words, piece.ink) for piece in pieces if piece.ink is not Ink.PLAIN]


def finding(*words: str, severity: Severity = Severity.WRONG) -> Finding:
    return Finding(Check.NUMBERS, severity, words, "A message.")


def test_pieces_joined_are_the_text() -> None:
    claim = "LoRA 在 MMLU 上升至 67.6%，提高 9 倍。"
    assert "".join(piece.words for piece in marked_claim(claim, [finding("9 倍")], [QUOTE])) == claim
    assert "".join(piece.words for piece in marked_quote(QUOTE, claim)) == QUOTE


def test_names_and_numbers_of_both_sides_are_told_from_those_of_one() -> None:
    claim = "LoRA 升至 67.6%，用了 8 个 GPU。"
    on_claim = inked(marked_claim(claim, [], [QUOTE]))
    assert ("LoRA", Ink.NAME) in on_claim
    assert ("67.6%", Ink.NUMBER) in on_claim
    assert ("8", Ink.LONE) in on_claim
    on_quote = inked(marked_quote(QUOTE, claim))
    assert on_quote == [("LoRA", Ink.NAME), ("65.3%", Ink.LONE), ("67.6%", Ink.NUMBER)]


def test_what_a_finding_concerns_is_seen_before_all_else() -> None:
    on_claim = inked(
        marked_claim(
            "LoRA 升至 67.6%。", [finding("LoRA"), finding("67.6%", severity=Severity.DOUBTFUL)], [QUOTE]
        )
    )
    assert on_claim == [("LoRA", Ink.WRONG), ("67.6%", Ink.DOUBTFUL)]


def test_a_finding_about_the_whole_claim_marks_no_word() -> None:
    assert inked(marked_claim("升高了。", [finding("升高了。")], [])) == []


def test_an_empty_text_has_no_pieces() -> None:
    assert marked_claim("", [finding("")], [""]) == marked_quote("", "") == ()
