"""Chinese words of any study and what English may stand for them: how it argues, works and measures."""

ARGUING = """
百分点/百分比/水平上 |
本文/本研究/本工作/同时/同样/此外/其中/其他/其它/例如/比如/方面/因此/所以/以及/其次/首先 |
最后/不仅/而且/只有/可以/能够/进一步 |
问题 problem issue question challeng task query difficult concern gap limit |
挑战 challeng difficult hard problem issue |
困难/难题/难点/困境 difficult hard challeng problem obstacle dilemma struggl troubl |
障碍/阻碍 barrier obstacle hinder imped prevent difficult |
方法/办法 method approach techni strateg algorithm procedur framework way model scheme system we propos |
途径/方式/手段 way manner approach means path method avenue mode channel form by via |
思路/思想/理念 idea insight concept intuition principle philosoph | 技术 techn method |
方案 scheme solution approach plan method propos design protocol strateg |
策略 strateg polic tactic approach method scheme | 框架 framework architectur system pipeline scheme |
体系 system taxonom framework hierarch scheme | 流程 process pipeline procedur workflow flow protocol |
步骤/步数 step stage procedur iteration phase | 阶段 stage phase step period |
过程 process procedur cours while during | 机制 mechan scheme process | 原理 principle mechan theor |
理论 theor framework | 假设/假说 assum hypothe suppos conjectur presum | 猜想 conjectur hypothe guess |
猜测 guess speculat hypothe conjectur | 推测 speculat infer hypothe conjectur suggest estimat presum |
命题 proposition | 定理 theorem | 引理 lemma | 证明 proof prove prov demonstrat show establish |
证据 eviden proof support | 论证/论述 argu reason demonstrat discuss | 论点/论断 argument claim thesis |
结论 conclu find result takeaway | 结果 result outcome find output consequen answer |
发现 find found discover detect identif reveal uncover observ show see |
揭示 reveal uncover show expos shed demonstrat highlight explain |
表明/显示/说明 show indicat suggest demonstrat reveal impl find found illustrat explain result |
指出 point note argu state indicat show emphasi highlight |
认为 argu believ think consider claim view regard suggest content posit |
强调 emphasi highlight stress underscor focus | 讨论 discuss debat consider examin |
介绍 introduc present describ review overview focus highlight | 描述 descri depict characteri |
刻画 characteri captur descri model describ | 阐述 elaborat explain describ discuss |
回顾 review survey revisit overview summar | 综述 survey review overview perspectiv |
总结/归纳 summar conclu review generali induct | 概述/概览 overview summar outlin |
提出 propos introduc present suggest put develop design rais we new offer advanc |
引入 introduc incorporat add integrat inject bring adopt use propos includ |
采用 adopt use using employ utili leverag appl based take via with |
使用/运用/利用 use using utili employ leverag adopt appl exploit take with via based harness |
借助/通过 through via by using with use leverag based mean help | 应用 applic appl use deploy app |
适用 appl suit fit applicab work |
结合 combin integrat couple togeth hybrid incorporat fus joint with and merg unif |
融合 fus merg combin integrat aggregat unif blend | 集成 ensembl integrat |
整合 integrat combin consolidat unif merg aggregat | 统一 unif single uniform |
扩展/拓展 extend extens expand scal broad general | 扩大 scal expand enlarg increas grow larger widen |
改进/改良 improv refin enhanc better modif upgrad advanc | 改善 improv better enhanc |
提高 improv increas enhanc boost rais higher better gain more greater scal rise up |
提升 improv increas enhanc boost gain rais higher better rise |
增强 enhanc augment strengthen improv boost stronger increas enrich |
增加 increas add more grow rise larger gain additional higher rais | 增长 grow increas rise expan gain |
加快/加速 accelerat speed fast quick |
降低 reduc decreas lower declin drop mitigat less cut minim alleviat degrad worse fall low save fewer |
减少 reduc decreas fewer less lower minim declin drop cut save shrink loss eliminat |
下降 declin decreas drop degrad fall reduc lower worse deteriorat loss |
减小 reduc decreas smaller shrink less |
缩短/缩小 shorten reduc short narrow decreas shrink less clos smaller faster |
降至/降到/下降到 drop reduc decreas fall fell down to lower declin from |
升至/升到 rise increas rais up to from improv reach | 缓解 mitigat alleviat reliev reduc address eas |
消除 eliminat remov reduc eras | 去除/移除 remov eliminat eras delet ablat discard filter drop |
删除 delet remov eras eliminat drop discard prun | 避免 avoid prevent without obviat circumvent |
防止/预防 prevent avoid protect | 解决 solv address resolv tackl handl overcom solution |
克服 overcom address solv | 处理 process handl address deal treat manag |
应对 address cop deal handl respon tackl | 支持 support enabl back allow |
支撑 support underpin power back | 提供 provid offer give suppl present deliver |
实现 achiev implement realiz realis enabl reali attain accomplish allow |
达到 achiev reach attain obtain up to get hit of |
取得/获得/得到 achiev obtain gain attain get reach acquir receiv yield win earn |
超过/超越 exceed surpass outperform more than over beyond better above greater larger higher |
优于/胜过 outperform better superior surpass exceed improv beat over higher gain than |
高于 higher exceed above greater more outperform over larger than better |
低于 lower below less under fewer worse than behind |
不如/劣于/逊于 worse inferior underperform lower below behind less poor |
领先 lead outperform ahead best state-of-the-art top | 落后 behind lag fall trail lower |
相当/媲美 comparab compet par similar match equal close | 接近 close near approach almost similar comparab |
比较/对比 compar contrast versus relative against vs |
相比/相较/与之相比 compar than relative versus over against unlike contrast from |
差异/差别/区别 differ dispar vari discrepan distinct distinguish gap |
差距 gap differ dispar distan margin | 优势/优点/长处 advantag benefit strength superior merit better |
劣势/缺点/弊端/缺陷/不足 disadvantag drawback weak limit shortcoming flaw defect lack deficien insufficien |
局限/局限性 limit restrict drawback constrain only however caveat | 限制 limit restrict constrain bound |
约束 constrain restrict limit bound | 条件 condition setting requir constraint circumstanc |
前提 premis assum prerequisit condition | 原因/成因 reason caus because due factor why |
导致/造成/引起/引发 caus lead result induc produc due creat giv trigger yield bring |
影响 impact influenc affect effect matter | 作用 role effect function action play impact | 效应 effect |
效果 effect perform result quality outcome work efficac better improv | 成效/功效 effect efficac |
有效 effect efficien valid success useful | 有效性 effect valid efficac | 成功 success succeed |
失败 fail unsuccess | 失效 fail invalid break ineffect | 贡献 contribut |
意义 signific implicat mean import | 价值 value worth useful merit |
重要 import key critical crucial essential significant major vital |
关键 key critical crucial import essential core central vital | 核心 core key central main heart |
主要 main major primar principal mostly key large dominant chief |
根本/本质 fundament essen inher intrinsic nature |
基本/基础 basic fundament foundation base bas essential ground |
特点/特性/特征 feature character propert trait attribut represent | 性质 propert nature character |
属性 attribut propert feature trait | 类型/类别/种类 type categor class kind form variet |
分类体系 taxonom classif hierarch categor | 领域 field domain area communit disciplin |
范围 range scope extent span | 范式 paradigm | 方向 direction | 趋势 trend tendenc pattern direction |
现象 phenomen | 规律 pattern law regularit rule | 关系 relation connect link correlat associat between |
联系 connect relat link associat contact | 关联 associat relat correlat link connect tie coupl |
相关/相关性 relat correlat relevan associat pertinent | 依赖 depend rel rely | 取决于 depend determin |
对应 correspond respectiv match | 匹配 match correspond fit align |
一致 consisten agree coheren align uniform same match accord |
矛盾 contradict conflict inconsisten paradox | 冲突 conflict contradict clash |
平衡 balanc equilibri trade-off | 权衡 trade-off tradeoff balanc | 代价 cost price expens penalt |
成本 cost expens price budget | 开销 overhead cost expens comput |
收益 gain benefit profit return reward revenue | 好处 benefit advantag gain |
风险 risk danger hazard threat | 威胁 threat | 危害/伤害 harm damag hurt injur danger |
损害 harm hurt damag degrad impair | 牺牲 sacrific expens compromis cost
"""
"""What a paper says of problems, means and effects."""

STUDYING = """
研究 study studi research investigat work explor examin analy |
探讨/探究/探索 explor investigat examin study studi discuss |
考察 examin investigat study studi consider evaluat assess |
调查 survey investigat inquir poll questionnair study | 问卷 questionnair survey | 访谈 interview |
实验/试验 experiment trial test empiric evaluat study laborator | 实验室 lab laborator |
实地 field real-world deploy | 实证 empiric | 分析 analy examin stud investigat assess |
评估/评测/评价 evaluat assess benchmark measur test judg rat estimat apprais | 测试 test evaluat benchmark |
测试集 test held-out evaluat | 验证 verif valid confirm check test prove | 验证集 validation dev |
检验 test examin verif check | 测量 measur | 度量/指标 metric measur score criteri indicator index |
计算 comput calculat | 运算 operat comput arithmetic | 算力 comput | 统计 statist count |
观察/观测 observ see monitor measur | 观察性 observation | 监测 monitor surveil detect track |
记录 record log regist document | 收集/采集 collect gather acquir captur crawl curat |
获取 obtain acquir access retriev get gain | 筛选 filter select screen |
选择/选取/挑选 select choos choice chosen pick option | 过滤 filter exclu remov |
标注 annotat label tag mark | 标签 label tag class annotat |
人工 human manual hand author annotat expert artificial | 手工/手动 manual hand handcraft hand-craft |
自动 automat auto | 半自动 semi-automat | 数据 data dataset corpus record exampl |
数据集 dataset data+set corpus benchmark collection data test set | 数据库 database |
语料/语料库 corpus corpora dataset text data collection | 样本 sampl exampl instanc pair data case point |
实例/示例/例子 instanc exampl sampl demonstrat case | 案例 case exampl | 案件 case lawsuit |
元数据 metadata | 记录数 record | 条目 entr item record |
论文 paper article publication work study manuscript we | 文献 literatur paper article publication |
参考文献 reference bibliograph citation | 引用/引文 citation cite citing reference quot | 期刊 journal |
会议 conferenc meeting proceeding | 文章 article paper post piece | 书籍 book | 章节 section chapter |
段落 paragraph passage section | 句子 sentenc | 文档/文件 document file | 源文档 source document |
文本 text document languag | 全文 full text full-text |
标题 title heading headlin | 摘要 summar abstract gist digest |
报告 report | 表格 tabl tabular | 图表 chart figur visuali plot graph diagram |
图像/图片/影像 imag pictur photo imager vision visual | 照片 photo imag | 图形 graph figur shape graphic |
视频 video | 音频 audio sound acoust | 语音 speech voic audio spoken | 声音 sound voic audio | 信号 signal |
视觉 vision visual imag | 听觉 audit hear | 多模态 multimodal multi-modal modalit vision interleav |
模态 modal | 图文 image-text text-imag visual text imag interleav multimodal | 地图 map | 曲线 curv |
可视化 visuali chart plot | 任务 task problem | 目标 goal objectiv target aim purpos |
目的 purpos goal aim objectiv | 需求 need requir demand specif | 要求 requir demand ask |
动机 motiv incentiv | 背景 background context | 现状 current status state |
前沿 frontier cutting-edg state-of-the-art advanc lead | 最先进/业界最佳 state-of-the-art best sota |
先进 advanc state-of-the-art | 基线 baselin compar standard | 基准 benchmark baselin dataset test standard |
标准 standard criteri benchmark norm vanilla | 规范 norm standard specif regulat guidelin |
准则/原则 principl criteri guidelin rule | 准确率/准确性/准确度/精度 accura precis correct exact |
精确率/精确度 precis accura exact | 召回率/召回 recall retriev | 错误率 error+rate error |
误差 error deviat loss residual | 偏差 bias deviat discrepan error |
错误 error incorrect wrong mistak false fault bug | 正确 correct right accura true |
准确 accura precis correct exact | 精准/精确 precis accura exact surgic |
得分/分数/评分 scor rating grade point rat mark | 打分 scor rat grad | 排名 rank leaderboard place |
排序 rank sort order | 胜率 win | 比例/占比 proportion percent ratio rate fraction share portion |
比率 ratio rate | 概率 probab likelihood chanc | 频率 frequen | 频繁 frequen often | 平均 averag mean |
均值 mean averag | 方差 varianc | 标准差 standard+deviation | 中位数 median | 百分位 percentil |
分位 quantil percentil | 最大 max larg most highest up big | 最小 min small least lowest |
置信区间 confidence | 置信度 confiden | 显著性 significan | 置信 confiden |
上限/上界 upper+bound limit ceil max cap | 下限/下界 lower+bound floor min | 阈值 threshold |
数量 number amount quantit count many volum | 总数 total number | 规模 scal size larg parameter billion |
大规模 larg massiv scal | 大型 larg big | 小型 small tiny compact | 大小 size magnitud scale |
长度 length long | 宽度 width | 高度 height high altitud | 深度 depth deep | 维度/维数 dimension |
尺寸 size dimension | 尺度 scale | 重量 weight | 体积 volum size | 面积 area | 距离 distanc |
角度 angl perspectiv aspect view | 速度 speed fast slow veloc rate time throughput quick |
时间 time tempor duration hour day period | 空间 space spatial | 位置 position locat place site |
地点 locat place site | 时长 duration length time hour | 时期 period era | 周期 period cycl |
次数 time number count | 频次 frequen | 温度 temperatur | 压力 pressur stress | 密度 densit |
浓度 concentrat | 强度 intens strength | 能量 energ | 能耗 energ power consum | 功率/功耗 power energ |
电流 current | 电压 volt | 磁场 magnet | 电场 electric | 光谱 spectr | 波长 wavelength | 频谱 spectr |
噪声 nois | 干扰 interfer disturb distract | 扰动 perturb disturb | 稳定/稳定性 stab stead consisten |
鲁棒/稳健/鲁棒性/稳健性 robust stab | 可靠/可靠性 reliab trustworth depend | 可信 trust credib reliab |
安全/安全性 safe secur | 隐私 privac privat | 公平/公平性 fair equit | 偏见 bias prejudic stereotyp |
偏置 bias | 透明 transparen | 可解释/可解释性 interpretab explainab explan interpret explain |
解释 expla interpret account | 敏感/敏感性 sensitiv | 脆弱 fragil vulnerab brittl suscepti weak |
灵活 flexib | 复杂/复杂度/复杂性 complex complicat sophisticat | 二次 quadrat second |
简单 simpl eas straightforward | 高效 efficien effect fast | 效率 efficien | 低效 inefficien |
性能 perform result accura | 表现 perform behav exhibit manifest show |
能力 abilit capabilit capacit able power competen skill | 质量 qualit mass | 高质量 high+qualit qualit |
潜力 potential | 泛化 generali | 通用 general universal versatil | 可扩展 scalab extensib |
可复现/可复现性/复现 reproduc replicat | 可复用 reusab reus |
重复 repeat repetit duplic redundan replicat recur again same twice | 连字符 hyphen | 标点 punctuat mark |
换行 line | 冗余 redundan | 多样/多样性 divers variet various | 新颖 novel new | 创新 innovat novel new |
首次/首个 first novel | 全新 new novel | 传统 tradition conventional classic |
现有/已有 exist previous prior current recent |
此前/先前/以往 previous prior earlier exist past before former et
"""
"""How a study is made, and what it is judged by."""
