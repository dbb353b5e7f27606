"""The words that licences are known by: phrases that stand in one licence's text and in no other's."""

from dataclasses import dataclass

from digest.domain.licence import Commercial


@dataclass(frozen=True, slots=True)
class Known:
    """One licence. All patterns are read in one line of plain quotes and dashes, whatever the case.

    chars: how long its text is, about; what is much longer says more than this licence.
    named_by: every one must be there; the first is what is shown. not_by: none may be there.
    commercial_by: the words that settle commercial use; "" where none do.
    """

    spdx: str
    name_zh: str
    chars: int
    named_by: tuple[str, ...]
    commercial: Commercial = Commercial.YES
    commercial_by: str = ""
    not_by: tuple[str, ...] = ()


_BSD_GRANT = r"Redistribution and use in source and binary forms, with or without modification, are permitted"
_BSD_NAMES = r"Neither the names? of .{1,120}? nor the names of .{1,40}? may be used to endorse or promote"
_ANY_PURPOSE = (
    r"Permission to use, copy, modify, and(?:/or)? distribute this software for any purpose with or without"
    r" fee is hereby granted"
)
_FREE_GRANT = r"royalty-free, irrevocable copyright license to reproduce"
_GPL_3_PRICE = r"You may charge any price or no price for each copy that you convey"
_GPL_2_FEE = r"You may charge a fee for the physical act of transferring a copy"
_CC_GRANT = r"reproduce and Share the Licensed Material, in whole or in part"
_CC_NC_GRANT = r"in whole or in part, for NonCommercial purposes only"


def _creative_commons(code: str, words: str, title_zh: str) -> tuple[Known, Known]:
    """Return a licence of Creative Commons, version 4.0, in two forms: the whole text, the usual notice."""
    is_commercial = "NC" not in code
    spdx, name_zh = f"CC-{code}-4.0", f"知识共享 {title_zh} 4.0（CC {code} 4.0）"
    whole = rf"Creative Commons {words} 4\.0 International Public Licen[cs]e"
    notice = (
        rf"licensed under (?:a |the )?Creative Commons {words} (?:4\.0 )?International(?: Public)? Licen[cs]e"
    )
    address = rf"creativecommons\.org/licenses/{code.lower()}/4\.0"
    by_whole, by_notice = (_CC_GRANT, "") if is_commercial else (_CC_NC_GRANT, notice)
    settled = Commercial.YES if is_commercial else Commercial.NO
    return (
        Known(spdx, name_zh, 18_000, (whole,), settled, by_whole),
        Known(spdx, name_zh, 400, (notice, address), settled, by_notice, not_by=(_CC_GRANT,)),
    )


KNOWN: tuple[Known, ...] = (
    Known(
        "MIT",
        "MIT 许可证",
        1_000,
        (
            r"Permission is hereby granted, free of charge, to any person obtaining a copy of this software"
            r" and associated documentation files",
            r"THE SOFTWARE IS PROVIDED \"AS IS\"",
        ),
        commercial_by=r"to deal in the Software without restriction, including without limitation the rights"
        r" to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software",
    ),
    Known(
        "ISC",
        "ISC 许可证",
        700,
        (_ANY_PURPOSE + ",? provided that the above copyright notice",),
        commercial_by=_ANY_PURPOSE,
    ),
    Known("0BSD", "BSD 零条款许可证", 650, (_ANY_PURPOSE + r"\.",), commercial_by=_ANY_PURPOSE),
    Known(
        "PolyForm-Noncommercial-1.0.0",
        "PolyForm 非商业许可证 1.0.0",
        4_500,
        (r"PolyForm Noncommercial License",),
        Commercial.NO,
        r"Any noncommercial purpose is a permitted purpose",
    ),
    Known("BSD-3-Clause", "BSD 3-Clause 许可证", 1_450, (_BSD_NAMES, _BSD_GRANT), commercial_by=_BSD_GRANT),
    Known(
        "BSD-2-Clause",
        "BSD 2-Clause 许可证",
        1_250,
        (_BSD_GRANT,),
        commercial_by=_BSD_GRANT,
        not_by=(_BSD_NAMES,),
    ),
    Known(
        "Apache-2.0",
        "Apache 许可证 2.0",
        10_500,
        (
            r"Apache License,? Version 2\.0",
            r"Grant of Copyright License\. Subject to the terms and conditions of this License",
        ),
        commercial_by=_FREE_GRANT + ", prepare Derivative Works of",
    ),
    Known(
        "Apache-2.0",
        "Apache 许可证 2.0",
        10_500,
        (
            r"Licensed under the Apache License, Version 2\.0",
            r"you may not use this file except in compliance with the License",
        ),
        Commercial.UNKNOWN,
        not_by=(r"Grant of Copyright License",),
    ),
    Known(
        "AGPL-3.0",
        "GNU Affero 通用公共许可证第 3 版（AGPL，著佐权，联网使用也须公开源码）",
        33_500,
        (r"GNU AFFERO GENERAL PUBLIC LICENSE Version 3, 19 November 2007",),
        commercial_by=_GPL_3_PRICE,
    ),
    Known(
        "LGPL-3.0",
        "GNU 宽通用公共许可证第 3 版（LGPL，弱著佐权）",
        7_500,
        (r"GNU LESSER GENERAL PUBLIC LICENSE Version 3, 29 June 2007",),
        commercial_by=r"You may convey a covered work under sections 3 and 4 of this License",
    ),
    Known(
        "LGPL-2.1",
        "GNU 宽通用公共许可证第 2.1 版（LGPL，弱著佐权）",
        25_500,
        (r"GNU LESSER GENERAL PUBLIC LICENSE Version 2\.1, February 1999",),
        commercial_by=_GPL_2_FEE,
    ),
    Known(
        "GPL-3.0",
        "GNU 通用公共许可证第 3 版（GPL，著佐权）",
        34_000,
        (r"GNU GENERAL PUBLIC LICENSE Version 3, 29 June 2007",),
        commercial_by=_GPL_3_PRICE,
    ),
    Known(
        "GPL-2.0",
        "GNU 通用公共许可证第 2 版（GPL，著佐权）",
        17_500,
        (r"GNU GENERAL PUBLIC LICENSE Version 2, June 1991",),
        commercial_by=_GPL_2_FEE,
    ),
    Known(
        "MPL-2.0",
        "Mozilla 公共许可证 2.0（弱著佐权）",
        16_000,
        (r"Mozilla Public License,? Version 2\.0", r"\"?Covered Software\"? means Source Code Form"),
        commercial_by=r"to use, reproduce, make available, modify, display, perform, distribute, and"
        r" otherwise exploit its Contributions",
    ),
    Known(
        "Unlicense",
        "Unlicense（放弃著作权）",
        1_200,
        (r"This is free and unencumbered software released into the public domain",),
        commercial_by=r"for any purpose, commercial or non-commercial, and by any means",
    ),
    Known(
        "CC0-1.0",
        "CC0 1.0（放弃著作权）",
        7_000,
        (r"CC0 1\.0 Universal", r"Affirmer"),
        commercial_by=r"including without limitation commercial, advertising or promotional purposes",
    ),
    *_creative_commons("BY", "Attribution", "署名"),
    *_creative_commons("BY-SA", "Attribution-ShareAlike", "署名—相同方式共享"),
    *_creative_commons("BY-ND", "Attribution-NoDerivatives", "署名—禁止演绎"),
    *_creative_commons("BY-NC", "Attribution-NonCommercial", "署名—非商业性使用"),
    *_creative_commons("BY-NC-SA", "Attribution-NonCommercial-ShareAlike", "署名—非商业性使用—相同方式共享"),
    *_creative_commons("BY-NC-ND", "Attribution-NonCommercial-NoDerivatives", "署名—非商业性使用—禁止演绎"),
    Known(
        "",
        "RAIL 许可证（用途受附件限制）",
        15_000,
        (r"(?:Open ?RAIL|RAIL License|Responsible AI Licen[cs]e)", r"use-based restrictions", _FREE_GRANT),
        Commercial.UNKNOWN,  # the attachment decides, and some forbid it to all but small firms
    ),
)

_NC = r"non-? ?commercial(?! distribution)"  # one of the ways to hand on what stands under the GPL
_KINDLY = r"(?:your |its |personal |academic |scientific |educational |non-profit )*"
_USE = r"commercial (?:use|purposes?|exploitation)"
_REFUSED = r"(?:prohibited|forbidden|not (?:permitted|allowed|granted))"
FORBIDDING: tuple[str, ...] = (
    rf"(?<!not )\b(?:solely|only|exclusively|limited|restricted) (?:for|to)\b[^.;]{{0,80}}{_NC}",
    rf"\b(?:for|under) {_KINDLY}{_NC}[^.;]{{0,40}}\b(?:only|solely|research|scientific)\b",
    rf"\b{_NC}(?:,| and| or|/)? {_KINDLY}(?:research |use |purposes? )+only\b",
    rf"\b(?:solely|only|exclusively) for (?:the purposes? of )?{_KINDLY}research\b",
    r"\bresearch (?:use|purposes?) only\b",
    rf"\b(?:allows?|permits?|grants?|licensed) (?:you )?(?:only|solely) (?:for )?{_KINDLY}{_NC}",
    rf"\b(?:any|all) {_USE}[^.;]{{0,60}}\b{_REFUSED}",
    rf"(?<!any )\b{_USE} (?:is|are) (?:therefore |strictly |expressly )*{_REFUSED}",
    r"\b(?:may|shall|must|can|will|do) ?not\b[^.;]{0,80}\b(?:for|in) (?:any |a )?commercial\b",
    r"\bmay not be used commercially\b",
    r"\bany use for commercial\b[^.]{0,80}\bprohibited\b",
    r"\bdoes not include[^.;]{0,60}\bthe right to Sell the Software",
    r"(?:仅限|仅供|只能|只可|限于)[^。；]{0,20}(?:非商业|非商用|学术研究|科学研究)",
    r"(?:不得|禁止|不可|严禁|不允许)[^。；]{0,16}(?:商业|商用)",
)
"""Words that forbid commercial use, in whatever licence they stand."""
