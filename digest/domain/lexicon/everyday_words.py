"""Chinese words of people, institutions and everyday doings and what English may stand for them."""

PEOPLE = """
伪装/假装/冒充 fak preten feign disguis mask masquerad deceptiv | 监控 monitor surveil oversight track |
无监督/无人监督/不受监控 unmonitor unsupervis | 版本 version variant edition releas base larg |
模拟/仿真 simulat emulat | 调用 call invo us | 显存 memory VRAM GPU footprint | 内存 memory RAM |
缓存 cach | 带宽 bandwidth | 硬件 hardware | 软件 software | 工具 tool softwar machin |
工具包 toolkit librar packag | 虚拟 virtual | 系统提示 system+prompt | 审计 audit |
第三方 third-part independ | 监管机构 regulat authorit agenc | 机构 institut organi agenc compan |
组织 organi | 部门 department sector agenc | 备案/报备 regist fil report |
当事人 part client litig plaintiff defend | 律师 lawyer attorney counsel | 被告 defend |
原告 plaintiff | 开发者 develop | 用户 user client customer people | 客户 client customer |
审核/复核 review check verif inspect | 专利 patent | 许可/许可证 licen permi | 合同 contract |
指南/手册 guidelin guide manual | 意图 intent purpos goal | 类别 categor class type | 子集 subset split |
片段 snippet fragment span segment part | 编号 number index id | 日志 log | 记录 record log |
术语 term jargon vocab | 定论 conclus definit | 墙钟 wall-clock clock | 预热 warm | 衰减 decay |
窗口 window | 难度 difficult hard | 难易 difficult eas | 标量 scalar | 核范数 nuclear |
方差 varianc sigma std | 标准差 standard+deviation sigma std deviat σ | 高斯 gaussian AWGN normal |
白噪声 AWGN white | 加性 additiv AWGN | 通道 channel RGB | 灰度 gray grey | 彩色 color colour RGB |
颜色 color colour | 亮度 lumin bright | 相机 camera | 图块/图像块 patch | 手征 chiral | 格点 lattic |
夸克 quark | 强子 hadron | 重子 baryon | 介子 meson | 胶子 gluon | 压强 pressur | 涨落 fluctuat |
关联 correlat associat | 玻色 boson bose | 费米 fermi | 中微子 neutrin | 暗物质 dark+matter DM |
标量场 scalar+field | 真空 vacuum | 凝聚 condens | 退耦 decoupl | 光深 optical depth τ tau |
再电离 reioni | 声学峰 acoustic peak | 背景辐射 CMB microwav background | 辛 symplectic |
近复 almost+complex | 曲面 surfac curv | 紧性 compact | 不变量 invariant | 上同调 cohomolog | 丛 bundl |
纤维 fib | 概念 concept notion idea | 摘录 excerpt quot | 署名 attribut author credit |
诗/诗歌 poem poet | 谄媚 sycophan flatter | 迎合 match cater pander | 诚实 honest | 无害 harmless |
有用 helpful useful | 合规 compl | 恶意 malicious | 毒性 toxic | 草稿 draft scratch | 博客 blog |
类比 analog | 场所 place venue | 刊物 venue journal | 抽取/提取 extract | 展开 expan unfold |
聚类 cluster | 汇集 collect aggregat gather | 众多 many numerous multiple several various |
单独 alone separat individual | 全程 throughout entire whole all | 中等 moderat medium mid |
初期/起初 initial first begin earl start | 后期/晚期 late | 事实 fact | 一致性 consisten coheren agree |
漏网 miss undetect unnotic escap
"""
"""What people, offices and laboratories deal with."""
