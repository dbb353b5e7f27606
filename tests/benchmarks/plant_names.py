"""Errors in the names of a true claim. Each function returns the claim made false, or None if it cannot."""

import re
from random import Random

from digest.core.locating.squeeze_text import squeezed
from tests.benchmarks.planting import Setting, are_alike, letters_of, names_in, names_of, replaced

BEATS = re.compile(r"优于|超过|高于|低于|胜过|多于|少于|快于")
NO_SUBJECT = re.compile(r"[在、和与对比]\s?$")  # what stands before a name that beats nobody: 在 MMLU 上


def roles_swapped(setting: Setting, random: Random) -> str | None:
    """A 优于 B becomes B 优于 A."""
    text = setting.claim.text_zh
    pairs = []
    for verb in BEATS.finditer(text):
        before = [
            name for name in names_in(text[: verb.start()]) if not NO_SUBJECT.search(text[: name.start()])
        ]
        after = [name for name in names_in(text) if name.start() >= verb.end()]
        if before and after and not re.search("[，,。；]", text[verb.end() : after[0].start()]):
            pairs.append((before[0], after[0]))
    pairs = [(one, other) for one, other in pairs if one[0] != other[0]]
    if not pairs:
        return None
    one, other = random.choice(pairs)
    return replaced(replaced(text, other.span(), one[0]), one.span(), other[0])


def entity_same_paper(setting: Setting, random: Random) -> str | None:
    """A name becomes another name of the same paper, one that neither claim nor evidence holds."""
    held = squeezed(setting.claim.text_zh + setting.evidence).letters
    return _renamed(
        setting, [name for name in names_of(setting.paper) if squeezed(name).letters not in held], random
    )


def entity_foreign(setting: Setting, random: Random) -> str | None:
    """A name becomes one that this paper nowhere prints."""
    printed = letters_of(setting.paper)
    names = [name for other in setting.others for name in names_of(other)]
    return _renamed(setting, [name for name in names if squeezed(name).letters not in printed], random)


def _renamed(setting: Setting, names: list[str], random: Random) -> str | None:
    found = names_in(setting.claim.text_zh)
    if not found:
        return None
    chosen = random.choice(found)
    pool = [name for name in names if not are_alike(name, chosen[0])]
    return replaced(setting.claim.text_zh, chosen.span(), random.choice(pool)) if pool else None
