/** Symbols that stand in formulas as they are, in either language. */
export const symbols: ReadonlySet<string> = new Set([
  "ADD", "ARPU", "CEI", "CLV", "DSO", "EAD", "EDATE", "EL", "EM", "GVF", "LGD", "NPV", "PASS", "PD", "SSE", "SST", "WOE", "tr",
]);

/** Words of the formulas in Chinese. */
export const formulaWords: Readonly<Record<string, string>> = {
  "A: rate": "A：回款率", "A:": "A：", "B: rate": "B：回款率", "B:": "B：", "C: rate": "C：回款率",
  NW: "净资产", TNW: "有形净资产", "VIP:": "VIP：",
  active: "活跃", after: "之后", amount: "金额", "as-of": "截止日", asOf: "截止日",
  bad: "坏账或坏客户", balance: "余额", "band:": "缓冲带：", before: "之前", best: "最佳", "blue:": "蓝色：",
  "both by largest remainder in units": "两级均按取整单位以最大余额法分配", "bucket:": "账龄段：", by: "按",
  change: "变动", choose: "取", churn: "流失率", "churn:": "流失形式：", class: "级", "clear need: first": "明显需求：首个满足",
  close: "成交日", "closed = lower": "closed = lower（含下限）", "closed = upper": "closed = upper（含上限）",
  "closing current": "期末未到期", closing: "期末", code: "代码", collected: "回款", collection: "收账费用",
  communication: "沟通", contact: "联系", contract: "合同", conversion: "成交率", cost: "成本",
  "count-back days, else": "倒推天数；否则", "credit sales": "赊销额", "cross: first": "cross：首个满足", current: "未到期或当前",
  customer: "客户", cut: "分界值", date: "日期", "days, else the industry's days": "天数；否则行业天数", days: "天数",
  decision: "决策者意向", "does not cover": "不足以抵补", dormant: "沉睡", "down from": "自上而下，从", due: "到期日",
  efficiency: "费用效率", "else C": "其余为 C", "else D": "其余为 D", "else by rank with shares": "其余按占比排名", "else by": "其余按",
  "else keep": "其余维持", "else lost": "其余流失", "else low": "其余为低", "else open": "其余未定", "else worth developing": "其余值得培养", else: "其余",
  "entered the stage,": "进入本阶段，", existing: "现有", "exit:": "清退：", expected: "预计", "fast growing": "快速成长",
  first: "首个满足或首次", five: "五项", "fixed:": "固定：", "for the first": "取首个满足", "for the last class": "末级另加", for: "当",
  future: "未来", good: "好客户", grade: "等级", "green:": "绿：", gross: "毛利", "groups with any": "有评分的各组", growth: "增长率",
  have: "现有", high: "高", if: "若", "inactive:": "非活跃：", info: "信息完整", intensity: "占用强度", intent: "明确意向", intention: "意向率", item: "项目",
  key: "重点", "known criteria": "已知指标", "known dimensions": "已知维度", "known factors": "已知因素", "known scores": "已知评分",
  "largest remainder of": "最大余额法分配", last: "最近", late: "逾期", leads: "线索", level: "档", life: "寿命", limit: "额度", list: "名单", litigation: "涉诉",
  "loss:": "亏损：", "lottery: amount": "抽奖：单笔", lower: "降低", loyal: "忠诚型", loyalty: "忠诚度",
  margin: "毛利率", marketing: "营销", medium: "中", "misses in a row": "连续未达标次数", net: "净额",
  new: "新", next: "下次", "no need": "无需求", "no order": "无订单", "no trade": "无交易", no: "否", "not rated for": "不评级，当",
  "on time and": "按时且", "open orders": "未交订单", opening: "期初", opportunity: "机会成本", or: "或", "order days of": "下单日数",
  order: "订单", "order: controllable first, then value": "次序：先可控，再按价值", output: "单产", "over all periods, divided by": "各期合计，除以",
  "over limit": "超额", overdue: "逾期", overlap: "重叠", "own sales": "本公司销售额", "own:": "按自身间隔：",
  "payers and request": "需付者且有请求", pct: "合计百分比", performance: "完成率", period: "信用期", plan: "计划", points: "积分", pool: "总额度",
  "potential, or no date": "潜在需求或无日期", product: "产品", production: "生产", profit: "利润", "prospect: no trade": "潜在：无交易",
  quadrant: "象限", "raise?": "提高?", rank: "名次", rate: "比率", ratio: "比例", receivables: "应收账款",
  "red: loyal": "红色：忠诚", "red: over the limit, litigation, or": "红：超额、涉诉或", redeemed: "已兑换", referred: "推荐", "retention:": "留存形式：", rows: "行",
  sales: "销售额", score: "得分", "scores given": "已给评分数", segment: "客户群", "selected: rank": "入选：名次", service: "服务", share: "占比", signals: "信号数",
  six: "六项", small: "小样本", stable: "稳定", star: "星级", "start of year: exponent": "年初支付：指数", stop: "停止", strategy: "战略",
  table: "表", target: "目标", "the first month the rest": "首个余额不足的月份", "the last with": "最后一个满足", "the next": "下一阶段",
  "the rest in the proportion": "其余按比例", "the top one by net assets": "最高级按净资产", "tier by rank of": "按名次分级", tier: "级别",
  "to the first lower": "降到首个仍达到的较低级", today: "今天", "transfer: complex need": "转移：需求复杂", trunc: "截尾取整", turnover: "营业额", type: "类型",
  unbilled: "未开票", unit: "单位费用", "up to the date": "截至该日", "up to": "升到", "upto: first": "upto：首个满足", vat: "税率",
  while: "当", "with close": "成交日满足", "with rank": "名次满足", with: "满足", word: "字样", "worse finances": "财务恶化", "yellow:": "黄：", yes: "是",
};

/** A formula with its words in Chinese. */
export const formulaInChinese = (latex: string): string =>
  latex.replace(/\\(text|mathrm|operatorname)\{([^{}]*)\}/gu, (whole, _command: string, words: string) => {
    const bare = words.trim();
    if (symbols.has(bare) || !/[a-z]/iu.test(bare)) return whole;
    const known = formulaWords[bare];
    if (known === undefined) throw new Error(`tools/help/formulaWords.ts has no Chinese for “${bare}”.`);
    return `\\text{${words.startsWith(" ") ? " " : ""}${known}${words.endsWith(" ") ? " " : ""}}`;
  });
