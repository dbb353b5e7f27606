"""Words that tell one measured thing from another, in both languages."""

import re

# Chinese words, parted by |, and how their English begins (a pattern that starts at a word's start).
_WORDS = r"""
训练|training|train
测试|test
验证集|验证|validat|dev\b|verif
开发集|dev
微调|fine-?tun|sft
预训练|pre-?train
强化学习|reinforcement|rl\b
模仿学习|imitation
监督|supervis|sft
准确率|准确度|accura
精确率|查准率|精度|precision|accura
召回率|召回|查全率|recall
困惑度|perplexity|ppl
胜率|win
成功率|success
解题率|solv
错误率|误差|出错|error
误报|误拦|误判|false|wrong
查出|检出|catch|caught|detect|flag|find
漏|miss|escap|slip|pass
损失|loss
延迟|时延|latenc|delay
吞吐|throughput
速度|speed
内存|显存|memory
参数|param
层|layer
头|head
步|step
轮|epoch|round|turn
批|batch
学习率|learning
样本|sample|example|instance|pair
数据集|dataset|data set|corpus|corpora
语料|corpus|corpora
任务|task
问题|problem|question
题|problem|question
查询|quer
论文|paper|article|manuscript
文献|literature|paper|work
工作|work|paper|stud
文档|document|doc
文件|file|pdf
句子|句|sentence
词|word|token
页|page
图像|图片|image
视频|video
语音|speech|audio
文本|text
代码|code|program
对话|conversation|dialog
段落|paragraph|passage
指令|instruction
提示|prompt
类别|categor|class
主题|topic
指标|metric|measure
陈述|claim|statement
引文|quot|citation
参考文献|bibliograph|reference
用户|user
参与者|被试|participant|subject
受访者|respondent
标注者|annotator
专家|expert
学生|student
人类|human|people
人工|human|manual
作者|author
读者|reader
人|people|person|participant|player
女性|women|female
男性|men\b|male
儿童|child
成人|adult
平均|average|mean
中位|median
最多|最大|最长|最高|max|most|largest|longest|highest|up to|at most
最少|最小|最短|最低|min|least|fewest|smallest|shortest|lowest|at least
首次|第一|first
第二|second
第三|third
多数投票|majority|voting
基线|baseline
标准|standard
传统|traditional|conventional
现有|此前|existing|previous|prior
人数|people|participant
大模型|large
小模型|small
编码器|encod
解码器|decod
智能体|agent
教师|teacher
学生模型|student
英语|英文|english
中文|汉语|chinese
德语|german
法语|french
日语|japanese
监控|monitor
移动端|手机|mobile
桌面端|desktop
线上|在线|online
离线|offline
有害|harmful
无害|harmless|benign
简单|easy|simple
困难|hard|difficult
短|short
长|long
早|early|earlier
晚|late|later
阈值|threshold
温度|temperature
长度|length
宽|width|beam
惩罚|penalt
维|dimension
行|row
列|column
表格|表|table
图|figure|graph
种子|seed
概率|probabilit
置信|confiden
相关|correlat
一致|agree|consisten
相似|similar
数学|math
推理|reason
翻译|translat
摘要|summar
问答|question answering|qa\b
检索|retriev|search
分类|classif
生成|generat
上下文|context
零样本|zero-?shot
少样本|few-?shot
系统提示|system prompt
规则|rule
对齐|align
单位|unit
模板|template
真实|real
合成|synthetic
算子|operator
流水线|pipeline
模型|model
方法|method|approach|technique
系统|system
我们|本文|该方法|ours|our|we\b|proposed
"""


def _entry(line: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """Return (Chinese words, pattern of their English) of one line; the first Latin word parts them."""
    words = line.split("|")
    chinese = [word for word in words if not word[0].isascii()]
    english = "|".join(words[len(chinese) :])
    return tuple(chinese), re.compile(rf"(?<![a-z])(?:{english})")


CONCEPTS = tuple(_entry(line) for line in _WORDS.strip().splitlines())
"""Each concept: its Chinese words, and the pattern of its English in lower case."""
