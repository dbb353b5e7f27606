"""Chinese words of the sciences, of society and of plain speech and what English may stand for them."""

SCIENCES = """
数学 math | 不相交 disjoint disj | 真值 truth |
算术 arithmetic math | 代数 algebra | 几何 geometr | 微积分 calculus | 概率论 probab |
微分方程 differential | 方程 equation | 公式 formula equation | 函数 function | 变量 variab |
常数 constant | 系数 coeffic | 指数 exponent index | 对数 log | 符号 symbol sign notat | 逻辑 logic |
集合论 set | 拓扑 topolog | 流形 manifold | 解析解 analytic closed-form | 数值 numeric value |
近似 approxim | 精确解 exact | 最优 optim best | 最佳 best optim | 最好 best | 局部最优 local |
不等式 inequal | 边界 bound edg | 极限 limit extrem | 无限 infinit unlimit unbound |
有限 limit finit restrict | 竞赛 competit contest olympiad challeng AIME | 题目/试题 question problem item |
答案 answer solution | 最终答案 final+answer answer | 解题率 solve accura | 归因 attribut | 物理 physic |
量子 quantum | 量子比特 qubit | 粒子 particl | 电子 electron | 光子 photon | 原子 atom | 分子 molecul |
离子 ion | 晶体 crystal | 材料 material | 半导体 semiconduct | 超导 supercond | 金属 metal |
聚合物 polymer | 纳米 nano | 激光 laser | 引力 gravit | 黑洞 black+hole | 星系 galax | 恒星 star stellar |
行星 planet | 宇宙 cosm univers | 望远镜 telescop | 辐射 radiat | 热力学 thermodynam |
动力学 dynamic kinetic | 流体 fluid | 湍流 turbul | 力学 mechanic | 碰撞 collis | 相变 phase |
对称 symmetr | 自旋 spin | 纠缠 entangl | 化学 chem | 反应 react respon | 催化 cataly | 合成路线 synthe |
溶解度 solub | 气味 scent odor smell olfact | 通透性 permea | 结构性质 structur | 描述符 descriptor |
化合物 compound | 溶液 solution | 生物 biolog bio organism | 生物医学 biomed | 细胞 cell | 基因 gene |
基因组 genom | 蛋白质/蛋白 protein | 病毒 virus viral | 细菌 bacter | 微生物 microb | 免疫 immun |
抗体 antibod | 疫苗 vaccin | 感染 infect | 疾病 diseas illness condition disorder | 癌症/肿瘤 cancer tumo |
糖尿病 diabet | 心脏 heart cardi | 大脑 brain cerebr | 血脑屏障 blood-brain | 血液 blood | 神经元 neuron |
症状 symptom | 诊断 diagnos | 治疗 treat therap | 药物 drug medic pharm | 手术 surg | 患者/病人 patient |
医生 doctor physician clinician | 医院 hospital | 护理 nurs care | 临床 clinic |
医学/医疗 medic health clinic | 健康 health well-being | 死亡 death mortal die | 存活/生存 surviv |
剂量 dose dosage | 副作用 side+effect advers | 遗传 genetic inherit heredit | 进化/演化 evol |
物种 species | 植物 plant | 动物 animal | 生态 ecolog ecosystem | 生态系统 ecosystem | 进食 eat |
营养 nutri | 睡眠 sleep | 运动 motion movement exercis sport | 心理 psycholog mental | 认知 cogni |
情绪 emotion mood | 抑郁 depress | 焦虑 anxi |
地球 earth | 地质 geolog | 地理 geograph geo geospat | 地统计 geostat |
地震 earthquak seism | 气候 climat | 天气 weather | 降水/降雨 precipitat rain | 水文 hydrolog |
河流 river stream | 流域 catchment basin watershed | 成对流域 paired |
流量 flow traffic discharg streamflow | 径流 runoff streamflow | 洪水 flood | 干旱 drought |
地下水 groundwater | 蓄水 storag reservoir | 土壤 soil | 森林 forest | 造林 afforest plantation |
海洋 ocean marin sea | 大气 atmospher | 污染 pollut contamin | 排放 emission emit | 能源 energy |
电力 power electric | 电池 batter | 太阳能 solar | 风能 wind | 遥感 remote+sens | 卫星 satellit |
航拍 aerial overhead drone | 农业 agricult farm | 作物 crop | 城市 city urban cities | 农村 rural |
交通 traffic transport | 车辆/汽车 vehicl car | 道路 road | 建筑 build architectur construct
"""

SOCIETY = """
社会 societ social | 经济 econom | 金融 financ | 市场 market | 股票 stock | 价格 price | 贸易 trade |
企业/公司 compan enterpris firm corporat business | 行业/产业 industr sector | 工业 industr |
消费者 consum customer | 员工/雇员 employ worker staff | 工人 worker | 就业 employ job |
收入 income revenue earn | 银行 bank | 投资 invest | 政府 govern | 政策 polic | 政治 politic |
选举 elect vot | 法律 law legal | 法规 regulat law | 法院 court | 诉讼 litigat lawsuit | 法官 judge |
犯罪 crim | 权利 right | 伦理/道德 ethic moral | 文化 cultur | 历史 histor | 宗教 relig | 哲学 philosoph |
艺术 art | 音乐 music | 诗歌 poem poet | 文学 literar literat | 小说 novel fiction | 新闻 news journal |
谣言 rumor misinform | 虚假信息 misinform disinform fake fals | 媒体 media | 教育 educat |
教学 teach instruct | 学生 student | 教师 teacher instructor | 学校 school | 大学 universit college |
考试 exam test | 旅行/旅游 travel touris trip | 游戏 game play gaming | 对局 game | 玩家 player |
狼人杀 mafia werewol | 参与者 participant subject player user worker respondent |
受试者 subject participant | 志愿者 volunt | 研究者/研究人员 research author scholar participant scien |
科学家 scien research | 作者 author we our writ | 读者 reader audienc user | 团队 group team our we |
公众 public people | 人群/人口 popul crowd people demograph | 儿童 child | 女性 women female woman gender |
男性 men male man gender | 老年人/老人 elder old aging senior | 成年人 adult | 性别 gender sex | 年龄 age |
种族 race ethnic racial | 家庭 famil home household | 朋友 friend | 人类 human people |
非专业 lay non-expert non-specialist layperson | 专业 expert profession special domain |
通俗 plain lay simpl | 学术 academ scholar scientif research | 科学 scien | 学科 disciplin field domain |
语言 languag linguist | 英语/英文 english | 中文/汉语 chines mandarin | 法语 french | 德语 german |
英德 english-to-german german english-german | 英法 english-to-french french english-french | 日语 japan |
西班牙语 spanish | 中国 china chines | 美国 US USA united+states america U | 英国 UK united+kingdom brit |
欧洲 europ EU | 印度 india | 日本 japan | 德国 german | 法国 franc french | 澳大利亚 australia |
南非 south+africa africa | 新西兰 new+zealand zealand | 非洲 africa | 国家 countr nation state |
国际 international | 全球 global world | 世界 world global | 主题/话题 topic theme subject | 内容 content |
信息 inform | 消息 messag | 意见/观点/看法 opinion view perspectiv belief stanc agree comment feedback |
态度 attitud | 意图 intent | 意识 aware conscious | 感知 percep perceiv aware sens |
情境 situat context scenario | 情境感知 situational aware | 场景 scen scenario setting case |
场合 occasion setting | 信任 trust | 满意度/满意 satisf | 体验 experienc | 反馈 feedback |
回复/回答 respon answer repl | 询问 ask question inquir quer | 求助 help seek | 请求 request ask quer |
建议 suggest recommend advis advic propos should urge | 帮助 help assist support aid | 教训 lesson |
经验 experienc empiric lesson | 合作/协作 cooperat collaborat | 协同 collaborat joint synerg coordinat |
竞争 compet | 激励 incentiv motiv | 责任 responsib liab | 管理 manag govern administ | 控制 control |
监管 regulat oversight supervis | 审查 review audit censor | 审稿 review | 归属 attribut belong |
身份 identit | 去标识化/匿名 de-identif deidentif anonym | 遗漏 omi miss |
编造/捏造/虚构 fabricat hallucinat invent fiction made |
误述/歪曲 misrepresent misstat distort mischaracter | 误导 mislead | 说服力/说服 persua convinc
"""

SAYING = """
包含/包括/含有 contain includ compris consist cover incorporat has have with of encompass |
组成/构成 consist compos compris made form constitut contain | 涵盖/覆盖 cover includ span encompass |
分为/划分 divid split partition categor into segment classif decompos | 由此 thus henc | 形成 form shap |
产生 produc generat creat aris yield result giv induc | 出现 appear emerg occur aris exist present |
存在 exist present there face suffer | 缺乏/缺少 lack absen miss without insufficien |
需要 need requir must necess demand | 允许 allow permit enabl let | 使得 mak enabl allow caus |
适应 adapt adjust | 调整/调节 adjust tun modif adapt regulat | 修改 modif edit chang revis |
修正/纠正 correct revis refin fix repair | 改变/变化 chang vari alter shift transform |
转换/转化 convert transform translat conver switch | 转变 shift transform transit chang |
替换/替代/取代 replac substitut altern supersed | 保留 retain preserv keep kept maintain |
保持/维持 maintain keep preserv remain retain sustain stay hold | 丢弃 discard drop throw |
忽略/忽视 ignor neglect overlook omit disregard negligib |
加入/添加 add introduc inject includ incorporat join append insert | 注入 inject | 插入 insert |
分配 alloc assign distribut | 共享 shar | 分享 shar | 连接 connect link join | 访问 access visit |
展示/演示 show demonstrat present display illustrat exhibit | 呈现 present show exhibit display | 说出 say |
识破 detect | 区分 distinguish differentiat discriminat separat |
判断/判定 judg determin decid assess deem | 确定 determin identif certain confirm establish |
不确定/不确定性 uncertain | 定义 defin | 衡量 measur quantif gaug assess evaluat | 反映 reflect |
体现 reflect embod show | 承认 admit acknowledg concede confess | 声称 claim assert | 忠实 faithful |
保证 guarantee ensur assur | 确保 ensur guarantee | 促进/推动 promot facilitat foster driv advanc encourag |
鼓励 encourag | 抑制 inhibit suppress | 阻止 prevent block stop | 驱动 driv | 触发 trigger |
启发 inspir heurist | 面对/面向/面临 fac toward against confront for under |
针对 for against target address specif optimi | 基于 based on build upon using use | 根据 accord based by |
按照 accord follow by | 包装/封装 wrap encapsulat packag |
大幅/极大 significan substantial considerab dramatic large great much drastic strong increas |
显著/明显 significan substantial considerab dramatic large mark much notabl clear remarkabl strong |
略微/略高/略低/轻微 slight margin small bit | 完全 complete entire fully full sole total whole |
几乎 almost near virtual hardly | 至少 least minimum | 最多/至多 most max up | 最强 strong best |
最高 high max best top | 最低 low min | 更好 better improv superior |
更高 higher better more greater increas | 更强 strong better | 更低 lower less | 更长 long |
更短 short less | 更大 larg greater bigg | 更小 small | 更快 fast quick | 更少 fewer less | 较大 larg |
较小 small | 较高 high | 较低 low | 较差 poor low worse bad |
不佳 poor bad worse low underperform fail not | 良好 good well | 优秀 excel good strong |
巨大 huge larg enorm great massiv | 大量 larg many numerous massiv vast substantial lot |
少量 few small little handful | 广泛 wide broad extens | 普遍 common general universal wide preval |
常见/常用 common popular frequen usual wide typical | 流行 popular | 罕见 rare uncommon | 典型 typical |
特定/特殊 specif particular special certain | 独特 unique distinct | 独立 independ separat stand-alon |
单一 single one sole | 单独 alone separat individual sole |
各种/多种 various divers multiple varied many differ several |
不同 differ various vari distinct divers across | 相同 same identical equal |
相似/类似 similar like alike resembl | 固定 fix constant | 动态 dynamic | 静态 static |
实时 real-time real+time | 直接 direct | 间接 indirect | 内部 intern inner within | 外部 extern outside |
外化 externali | 整体/总体 overall whole total holistic general entire | 部分 part some portion fraction |
大多数/多数 majorit most | 少数 minorit few | 长期以来 long | 近期/最近 recent latest | 早期/较早 earl |
未来 future | 目前/当前/如今 current now present today exist | 过时 outdat stale old obsolet |
固有 inher intrinsic | 潜在 potential laten underl | 正面/积极 positiv | 负面/消极 negativ |
正向 positiv forward | 反向 revers backward invers | 垂直 vertic |
水平 horizont level state-of-the-art degree | 垂直方向 vertic | 水平方向 horizont |
横向 horizont lateral cross | 纵向 longitud vertic | 傍晚/夜间/晚上 even night | 白天 day |
早晨/上午 morning | 每年/年度 annual year | 年份 year | 每天 daily day | 先验知识 prior |
可读性 readab legib | 混杂 mix | 语言混杂 mix | 混淆 confus confound | 混合 mix hybrid blend |
升级 upgrad upcycl escalat | 白名单 whitelist | 异质/异质性/异构 heterogen | 同质 homogen |
相互 mutual each interact | 蕴含 entail | 常识 commonsens common+sens | 功能 function feature capabilit |
用途 use purpos usag | 抽象 abstract | 具体 concret specif detail | 细节 detail |
完整 complet full whole entire intact | 零散 fragment scatter piecemeal | 松散 loos |
临时 ad+hoc temporar ad-hoc | 实用 practic useful | 实际 actual practic real |
真实 real true genuin authentic truth | 虚假 fals fake spurious | 合理 reason rational plausib sound |
合格 qualif acceptab eligib pass valid | 抽查 inspect check sampl examin |
随后 then subsequent after follow | 之后 after then follow post subsequent |
之前 before prior previous pre | 期间 during period while | 探测 detect prob | 探针 prob |
聚焦/关注/专注/集中 focus concentrat attent concern center interest | 密集 dens intens |
内部测试 intern test pilot | 细化 refin | 重试 retr | 修复 repair fix restor mend | 旋转 rotat |
加权 weight | 求和/总和 sum | 乘积 product | 翻倍 doubl twice | 束宽 beam | 序号 number index |
一次性 one-off onetime once arbitrar single | 统计压力 statist | 模式 pattern mode schema | 单元 unit |
单位 unit | 级别 level | 水准 level standard
"""
"""Verbs, degrees and qualities."""
