"""What each part of the settings may hold; those parts that hold folders stand in `config.py`."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
)

from digest.core.fit_settings import (
    each_category,
    fitting_category,
    fitting_hours,
    fitting_since,
    fitting_word,
)
from digest.domain.arxiv import API_URL, FEEDS_URL, FILES_URL, OAI_URL, PAUSE_S, is_of_arxiv
from digest.domain.finding import JudgeScope


class Part(BaseModel):
    """A part of the settings: a table of digest.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class WriterSettings(Part):
    """name: a provider, "extractive" or "recorded"; "" for the first whose key is in the environment.

    batch: hand requests in together, and collect the answers at a later run.
    write_between: hours such as "00:30-08:30", "" for all day; on the clocks of [weekly] time_zone.
    max_cost_per_issue: US dollars; 0 for no ceiling. prices: path or address of a price list, "" for none.
    """

    name: str = ""
    model: str = ""
    base_url: str = ""
    timeout_s: Annotated[float, Field(gt=0, le=3600)] = 300.0
    output_tokens: Annotated[int, Field(ge=512, le=200_000)] = 8192
    parallel: Annotated[int, Field(ge=1, le=64)] = 8
    max_cost_per_issue: Annotated[float, Field(ge=0, le=1_000_000)] = 0.0
    prices: str = ""
    batch: bool = False
    write_between: Annotated[str, AfterValidator(fitting_hours)] = ""


class ArxivSettings(Part):
    """contact: an address for arXiv's operators, sent with every request.

    feeds_url: the host of the daily feeds. patience_s: how long one run may wait for arXiv to open again.
    """

    api_url: str = API_URL
    files_url: str = FILES_URL
    oai_url: str = OAI_URL
    feeds_url: str = FEEDS_URL
    contact: str = ""
    pause_s: Annotated[float, Field(ge=0, le=600)] = PAUSE_S
    patience_s: Annotated[float, Field(ge=0, le=86_400)] = 900.0

    @field_validator("pause_s")
    @classmethod
    def _keeps_the_pace(cls, pause_s: float, info: ValidationInfo) -> float:
        urls = {name: str(info.data.get(name, "")) for name in ("api_url", "files_url", "oai_url")}
        of_arxiv = [name for name, url in urls.items() if is_of_arxiv(urlsplit(url).hostname or "")]
        if of_arxiv and pause_s < PAUSE_S:
            raise ValueError(f"must be at least {PAUSE_S:g} s where arXiv is asked ({', '.join(of_arxiv)})")
        return pause_s


class TopicsSettings(Part):
    """What the blogger writes about: where candidates come from, and what ranks them.

    categories: of arXiv, such as cs.CL. queries: in arXiv's own language, such as "ti:agent AND cat:cs.AI".
    keywords: words and their weights; one below 0 lowers a paper. exclude: words that rule a paper out.
    In both a * at the end of a word stands for any ending.
    authors: whose papers are candidates in any category. since: "7d", "2w", "6m", "2026-11-13" or "last",
    the last issue. top: how many are picked.
    """

    categories: Annotated[
        tuple[Annotated[str, AfterValidator(fitting_category)], ...], BeforeValidator(each_category)
    ] = ()
    queries: tuple[str, ...] = ()
    keywords: dict[
        Annotated[str, AfterValidator(fitting_word)], Annotated[float, Field(ge=-100, le=100)]
    ] = {}
    exclude: tuple[Annotated[str, AfterValidator(fitting_word)], ...] = ()
    authors: tuple[str, ...] = ()
    since: Annotated[str, AfterValidator(fitting_since)] = "7d"
    top: Annotated[int, Field(ge=1, le=500)] = 8


class RoundupSettings(Part):
    """How a roundup begins. reply_code: "" for none, "date" for the issue's date, else the code itself."""

    greeting: str = "各位读者好"
    reply_code: str = ""


class WechatSettings(Part):
    """The account that drafts go to. app_id: 开发者 ID; its secret comes from WECHAT_APP_SECRET alone."""

    app_id: str = ""
    base_url: str = "https://api.weixin.qq.com"


class CheckSettings(Part):
    """judge: which claims a second call reads beside their evidence.

    strict: a paper with a claim that stays wrong is left out, instead of that claim.
    """

    judge: JudgeScope = JudgeScope.OFF
    strict: bool = False
