"""Chinese typesetting: a table of what goes in and what comes out, and what holds for any text."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.core.typeset_zh import typeset
from digest.domain.han import FULL_MARKS, HAN
from digest.domain.typography import Quotes, Spacing, Typography

PROFILES = [Typography(spacing, quotes) for spacing in Spacing for quotes in Quotes]

CASES = {
    # Marks beside Han, and between Latin words of a Chinese sentence.
    "方法很好,但是较慢.": "方法很好，但是较慢。",
    "问题背景:如下": "问题背景：如下",
    "是最先进的吗?": "是最先进的吗？",
    "一;二!": "一；二！",
    "在 GPT-4 上, 达到 67.6%, 优于基线": "在 GPT-4 上，达到 67.6%，优于基线",
    "使用LLaMA, Mistral和Qwen": "使用 LLaMA，Mistral 和 Qwen",
    "GLOV:作为隐式优化器": "GLOV：作为隐式优化器",
    "结果为3.8%, 21.6%两种": "结果为 3.8%，21.6% 两种",
    "提升3.5%.": "提升 3.5%。",
    "达到67.6.": "达到 67.6。",
    "模型是GPT-4.": "模型是 GPT-4。",
    "先预训练.再微调": "先预训练。再微调",
    "使用LoRA.结果更好": "使用 LoRA。结果更好",
    "配置文件.yaml的格式": "配置文件.yaml 的格式",
    "3.方法": "3.方法",
    "准确率:67.6": "准确率：67.6",
    "好 ，坏": "好，坏",
    "太好了！！": "太好了！",
    # Numbers, ratios, times and identifiers keep theirs.
    "约1,000个样本": "约 1,000 个样本",
    "在12:30,比例1:3": "在 12:30，比例 1:3",
    "学习率1e-4的Adam": "学习率 1e-4 的 Adam",
    "arXiv:2410.06338的论文": "arXiv:2410.06338 的论文",
    "调用std::vector的代码": "调用 std::vector 的代码",
    "n!=m的情况": "n!=m 的情况",
    "下标i,j的元素": "下标 i,j 的元素",
    "区间[0, 1]内": "区间 [0, 1] 内",
    "复杂度为O(n^2),较高": "复杂度为 O(n^2)，较高",
    "复杂度为O(n log n)的算法": "复杂度为 O(n log n) 的算法",
    # English phrases in Chinese keep theirs inside.
    "论文Attention, please read this: a survey提出": "论文 Attention, please read this: a survey 提出",
    "Smith et al.提出": "Smith et al. 提出",
    "GPU's显存": "GPU's 显存",
    # Brackets.
    "大语言模型(LLM)": "大语言模型（LLM）",
    "（LLM）很好": "（LLM）很好",
    "使用PEFT (LoRA) 方法": "使用 PEFT（LoRA）方法",
    "使用LLM的方法(1)在": "使用 LLM 的方法（1）在",
    "MT(机器翻译)": "MT（机器翻译）",
    "甲(乙(丙))": "甲（乙（丙））",
    "1)方法": "1）方法",
    "混合专家(Mixture of Experts)": "混合专家（Mixture of Experts）",
    # Quotes, ellipses, dashes.
    '"虚拟组"初始化': "“虚拟组”初始化",
    '题为"Attention is all you need"的论文': "题为“Attention is all you need”的论文",
    "'虚拟组'方法": "‘虚拟组’方法",
    "“虚拟组”LLM": "“虚拟组”LLM",
    "等等...": "等等……",
    "等等。。。": "等等……",
    "等等…": "等等……",
    "甲,。乙": "甲。乙",
    "真的??是!!": "真的？是！",
    "实验—结果": "实验——结果",
    "第3—5章": "第 3—5 章",
    "「虚拟组」初始化": "“虚拟组”初始化",
    "他说“见「甲」处”": "他说“见‘甲’处”",
    "GPU’s与“好": "GPU’s 与“好",
    "实验 -- 结果": "实验——结果",
    "使用 --lr 参数": "使用 --lr 参数",
    "编码器-解码器": "编码器-解码器",
    "编码器-解码器Transformer": "编码器-解码器 Transformer",
    # Spaces.
    "使用LLM与GPU": "使用 LLM 与 GPU",
    "其中 (1)在": "其中（1）在",
    "提升5 %的准确率": "提升 5% 的准确率",
    "约67.6%的样本": "约 67.6% 的样本",
    "3.8个百分点": "3.8 个百分点",
    "100GB显存": "100 GB 显存",
    "A+B测试": "A+B 测试",
    "Orăsan的论文": "Orăsan 的论文",
    "α和β的值": "α 和 β 的值",
    "两个  空格": "两个 空格",
    "３.５％的ＬＬＭ": "3.5% 的 LLM",
    "带宽为10Gbps,延迟5ms": "带宽为 10 Gbps，延迟 5 ms",
    "旋转90 °的图": "旋转 90° 的图",
    "7B模型与A100 80GB显卡": "7B 模型与 A100 80GB 显卡",
    "Llama-3-8B-16GB版": "Llama-3-8B-16GB 版",
    # Lists, where it is sure that they are lists.
    "三连(点赞,收藏,关注和评论)": "三连（点赞、收藏、关注和评论）",
    "任务包括翻译,摘要和问答.": "任务包括翻译、摘要和问答。",
    "例如LLaMA, Mistral和Qwen": "例如 LLaMA、Mistral 和 Qwen",
    "用LLaMA, Mistral, Qwen等模型": "用 LLaMA、Mistral、Qwen 等模型",
    "使用LoRA, Llama和Qwen均有提升": "使用 LoRA，Llama 和 Qwen 均有提升",
    "速度包括在内,结果较好和此前相同": "速度包括在内，结果较好和此前相同",
    # What is taken out stays.
    "在$x,y$上": "在 $x,y$ 上",
    "价格$5与$6": "价格 $5 与 $6",
    "见`f(a,b)`处": "见 `f(a,b)` 处",
    "见https://a.b/c?d=1,很好": "见 https://a.b/c?d=1，很好",
    "引用[论文,一](https://x.y)处": "引用 [论文,一](https://x.y) 处",
    "测试<b>粗</b>体": "测试<b>粗</b>体",
    # Doubled words and plurals.
    "其中涉及涉及大模型": "其中涉及大模型",
    "在线学习学习率调度": "在线学习学习率调度",
    "一步一步推理": "一步一步推理",
    "大语言模型(LLMs)很好": "大语言模型（LLM）很好",
    "VLMs的性能": "VLM 的性能",
    "多个MoEs模型": "多个 MoE 模型",
    "题为Can LLMs reason well的论文": "题为 Can LLMs reason well 的论文",
    # Names and first person.
    "使用pytorch和kv-cache": "使用 PyTorch 和 KV cache",
    "在mixtral8x7B上用lora": "在 Mixtral 8x7B 上用 LoRA",
    "LoRa网关与LORA系统": "LoRa 网关与 LORA 系统",
    "latex手套": "latex 手套",
    "见github.com与`pytorch`": "见 github.com 与 `pytorch`",
    "我们提出了新方法,我们还证明收敛": "本文提出了新方法，本文还证明收敛",
    "为此,我们的方法分两步": "为此，本文的方法分两步",
    "他说“我们提出方法”": "他说“我们提出方法”",
    "当我们提出问题时": "当我们提出问题时",
    "我们介绍十篇论文": "我们介绍十篇论文",
    # Line breaks.
    "标题断成\n两行": "标题断成两行",
    "使用\nLLM": "使用 LLM",
    "An English\ntitle, broken...": "An English title, broken...",
    'LLMs  keep "their" marks (all)': 'LLMs  keep "their" marks (all)',
    "": "",
}


@pytest.mark.parametrize(("given_text", "set_text"), CASES.items(), ids=CASES)
def test_text_is_set_as_the_table_says(given_text: str, set_text: str) -> None:
    assert typeset(given_text) == set_text


_PARTS = st.sampled_from(
    [
        *"中文的,.:;!?()\"'`$[]<>，。、：；！？（）“”‘’…—-~% 123aBα/\\*_\n\U000f0001",
        *(
            "LLMs",
            "GPT-4",
            "attention is all",
            "...",
            "--",
            "67.6%",
            "涉及",
            "et al.",
            "https://a.b/c",
            "`x`",
        ),
        *(
            "$x$",
            "[a](b)",
            "<b>",
            "1,000",
            "……",
            "——",
            "f(x)",
            "ă",
            "我们提出",
            "pytorch",
            "10GB",
            "包括翻译，",
            "和问答",
            "「",
            "」",
            "『",
            "』",
        ),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(_PARTS, max_size=14).map("".join), st.sampled_from(PROFILES))
def test_setting_twice_changes_nothing(text: str, profile: Typography) -> None:
    assert typeset(typeset(text, profile), profile) == typeset(text, profile)


@settings(max_examples=200, deadline=None)
@given(st.lists(_PARTS, max_size=14).map("".join))
def test_the_tight_profile_leaves_no_space_beside_han(text: str) -> None:
    tight = typeset(text.replace("https", ""), Typography(spacing=Spacing.NONE))
    assert not re.search(rf"[{HAN}] [A-Za-z0-9]|[A-Za-z0-9%] [{HAN}]", tight)


TIGHT_CASES = {
    "使用 LLM 与 3 个 GPU": "使用LLM与3个GPU",
    "约 67.6% 的样本, 价格 $5 与 $6": "约67.6%的样本，价格$5与$6",
    "Smith et al. 提出 α 值": "Smith et al.提出α值",
    "在 $x$ 上见 `f(a, b)` 处": "在$x$上见`f(a, b)`处",
    "见 https://a.b/c 处": "见 https://a.b/c 处",
    "Attention is all you need 一文": "Attention is all you need一文",
    "使用 --lr 参数": "使用 --lr参数",
}


@pytest.mark.parametrize(("given_text", "set_text"), TIGHT_CASES.items(), ids=TIGHT_CASES)
def test_a_house_without_spaces_gets_none(given_text: str, set_text: str) -> None:
    assert typeset(given_text, Typography(spacing=Spacing.NONE)) == set_text


CORNER_CASES = {
    "“虚拟组”初始化": "「虚拟组」初始化",
    '题为"Attention is all you need"的论文': "题为「Attention is all you need」的论文",
    "他说“见‘甲’处”": "他说「见『甲』处」",
    "他说“见“甲”处”": "他说「见『甲』处」",
    "GPU’s 显存": "GPU’s 显存",
}


@pytest.mark.parametrize(("given_text", "set_text"), CORNER_CASES.items(), ids=CORNER_CASES)
def test_a_house_with_corner_quotes_gets_those(given_text: str, set_text: str) -> None:
    assert typeset(given_text, Typography(quotes=Quotes.CORNER)) == set_text


@settings(max_examples=200, deadline=None)
@given(st.lists(_PARTS, max_size=14).map("".join))
def test_han_letters_and_digits_survive(text: str) -> None:
    kept = re.compile(rf"[{HAN}0-9]")
    spoken = text.replace("我们", "本文")
    assert set(kept.findall(typeset(text).replace("我们", "本文"))) == set(kept.findall(spoken))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(max_codepoint=0x17F), max_size=40))
def test_english_text_keeps_every_word(text: str) -> None:
    assert typeset(text).split() == text.split()


@pytest.mark.parametrize("mark", FULL_MARKS)
def test_no_space_stands_beside_a_full_width_mark(mark: str) -> None:
    assert " " not in typeset(f"中文 {mark} 中文")
