"""Judge what WeChat answers: an error code says what to do.

Codes: https://developers.weixin.qq.com/doc/offiaccount/Getting_Started/Global_Return_Code.html, and the
page of each call. Keys and allow-list: https://developers.weixin.qq.com/doc/service/guide/dev/api
"""

import re

from digest.domain.errors import ConfigError, DigestError, KeyRejectedError, QuotaError, ServiceError

# The token is old, or another program of the same account asked for a new one.
STALE_TOKEN = frozenset({40001, 40014, 42001})

_FOREIGN_ADDRESS = frozenset({40164, 61004})

_ADDRESS = re.compile(r"ip:? ?([0-9a-f]*[.:][0-9a-f.:]+)", re.IGNORECASE)
_PLACE = "微信开发者平台 > 我的业务 > 公众号 or 服务号 > 开发密钥"
_KEYS = f"check the app id and the secret ({_PLACE})"
_KEY_CODES = {
    40001: _KEYS,
    40013: _KEYS,
    40014: _KEYS,
    40125: _KEYS,
    40243: f"the secret is frozen; unfreeze it ({_PLACE})",
    41002: _KEYS,
    41004: _KEYS,
    42001: "check that no other program asks for tokens of this account by force",
}
_SETTING_CODES = {
    40005: "save the image as PNG or JPG",
    40007: "the cover is not among the account's permanent images; send the draft again",
    40009: "make the image smaller: below 1 MB within an article",
    40113: "save the image as PNG or JPG",
    45001: "make the image smaller: below 1 MB within an article",
    45002: "shorten the post: below 20,000 characters with all tags, and below 1 MB",
    45003: "shorten the title: 32 characters at most",
    45004: "shorten the summary: 128 characters at most",
    45008: "divide the post into drafts of at most 8 articles",
    45110: "shorten the author: 16 characters at most",
    45166: "look for tags or characters in the post that WeChat does not take",
    48001: "this account may not use the interface: see 公众平台：设置与开发 > 接口权限",
    48004: "WeChat has closed the interface to this account: see the notices of the account",
    50002: "WeChat has restricted this account: see the notices of the account",
    50004: "WeChat has restricted this account: see the notices of the account",
    89503: "an administrator of the account must confirm this IP address; the request waits in WeChat",
    89506: "an administrator refused this IP address; it may be tried again after 24 hours",
    89507: "an administrator refused this IP address; it may be tried again after an hour",
}
_QUOTA_CODES = {
    45009: "this account's calls of the day are used up; run again tomorrow",
    45011: "too many calls in this minute; run again in a few minutes",
}


def error_of_answer(code: int, words: str) -> DigestError:
    """Return the error that an answer with a code other than 0 stands for.

    words: WeChat's own, free of secrets.
    """
    said = f"It said: {words!r} ({code})."
    if code in _FOREIGN_ADDRESS:
        found = _ADDRESS.search(words)
        address = f"The address {found[1]}" if found else "The address of this machine"
        return ConfigError(
            f"{address} is not on the account's allow-list; add it to API IP 白名单 ({_PLACE}). {said}"
        )
    if code in _KEY_CODES:
        return KeyRejectedError(f"WeChat does not accept the key; {_KEY_CODES[code]}. {said}")
    if code in _SETTING_CODES:
        return ConfigError(f"WeChat does not take this: {_SETTING_CODES[code]}. {said}")
    if code in _QUOTA_CODES:
        return QuotaError(f"WeChat takes no more calls: {_QUOTA_CODES[code]}. {said}")
    if code == -1:
        return ServiceError(f"WeChat is busy; run again later. {said}")
    return ServiceError(f"WeChat refuses the call; look the code up in its list of return codes. {said}")
