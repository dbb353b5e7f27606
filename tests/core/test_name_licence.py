"""A licence is named by its own words, and what they do not say is not known."""

import pytest

from digest.core.licence_phrases import KNOWN
from digest.core.name_licence import name_licence
from digest.domain.licence import Commercial, NamedLicence

MIT = """MIT License

Copyright (c) 2024 Ann Example

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

THE SOFTWARE IS PROVIDED “AS IS”, WITHOUT WARRANTY OF ANY KIND.
"""
BSD_2 = """Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice.
"""
BSD_3 = (
    BSD_2
    + """
3. Neither the name of the copyright holder nor the names of its
   contributors may be used to endorse or promote products derived from
   this software without specific prior written permission.
"""
)
APACHE = """Apache License
Version 2.0, January 2004

2. Grant of Copyright License. Subject to the terms and conditions of
   this License, each Contributor hereby grants to You a perpetual,
   worldwide, non-exclusive, no-charge, royalty-free, irrevocable
   copyright license to reproduce, prepare Derivative Works of,
   publicly display the Work.
"""
APACHE_NOTICE = """Copyright 2024 Ann Example

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
"""
GPL_2 = """GNU GENERAL PUBLIC LICENSE
Version 2, June 1991

You may charge a fee for the physical act of transferring a copy. (This alternative
is allowed only for noncommercial distribution.)
"""
GPL_3 = """GNU GENERAL PUBLIC LICENSE
Version 3, 29 June 2007

You may charge any price or no price for each copy that you convey.
Use with the GNU Affero General Public License.
"""
AGPL_3 = GPL_3.replace("GNU GENERAL", "GNU AFFERO GENERAL").replace("29 June", "19 November")
LGPL_3 = """GNU LESSER GENERAL PUBLIC LICENSE
Version 3, 29 June 2007

You may convey a covered work under sections 3 and 4 of this License without being
bound by section 3 of the GNU GPL.
"""
MPL = """Mozilla Public License Version 2.0

1.4. "Covered Software" means Source Code Form to which the notice was attached.
(a) to use, reproduce, make available, modify, display, perform,
    distribute, and otherwise exploit its Contributions.
"""
UNLICENSE = """This is free and unencumbered software released into the public domain.
Anyone is free to use this software for any purpose, commercial or
non-commercial, and by any means.
"""
CC_BY = """Creative Commons Attribution 4.0 International Public License

A. reproduce and Share the Licensed Material, in whole or in part; and
"""
CC_BY_SA = CC_BY.replace("Attribution", "Attribution-ShareAlike")
CC_BY_NC = """Creative Commons Attribution-NonCommercial 4.0 International Public License

a. reproduce and Share the Licensed Material, in whole or
   in part, for NonCommercial purposes only; and
"""
CC_BY_NC_NOTICE = """This work is licensed under a Creative Commons
Attribution-NonCommercial 4.0 International License,
see http://creativecommons.org/licenses/by-nc/4.0/
"""
RAIL = """AI PUBS OPEN RAIL-M LICENSE

This OpenRAIL-M License applies to the Model. Each Contributor hereby grants to You a
royalty-free, irrevocable copyright license to reproduce, prepare, publicly display the Model.
Use-based restrictions in paragraph 5 MUST be included.
"""
RESEARCH_MODEL = """MODEL LICENSE

You are granted a non-exclusive licence to use the model solely for your non-commercial
research purposes. Write to us for anything else.
"""


@pytest.mark.parametrize(
    ("text", "spdx", "commercial"),
    [
        (MIT, "MIT", Commercial.YES),
        (BSD_2, "BSD-2-Clause", Commercial.YES),
        (BSD_3, "BSD-3-Clause", Commercial.YES),
        (APACHE, "Apache-2.0", Commercial.YES),
        (APACHE_NOTICE, "Apache-2.0", Commercial.UNKNOWN),
        (GPL_2, "GPL-2.0", Commercial.YES),
        (GPL_3, "GPL-3.0", Commercial.YES),
        (AGPL_3, "AGPL-3.0", Commercial.YES),
        (LGPL_3, "LGPL-3.0", Commercial.YES),
        (MPL, "MPL-2.0", Commercial.YES),
        (UNLICENSE, "Unlicense", Commercial.YES),
        (CC_BY, "CC-BY-4.0", Commercial.YES),
        (CC_BY_SA, "CC-BY-SA-4.0", Commercial.YES),
        (CC_BY_NC, "CC-BY-NC-4.0", Commercial.NO),
        (CC_BY_NC_NOTICE, "CC-BY-NC-4.0", Commercial.NO),
    ],
)
def test_a_licence_is_known_by_its_words(text: str, spdx: str, commercial: Commercial) -> None:
    named = name_licence(text)
    assert (named.spdx, named.commercial) == ((spdx,), commercial)
    assert named.named_by


def test_the_sentence_that_allows_is_quoted_as_printed() -> None:
    quote = name_licence(MIT).commercial_by
    assert "without restriction, including without limitation the rights" in quote
    assert quote in " ".join(MIT.split())


def test_a_research_licence_forbids_whatever_it_is_called() -> None:
    named = name_licence(RESEARCH_MODEL)
    assert (named.spdx, named.commercial, named.named_by) == ((), Commercial.NO, "")
    assert named.commercial_by.startswith("You are granted a non-exclusive licence")
    assert named.commercial_by.endswith("solely for your non-commercial research purposes.")
    assert "禁止商用" in named.name_zh


def test_a_rail_licence_is_named_though_no_list_has_it() -> None:
    named = name_licence(RAIL)
    assert (named.spdx, named.commercial) == ((), Commercial.UNKNOWN)  # its attachment decides
    assert named.name_zh.startswith("RAIL")


def test_a_clause_that_forbids_outweighs_a_licence_that_allows() -> None:
    named = name_licence(APACHE + "\nThe weights may be used for non-commercial research only.\n")
    assert (named.spdx, named.commercial) == (("Apache-2.0",), Commercial.NO)
    assert named.commercial_by == "The weights may be used for non-commercial research only."
    assert "另有条款禁止商用" in named.name_zh


@pytest.mark.parametrize(
    "clause",
    [
        "The model is licensed for research purposes only.",
        "Any commercial use of the weights is strictly prohibited.",
        "Commercial use is not permitted without written consent.",
        "You may not use the model for any commercial purpose.",
        "The weights may not be used commercially.",
        "This license allows only non-commercial use of a machine learning model.",
        "You will not copy the Software, in whole or in part, for any commercial or military purposes.",
        "Access is limited to non-commercial use by individuals.",
        "The grant does not include, and the License does not grant to you, the right to Sell the Software.",
        "本模型仅供学术研究使用。",
        "未经书面许可，不得将本模型用于商业用途。",
    ],
)
def test_words_that_forbid_are_heard(clause: str) -> None:
    named = name_licence(f"CUSTOM LICENSE\n\nYou may use the model. {clause}")
    assert (named.commercial, clause in named.commercial_by) == (Commercial.NO, True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "License: MIT",
        "license: apache-2.0",
        "[![License](https://img.shields.io/badge/license-MIT-green.svg)](LICENSE)",
        "This project is not limited to non-commercial use.",
        "You may use it for commercial or non-commercial purposes.",
        "可商用，需登记。",
        MIT.replace("without restriction, including", "including").replace("free of charge, ", ""),
    ],
)
def test_what_no_known_words_say_is_unknown(text: str) -> None:
    assert name_licence(text) == NamedLicence((), "未识别的许可", Commercial.UNKNOWN, "", "")


def test_one_changed_word_in_the_grant_leaves_commercial_use_open() -> None:
    named = name_licence(MIT.replace("without restriction", "with restriction"))
    assert (named.spdx, named.commercial, named.commercial_by) == (("MIT",), Commercial.UNKNOWN, "")


def test_two_licences_in_one_text_are_both_named_and_the_stricter_decides() -> None:
    named = name_licence(MIT + CC_BY_NC)
    assert (set(named.spdx), named.commercial) == ({"MIT", "CC-BY-NC-4.0"}, Commercial.NO)


def test_a_notice_at_the_end_of_other_terms_does_not_speak_for_them() -> None:
    terms = "You accept these terms by downloading the model from our site, whoever you are. " * 60
    named = name_licence(terms + MIT)
    assert (named.spdx, named.commercial) == (("MIT",), Commercial.UNKNOWN)
    assert "另有其他条款" in named.name_zh


@pytest.mark.parametrize("mark", ["# ", "// ", " * ", "> ", "    "])
def test_marks_of_comments_and_quotes_do_not_hide_a_licence(mark: str) -> None:
    assert name_licence("\n".join(mark + line for line in MIT.splitlines())).spdx == ("MIT",)


def test_no_two_forms_of_a_licence_fit_the_same_text() -> None:
    for text in (MIT, BSD_3, APACHE, GPL_3, AGPL_3, LGPL_3, CC_BY, CC_BY_NC, CC_BY_NC_NOTICE):
        assert len(name_licence(text).spdx) == 1
    assert all(known.named_by for known in KNOWN)
