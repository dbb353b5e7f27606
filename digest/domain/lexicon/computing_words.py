"""Chinese words of machine learning and computing and what English may stand for them."""

LEARNING = """
人工智能 AI artificial | 机器学习 machine+learn learn ML | 深度学习 deep+learn DL neural |
学习 learn train study | 神经网络 neural network | 网络 network net web | 卷积 convolution CNN |
卷积神经网络 convolution CNN | 图神经网络 graph GNN | 循环 recurren loop cycl iterat infinit |
循环神经网络 recurren RNN | 模型 model LLM network | 语言模型 languag LM LLM GPT model |
大语言模型/大模型 languag LLM model | 小模型 small+model small |
基座模型/基础模型 base foundation backbone | 参数 parameter weight param | 参数量 parameter size weight |
权重 weight | 超参数 hyperparameter hyper-parameter parameter | 训练 train tun learn fit build |
预训练 pretrain pre-train | 继续预训练 continu pretrain pre-train |
微调 fine-tun finetun SFT PEFT adapt tun | 指令微调 instruct fine-tun | 指令 instruct command |
监督 supervis SFT | 监督微调 supervis SFT fine-tun | 无监督 unsupervis self-supervis |
自监督 self-supervis | 半监督 semi-supervis | 弱监督 weak | 强化学习 reinforc RL RLHF PPO GRPO reward |
模仿学习 imitat | 迁移学习 transfer | 元学习 meta | 对比学习 contrast | 联邦学习/联邦 federat |
主动学习 active | 在线学习/在线 online | 离线 offline | 增量 increment |
持续 continu persist last ongoing sustain | 课程学习 curricul | 多任务 multi-task multitask multiple+task |
零样本 zero-shot | 少样本/小样本 few-shot in-context | 上下文学习 in-context ICL | 上下文 context |
提示/提示词 prompt suffix cue hint instruct | 思维链 chain-of-thought CoT thought reason |
推理 reason infer decod test-time | 推断 infer deduc | 解码 decod generat infer | 编码 encod cod |
编码器 encod | 解码器 decod | 自编码器 autoencod auto-encod | 生成 generat produc creat synthe construct |
生成器 generator | 判别/判别器 discriminat | 生成对抗 adversar GAN | 对抗 adversar | 扩散 diffus spread |
去噪 denois | 注意力 attent focus | 自注意力 self-attent attent | 多头 multi-head head | 注意力头 head |
单头 single-head head | 前馈 feed-forward feedforward FFN MLP | 残差 residual | 激活 activat |
归一化 normali | 嵌入 embed | 向量 vector embed | 张量 tensor | 矩阵 matri | 位置编码 position |
词表/词汇表 vocab | 分词 token segment | 词元 token | 词汇 vocab word lexic term | 序列 sequen seri |
隐藏 hid hidden conceal laten | 隐藏层 hidden layer | 中间层 intermediat middl mid-layer layer |
网络层/每层/层数 layer | 梯度 gradient | 损失 loss | 损失函数 loss | 目标函数 objectiv | 优化 optim |
优化器 optimi | 收敛 converg | 过拟合 overfit | 正则化/正则 regulari | 初始化 initiali | 迭代 iterat |
批次/批大小 batch | 批选择 batch | 学习率 learning+rate | 随机种子 seed |
随机 random stochast chance arbitrar draw | 采样/抽样 sampl | 蒸馏 distil | 剪枝 prun | 量化 quanti |
稀疏 spars | 稠密 dens | 压缩 compress | 低秩 low-rank rank | 混合专家/专家混合 mixture MoE expert |
路由 rout | 专家 expert profession specialist | 知识 knowledg know | 知识图谱/知识图 knowledg graph |
图谱 graph atlas | 检索 retriev search | 检索增强 retriev RAG | 搜索 search retriev | 查询 quer question |
召回 recall retriev | 重排 rerank re-rank | 问答 question QA answer | 对话 dialog conversat chat |
聊天 chat conversat | 翻译 translat | 机器翻译 translat MT | 参考译文 referenc | 摘要任务 summar |
多文档 multi-document multiple+document | 情感 sentiment emotion affect |
分类 classif categor taxonom class | 分类器 classif | 识别 recogni identif detect classif |
检测 detect identif | 目标检测 object detect | 分割 segment split partition | 语义分割 segment |
定位 locali locat position ground | 跟踪/追踪 track trac follow keep |
重建/重构 reconstruct restor rebuild build | 渲染 render | 立体匹配 stereo match | 视差 disparit |
聚类 cluster | 回归 regress | 降维 dimension | 预测 predict forecast prognos | 估计 estimat | 拟合 fit |
池化 pool | 特征提取 feature extract | 表示/表征 represent | 语义 semant mean | 语法 gramma syntax syntact |
句法 syntax syntact pars | 实体 entit | 抽取/提取 extract | 解析 pars analy resol |
行内/文内 inline in-line in-text | 对齐 align | 偏好 prefer | 偏好模型 prefer PM | 奖励 reward |
奖励模型 reward | 惩罚/扣分 penal punish | 策略梯度 policy gradient | 状态 state status |
动作/行动 action act move | 行为 behav action conduct act | 环境 environment | 智能体/代理 agent |
多智能体 multi-agent multiagent agent | 助手 assistant | 工具 tool util instrument | 工具调用 tool call |
工具包 toolkit tool librar packag | 规划/计划 plan schedul | 决策 decision decid |
记忆 memor recall remember | 长期 long-term long | 短期 short-term short | 遗忘 forget unlearn |
幻觉 hallucinat falsehood fabricat factual | 谄媚 sycophan | 真实性 truth factual authentic honest |
事实 fact | 诚实 honest | 有害 harm toxic | 无害 harmless benign | 毒性 toxic | 越狱 jailbreak |
攻击 attack adversar jailbreak | 攻击成功率 attack ASR success | 防御 defen |
拒绝 refus reject declin abstain deny | 服从/遵循/遵守/遵从 compl obey follow adher |
伪装/假装 fak pretend disguis camouflag | 监控 monitor surveil | 可监控 monitorab monitor |
欺骗 decept deceiv | 后门 backdoor | 水印 watermark | 漏洞 vulnerab loophol bug | 护栏 guardrail safe |
内容审核 moderat | 大语言模型裁判 judge | 裁判 judge referee | 自一致 self-consisten |
多数投票 majority vot cons consensus | 投票 vot | 束搜索 beam | 贪心 greed | 困惑度 perplex |
互信息 mutual | 分布 distribut | 先验 prior | 后验 posterior | 贝叶斯 bayes | 马尔可夫 markov | 高斯 gauss |
核函数 kernel | 消融 ablat | 消融实验 ablat | 合成 synthe artificial made generat | 合成数据 synthe |
数据增强 augment | 冷启动 cold-start | 白盒 white-box whitebox | 黑盒 black-box blackbox |
开源 open-sourc open releas public | 闭源 clos proprietar | 权重衰减 weight+decay | 掩码 mask | 因果 caus |
反事实 counterfact | 原型 prototyp | 反向传播 backprop backward | 传播 propagat spread disseminat |
聚合 aggregat pool merg | 虚拟 virtual | 现实 real realit | 仿真/模拟 simul emulat model mimic |
机器人 robot | 机械臂 arm manipulat robot | 抓取 grasp | 堆叠 stack | 导航 navigat | 自动驾驶 driv autonom |
无人机 drone UAV unmanned | 涌现 emerg | 缩放/缩放定律 scal | 能力涌现 emerg | 长上下文 long context |
滑动窗口 sliding window | 窗口 window | 缓存 cach buffer | 密钥 passkey key | 子空间 subspac |
一维 one-dimension single 1D dimension | 正交/正交化 orthogon | 线性 linear | 线性化 lineari |
非线性 nonlinear non-linear | 局部 local | 全局 global | 粒度 granular grain fine-grain coars |
细粒度 fine-grain fine grain granular | 粗粒度 coars | 自适应 adapt | 端到端 end-to-end |
层次/分层 hierarch layer stratif level | 多阶段 multi-stag multiple stage multistag |
两阶段 two-stag stage two+phase | 多语言 multilingu languag | 跨语言 cross-lingu multilingu |
自然语言 natural+languag | 自然语言处理 NLP natural | 低资源 low-resourc | 多轮 multi-turn turn |
偏移 offset shift steer displac | 引导 guid steer elicit bootstrap | 增量式 increment
"""

COMPUTING = """
计算机 comput | 软件 softwar | 硬件 hardwar | 系统 system | 程序/程式 program | 编程 program cod |
代码 code coding program | 脚本 script | 算法 algorithm method | 数据结构 data+structur |
结构 structur architectur construct | 架构 architectur structur design framework | 模块 modul component |
组件/部件 component modul part | 接口 interfac API | 界面 interfac | 交互 interact |
交织 interleav interwov | 平台 platform | 服务 servic serv | 服务器 server | 客户端 client |
云计算/云端 cloud | 边缘 edge | 分布式 distribut | 并行 parallel | 流水线 pipelin | 流水线并行 pipelin |
并发 concurren | 通信 communicat | 通讯 communicat | 带宽 bandwidth | 延迟/时延 latenc delay |
吞吐量/吞吐 throughput | 内存 memor RAM | 显存 memor GPU | 存储 stor memor sav | 存入 stor sav | 磁盘 disk |
芯片 chip | 处理器 processor CPU | 显卡 GPU | 调度 schedul | 负载 load workload | 负载均衡 load balanc |
部署 deploy | 运行 run execut operat | 执行 execut perform implement carr run | 可执行 execut |
编译 compil | 调用 call invok | 调试 debug | 缺失 miss lack absen | 数据准备 data+prepar | 准备 prepar |
清洗 clean | 预处理 preprocess pre-process | 算子 operator | 模板 templat | 工作流 workflow |
范例 exampl demonstrat exemplar | 布局 layout | 绘图 plot draw | 标记 mark tag label token |
设计 design devis | 构建/构造/搭建 construct build creat design develop form | 开发 develop build |
开发者 develop build programmer engineer maker | 实施 implement conduct execut |
发布 releas publish launch | 公开 public open releas | 免费 free | 付费 paid pay |
许可/许可证 licens licenc permit | 版权 copyright | 用户 user reader participant customer consumer people |
用户界面 interfac | 用户生成 user-generat UGC | 个性化 personal | 定制 custom | 推荐 recommend |
广告 advert | 电商 commerc | 社交媒体/社交 social | 网页/网站 web site page | 互联网 internet web |
移动端 mobile phone | 桌面端/桌面 desktop | 手机 phone mobile | 传感器 sensor | 物联网 IoT internet |
区块链 blockchain | 加密 encrypt crypt | 认证 authenticat certif | 协议 protocol agreement |
数据科学 data+scien | 执行准确率 execut accura | 单元测试 unit test |
错误信息 error misinform fals incorrect | 日志 log | 版本 version |
配置 configur setting setup recipe config | 默认 default | 配方 recipe formul |
设置/设定 setting setup set configur | 输入 input | 输出 output | 中间 intermediat middl | 查询语句 quer |
节点 node vert | 图结构 graph | 队列 queue | 堆栈 stack | 列表 list | 集合 set collection | 子集 subset |
元素 element | 对象 object | 实体关系 relation | 层级 hierarch level | 列数/列名 column |
行列/行顺序/行数 row | 顺序 order sequen | 单词 word | 字符 character | 链接 link | 类比 analog
"""
