"""Judge what a service answers to a notice: some say under status 200 that they did not take it."""

import json

from digest.domain.errors import ConfigError, DigestError, ServiceError
from digest.domain.notice import Service

_NAMES = {
    Service.FEISHU: "飞书",
    Service.WECOM: "企业微信",
    Service.SLACK: "Slack",
    Service.GENERIC: "The address of the notices",
}
# What the services' pages of errors say, and what helps.
_TODO = {
    Service.FEISHU: {
        "19001": "the address is not that of a bot; copy it again",
        "19021": "check the signature secret, and the clock of this machine",
        "19022": "add the address of this machine to the bot's allow-list",
        "19024": "no word of the notice is among the bot's keywords; add one, such as 论文",
    },
    Service.WECOM: {
        "93000": "the address is not that of a bot; copy it again",
        "40058": "the message is too long or not well-formed",
    },
    Service.SLACK: {
        "no_service": "the webhook is switched off or deleted; make a new one",
        "no_team": "the workspace is gone; make a new webhook",
        "invalid_token": "the address is not whole; copy it again",
        "channel_not_found": "the channel is gone; make a webhook for another",
        "channel_is_archived": "the channel is archived; make a webhook for another",
        "action_prohibited": "an administrator does not allow it; ask one",
    },
    Service.GENERIC: {},
}
_LATER = frozenset({"9499", "11232", "45009", "-1", "rollup_error"})  # too many messages at once, or busy
_LONGEST_WORDS = 200


def error_of_reply(service: Service, status: int, words: str) -> DigestError | None:
    """Return the error that an answer stands for, None when the notice was taken. words: the whole answer."""
    code, words = _code_and_words(service, words.strip())
    if 200 <= status < 300 and code == "0":
        return None
    said = f"It said: {words[:_LONGEST_WORDS]!r} (status {status})."
    name = _NAMES[service]
    todo = _TODO[service].get(code)
    if todo is not None:
        return ConfigError(f"{name} does not take the notice: {todo}. {said}")
    if status in {408, 429} or status >= 500 or code in _LATER:
        return ServiceError(f"{name} takes no notice now; run again later. {said}")
    return ConfigError(f"{name} does not take the notice; check its address. {said}")


def _code_and_words(service: Service, words: str) -> tuple[str, str]:
    """Return the code of an answer, "0" for a good one, and what it says."""
    match service:
        case Service.GENERIC:
            return "0", words
        case Service.SLACK:
            return ("0" if words == "ok" else words), words
    try:
        answer = json.loads(words)
    except json.JSONDecodeError:
        return "", words
    if not isinstance(answer, dict):
        return "", words
    # An older form of 飞书's answers says StatusCode.
    code = next((answer[name] for name in ("code", "errcode", "StatusCode") if name in answer), "")
    said = next((answer[name] for name in ("msg", "errmsg", "StatusMessage") if name in answer), words)
    return str(code), str(said)
