"""What the wording of a sentence gives away: whether it proposes, finds, compares, measures, admits."""

import re
from enum import StrEnum
from functools import lru_cache


class Cue(StrEnum):
    OWN = "own"  # the authors speak of this paper
    PROPOSES = "proposes"
    STUDIES = "studies"  # says what was looked into
    FIRST = "first"  # claims to be new
    FINDS = "finds"
    COMPARES = "compares"
    MEASURES = "measures"  # prints a result in numbers
    COUNTS = "counts"  # prints any number that is no reference
    TUNES = "tunes"  # settings of a run, not results
    LACKS = "lacks"  # what is hard or missing so far
    WORKS = "works"  # how something goes, step by step
    TRIES = "tries"  # what is tested, on what, against what
    DENIES = "denies"  # says what is not, or may not be
    ADMITS = "admits"  # a limitation, or what is left for later
    CITES = "cites"
    POINTS = "points"  # at a table, figure or section, as part of the sentence
    GUIDES = "guides"  # says where things stand in the paper or on the web
    ASKS = "asks"  # a question, or an order as prompts give them
    LEANS = "leans"  # begins with a word that needs the sentence before: This, It, These
    TIES = "ties"  # ties itself to the sentence before but stands alone: "To address this, we"
    GOES_ON = "goes_on"  # begins with However, Moreover, ...
    COUNTS_OFF = "counts_off"  # begins with First, Second, Finally
    HEADED = "headed"  # a heading runs into it: "Baselines. We compare"
    ANNOUNCES = "announces"  # says that limitations or contributions follow, and no more


_PATTERNS: dict[Cue, re.Pattern[str]] = {
    cue: re.compile(pattern, re.IGNORECASE)
    for cue, pattern in (
        (
            Cue.OWN,
            r"\b(we|our|ours)\b|\b(this|the present|the current) (paper|work|article|study|survey|review|"
            r"letter|report|research|thesis|tutorial)\b|\bthe proposed\b|\b(method|approach|algorithm|"
            r"model|scheme|framework) is (proposed|presented|introduced)\b|本文|我们|本研究|本工作|本论文",
        ),
        (
            Cue.PROPOSES,
            r"\b(we|paper|work|article|study|survey|review|report)\b[^.;]{0,40}\b(propos|introduc|present|"
            r"develop|design|releas|contribut|construct|build|built|devis|formulat|prove|establish|derive|"
            r"offer|recommend|argue|advocate)|\b(our|the) (main |key |primary )?(contribution|method|"
            r"approach|framework|system)s? (is|are|of)\b|\b(is|are) (proposed|introduced|presented)\b|"
            r"(本文|我们|本研究)[^。；]{0,20}(提出|介绍|设计|构建|给出|实现)",
        ),
        (
            Cue.STUDIES,
            r"\b(we|paper|work|article|study|survey|review|report)\b[^.;]{0,40}\b(describ|provid|"
            r"investigat|stud(y|ies|ied)\b|conduct|examin|explor|review|analy[sz]|survey|discuss|evaluat|"
            r"compar|characteri|utili|employ|appl(y|ied))|(本文|我们|本研究)[^。；]{0,20}(研究|综述|探讨|"
            r"分析|讨论|回顾)",
        ),
        (
            Cue.FIRST,
            r"\bnovel(ty)?\b|\bfor the first time\b|\bto (the best of )?our knowledge\b|\bthe first\b|"
            r"\bunlike\b|\bcontributions?\b|\bkey (idea|insight|innovation)\b|\bnew\b|首次|新颖|创新|贡献|"
            r"新的",
        ),
        (
            Cue.FINDS,
            r"\b(we|results?|experiments?|findings?|evaluations?|analys[ie]s|stud(y|ies)|work|paper|"
            r"evidence|observations?)\b[^.;]{0,60}\b(find|found|show(s|n|ed)?|demonstrat|indicat|reveal|"
            r"suggest|confirm|observe|conclude|achiev|report|highlight|establish)|\b(outperform|achieve|"
            r"surpass|exceed|obtain|reach|yield|attain|account)(s|es|ed|ing)?\b|(结果|实验|"
            r"研究)[^。；]{0,16}(表明|显示|发现|证明)|达到",
        ),
        (
            Cue.COMPARES,
            r"\b(outperform|surpass|exceed|improv|reduc|increas|decreas|gain|drop|better|worse|higher|"
            r"lower|faster|slower|best)\w*|\bcompared (to|with)\b|\bthan\b|\bversus\b|\bvs\b|"
            r"\bcomparable\b|\bfrom [^ ]+ to\b|\bon par\b|优于|高于|低于|提高|提升|降低|减少|相比|超过|"
            r"增加",
        ),
        (
            Cue.TUNES,
            r"\b(learning rate|batch size|dropout|warm-?up|weight decay|adamw?|optimizer|temperature|"
            r"epochs?|hyper-?parameters?|top-?[pk]|random seeds?|hidden (size|dimension)|threshold|"
            r"mean age|aged|sd[:=]|recruit\w*|points?\)|beam size|(is|are|was|were) set to|we set)\b|"
            r"学习率|批大小|超参数",
        ),
        (
            Cue.LACKS,
            r"\b(however|but|yet|challeng|difficult|limit(ed|s|ation)|lack|problem|bottleneck|costly|"
            r"expensive|remain|fail|suffer|struggl|unclear|unknown|insufficient|hard|poor|gap|need|"
            r"crucial|important|little (is|attention)|quadratic|prohibitive|open question|issue|concern|"
            r"risk)\w*|然而|但是?|困难|挑战|不足|缺乏|问题|瓶颈|亟需",
        ),
        (
            Cue.WORKS,
            r"\b(consists? of|compris\w+|compos\w+|is (trained|computed|based|defined|used|applied|"
            r"obtained|fed)|are (trained|computed|based|used|applied|obtained|fed|combined)|we (use|"
            r"employ|apply|train|adopt|combine|compute|define|first|then|start|begin|take|let|consider|"
            r"ask|fine-?tune)|takes?|first|then|next|finally|steps?|stages?|input|output|each|given|"
            r"by \w+ing|instead of|modules?|layers?|encod\w+|algorithm|procedure|architecture|mechanism|"
            r"objective|maps?)\b|首先|然后|接着|最后|由.{1,20}组成|采用|通过|利用|输入|输出|模块|步骤|阶段",
        ),
        (
            Cue.TRIES,
            r"\b(datasets?|benchmarks?|baselines?|corpus|corpora|test sets?|participants?|annotators?|"
            r"questions|tasks|samples|gpus?|tpus?|metrics?)\b|\bwe (evaluate|compare|test|experiment|"
            r"measure|run|conduct|perform|train|assess|collect|select)\w*|\bexperiments? (on|with|are|"
            r"were)\b|\b(is|are|was|were) (evaluated|compared|tested|conducted|trained|measured|performed|"
            r"recruited)\b|数据集|基线|测试集|评测|指标|对比方法|进行了?实验",
        ),
        (
            Cue.DENIES,
            r"\b(not|cannot|only|still|fails? to|may|might|however|although|while|lacks?|difficult|"
            r"biase?s?)\b|不|仅",
        ),
        (
            Cue.ADMITS,
            r"\blimitations?\b|\blimited (to|by|in)\b|\bfuture (work|research|stud|direction|effort)|"
            r"\bwe leave\b|\bin (the )?future\b|\bwe( also)? (plan|hope|aim) to\b|\bleft (for|"
            r"to) future\b|\bcaveats?\b|\bdrawbacks?\b|\bshortcomings?\b|\bwe (only|cannot|did not|"
            r"do not)\b|\bonly (consider|focus|test|evaluat|use|include|english)|\b(may|might|does|"
            r"do) not (generali|hold|apply|reflect|capture|extend|transfer)|\bnot yet\b|\bopen (question|"
            r"problem|challenge)s?\b|\bthreats?\b|\bremains? (unclear|open|unknown|challenging|to be)|"
            r"\bchallenges remain|局限|不足|未来|有待|尚未",
        ),
        (
            Cue.CITES,
            r"\[\d+([,;–\- ]+\d+)*\]|\bet al\b|\([^()]*\b(19|20)\d\d[a-z]?\)|\b[A-Z]\w+ \((19|"
            r"20)\d\d[a-z]?\)",
        ),
        (
            Cue.POINTS,
            r"\b(tables?|tab\.|figures?|figs?\.|fig|equations?|eqs?\.?|algorithm|appendix|sections?|sec\.|"
            r"lemma|theorem|proposition)\s*\(?([A-Z]?\d|[A-H]\b|[IVX]+\b)|§\s*[\dA-Z]|如?[图表式]\s*\d|"
            r"\b(above|below|following|aforementioned|previous section|next section|as follows)\b|如下|"
            r"上述|上文",
        ),
        (
            Cue.GUIDES,
            r"https?:|www\.|\bgithub\b|\bavailable (at|from|online|on|upon|in)\b|\bcode (is|and|for)\b|@|"
            r"\bsubsections?\b|\bforthcoming\b|\belsewhere\b|\boutline of the paper|"
            r"\bsections? [\dIVX.]+ (contain|state|describe|present|discuss|review|conclude|provide|"
            r"introduce|give|detail|cover|explain)s?\b|\b(remainder|rest) of (this|the) (paper|article|"
            r"letter|survey|work)\b|\bpaper is (organi[sz]ed|structured)|\bin (the )?(this|next|following|"
            r"previous) (sub)?section\b|\b(sub)?sections? ([IVX]+|\d[\d.]*)\b[^.]{0,12}\b(we|describe|"
            r"discuss|present|introduce|conclude|review|cover|provide)|\b(we )?(thank|acknowledge|"
            r"gratefully)|\b(supported|funded) by\b|\bcorresponding author|^manuscript received|"
            r"^date of (publication|current)|digital object identifier|permission to make|^received \d|"
            r"\bpreprint\b|\bequal contribution|\bgrants?\b no|©|\barxiv\b|\blicen[sc]ed? under\b|"
            r"结构如下|安排如下|基金",
        ),
        (
            Cue.COUNTS_OFF,
            r"^(first|second|third|fourth|last|final)(ly)?,|^(首先|其次|再次|最后|第[一二三四])|"
            r"^\(?([1-9]|i{1,3}|iv)[.)] ",
        ),
        (Cue.HEADED, r"^[A-Z][\w\- ]{2,45}[.:] [A-Z(]"),
        (
            Cue.ANNOUNCES,
            r"\b(limitations?|contributions|findings|caveats|shortcomings)( (our|this) \w+ (had|"
            r"has))?( in future updates)?\.$|\bha(s|ve|d) (\w+ ){0,4}limitations\b|\bas follows\b|"
            r"\bcontains? limitations\b",
        ),
        (Cue.ASKS, r"[?？]$|^(you|your|please|imagine)\b|\byour (task|job|answer|response)\b"),
        (
            Cue.LEANS,
            r"^((for|in|with|by|from|on|at|all of|each of|both of) )?(this|these|that|those|such|its|"
            r"their)\b(?! (paper|work|article|study|survey|review|letter|report|research|thesis|"
            r"tutorial)\b)|^(it|they|he|she|his|so|as such|doing so|another|others|the (former|latter|"
            r"same|second|third|fourth))\b|^(这|该|此|其|它|他们)",
        ),
        (
            Cue.TIES,
            r"^(given|using|to (address|tackle|solve|overcome|bridge|fill)|leveraging|based (up)?on|"
            r"building (up)?on|inspired by|motivated by) (this|these|that|those|such)\b",
        ),
        (
            Cue.GOES_ON,
            r"^(however|moreover|furthermore|in addition|additionally|therefore|thus|hence|also|then|next|"
            r"but|and|or|besides|in contrast|by contrast|instead|on the (other|one) hand|for (example|"
            r"instance)|similarly|likewise|specifically|in particular|consequently|accordingly|"
            r"as a (result|consequence)|to this end|nevertheless|nonetheless|yet|still|conversely|indeed|"
            r"notably|otherwise|meanwhile|rather|overall|again|that is|i\.e\.|e\.g\.|since then|"
            r"in other words|alternatively|interestingly|subsequently|afterwards?|to do so|while this|"
            r"because of this|despite (this|these)|more (specifically|precisely))\b|^(然而|但是?|此外|"
            r"另外|因此|所以|同时|而且|并且|例如|具体来说|总之)",
        ),
    )
}

_ASIDE = re.compile(r"\([^()]*\)")  # where pointing at a table hurts nobody
# What looks like a number but measures nothing: citations, years, tables, names of versions and sizes.
_NO_RESULT = re.compile(
    r"\[\d+([,;–\- ]+\d+)*\]|\([^()]*\b(19|20)\d\d[a-z]?[^()]*\)|\b(19|20)\d\d\b|§+\s*[\d.]+|\b(?i:table|"
    r"tab\.|figure|figs?\.|section|sec\.|eqs?\.|equation|appendix|algorithm|theorem|lemma|layer|step|"
    r"chapter|version|task|phase|stage)s?\s*\(?[A-Z]?\d[\d.]*|"
    r"\b[A-Z][A-Za-z]+ v?\d+(\.\d+)?(?=\s+[A-Za-z])(?!\s*(%|percent|points|times|×|BLEU|F1))|"
    r"\b[A-Za-z]+[\-_]?\d[\w.\-]*|\b\d+(\.\d+)?[BM]\b|\bp\s*[<=>]\s*0?\.\d+"
)
_RESULT = re.compile(
    r"\d\s?(%|％|‰|×|percent\b|percentage|points?\b|times\b|-?fold\b|x\b|bleu|f1\b|db\b|ms\b|sigma|σ|万|"
    r"倍|个百分点)|\b\d+\.\d+\b|\b\d+ out of \d+|\b\d{1,3}(,\d{3})+\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def cues(text: str) -> frozenset[Cue]:
    """Return every cue that a sentence gives."""
    found = {cue for cue, pattern in _PATTERNS.items() if pattern.search(text)}
    if not _PATTERNS[Cue.POINTS].search(_ASIDE.sub(" ", text)):
        found.discard(Cue.POINTS)
    bare = _NO_RESULT.sub(" ", text)
    if _RESULT.search(bare):
        found.add(Cue.MEASURES)
    if re.search(r"\d", bare):
        found.add(Cue.COUNTS)
    return frozenset(found)
