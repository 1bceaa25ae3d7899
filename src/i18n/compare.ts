import type { Locale, Text } from "../domain/method/text";

/** Words of the comparison of systems: on its sheet, in the pane and on the command line. */
export interface CompareWords {
  readonly title: string;
  readonly sheet: string;
  readonly system: string;
  readonly systems: string;
  readonly customers: string;
  readonly customer: string;
  readonly tier: string;
  readonly tierOf: (system: string, tier: string) => string;
  readonly agreement: string;
  readonly agreementHint: string;
  readonly pairOf: (first: string, second: string) => string;
  readonly first: string;
  readonly second: string;
  readonly same: string;
  readonly kappa: string;
  readonly tauB: string;
  readonly opposed: string;
  readonly better: string;
  readonly worse: string;
  readonly cross: (first: string, second: string) => string;
  readonly crossShares: (first: string, second: string) => string;
  readonly movers: string;
  readonly moversHint: string;
  readonly spread: string;
  readonly firmness: string;
  readonly firmnessHint: (times: number, error: string, seed: number) => string;
  readonly among: string;
  readonly under: string;
  readonly amongOf: (system: string) => string;
  readonly underOf: (system: string) => string;
  readonly ownFigures: (system: string) => string;
  readonly noAmounts: (system: string) => string;
  readonly noFirmness: string;
  readonly chart: string;

  readonly pane: {
    readonly open: string;
    readonly openHint: string;
    readonly heading: string;
    readonly intro: string;
    readonly columns: (list: string) => string;
    readonly column: (label: string, heading: string) => string;
    readonly unavailable: (n: number) => string;
    readonly details: (system: string) => string;
    readonly parametersOf: (system: string) => string;
    readonly tooFew: string;
    readonly tooMany: string;
    readonly unanswered: (system: string) => string;
    readonly compare: string;
    readonly result: string;
    readonly compared: (customers: number) => string;
    readonly left: (system: string, rows: number) => string;
    readonly converted: (system: string, cells: number) => string;
    readonly cannot: (system: string) => string;
    readonly moved: (n: number, of: number) => string;
    readonly firstMovers: (n: number) => string;
    readonly table: (pair: string) => string;
    readonly moves: (better: number, worse: number, first: string, second: string) => string;
    readonly opposed: (share: string) => string;
    readonly running: (percent: string) => string;
    readonly stop: string;
    readonly stopped: string;
    readonly resume: string;
    readonly leastFirm: string;
    readonly nobodyLoose: string;
    readonly judged: (name: string, system: string) => string;
    readonly write: string;
    readonly writing: string;
    readonly waiting: string;
    readonly written: (sheet: string) => string;
    readonly goTo: string;
    readonly readAgain: string;
  };
  readonly batch: {
    readonly pair: (first: string, second: string, same: string, tauB: string) => string;
    readonly written: (sheet: string, customers: number) => string;
    readonly counts: (least: number, most: number) => string;
    readonly twice: (system: string) => string;
    readonly noneKnows: (option: string, name: string) => string;
    readonly wholeNumber: (option: string, text: string, least: number, most: number) => string;
    readonly firm: (tier: string, customers: number, amongOthers: string, underError: string) => string;
    readonly computing: (percent: string) => string;
  };
}

const en: CompareWords = {
  title: "Comparison of systems",
  sheet: "Comparison",
  system: "System",
  systems: "Systems",
  customers: "Customers",
  customer: "Customer",
  tier: "Tier",
  tierOf: (system, tier) => `${tier}, ${system}`,
  agreement: "Agreement",
  agreementHint:
    "Same tier: customers at the same place in both lists of tiers. Weighted kappa: the same beyond chance, near misses counting in part; 1 is full agreement, 0 what chance gives. Tau-b: do both systems order the customers alike; 1 to −1. The first two need equally many tiers.",
  pairOf: (first, second) => `${first} and ${second}`,
  first: "First system",
  second: "Second system",
  same: "Same tier",
  kappa: "Weighted kappa",
  tauB: "Tau-b",
  opposed: "Pairs in opposite order",
  better: "Better off under the second",
  worse: "Worse off under the second",
  cross: (first, second) => `${first} (down) and ${second} (across): customers`,
  crossShares: (first, second) => `${first} (down) and ${second} (across): share of the row`,
  movers: "Who moves",
  moversHint: "The spread is the distance between a customer's best and worst place, 0 % for the same place and 100 % from the best tier to the worst.",
  spread: "Spread",
  firmness: "How firm each tier is",
  firmnessHint: (times, error, seed) =>
    `Among others: every customer was judged ${times} times within a random half of the customers; the share of judgements that left it in its tier. Under error: ${times} times with every amount changed at random by up to ${error}. Seed ${seed}.`,
  among: "Among others",
  under: "Under error",
  amongOf: (system) => `${system}: firmness among others`,
  underOf: (system) => `${system}: firmness under error`,
  ownFigures: (system) => `${system}: a tier does not depend on the other customers.`,
  noAmounts: (system) => `${system} reads no amounts, so it has no firmness under error.`,
  noFirmness: "The firmness of the tiers was not computed.",
  chart: "Mean firmness of each tier",

  pane: {
    open: "Compare systems",
    openHint: "The same customers under two to four systems: where they agree, who moves, and how firm each tier is.",
    heading: "Choose the systems to compare",
    intro: "Tick two to four systems. The columns were matched by their headings.",
    columns: (list) => `Reads ${list}.`,
    column: (label, heading) => (label === heading ? label : `${label} from “${heading}”`),
    unavailable: (n) => (n === 1 ? "1 more system needs columns this table does not have." : `${n} more systems need columns this table does not have.`),
    details: (system) => `Columns and parameters of ${system}`,
    parametersOf: (system) => `Parameters of ${system}`,
    tooFew: "Tick at least two systems.",
    tooMany: "Four systems are the most that fit side by side.",
    unanswered: (system) => `${system} still needs an answer; it is marked above.`,
    compare: "Compare",
    result: "Comparison",
    compared: (customers) => `${customers} customers compared. Nothing is written yet.`,
    left: (system, rows) => `${system}: ${rows === 1 ? "1 row is" : `${rows} rows are`} left out, for it has no usable figures, or repeats or sums up others.`,
    converted: (system, cells) => `${system}: ${cells === 1 ? "1 cell stored as text was read as the number, date or yes/no it shows" : `${cells} cells stored as text were read as the numbers, dates or yes/no they show`}.`,
    cannot: (system) => `${system} cannot be compared.`,
    moved: (n, of) => `${n} of ${of} customers do not have the same place under all systems.`,
    firstMovers: (n) => (n === 1 ? "The customer that moves" : `The ${n} customers that move most`),
    table: (pair) => `Cross table: ${pair}`,
    moves: (better, worse, first, second) => `Better off under ${second} than under ${first}: ${better}; worse off: ${worse}.`,
    opposed: (share) => `The two put ${share} of all pairs of customers in opposite order.`,
    running: (percent) => `Testing how firm the tiers are: ${percent}`,
    stop: "Stop",
    stopped: "Stopped; the firmness of the tiers is left out.",
    resume: "Test how firm the tiers are",
    leastFirm: "The least firm customers",
    nobodyLoose: "No resample moved anybody.",
    judged: (name, system) => `${name}, ${system}`,
    write: "Write comparison",
    writing: "Writing the comparison…",
    waiting: "The firmness is still being computed. Wait, or stop it.",
    written: (sheet) => `The comparison stands on the new sheet “${sheet}”.`,
    goTo: "Go to the comparison",
    readAgain: "Read the table again",
  },
  batch: {
    pair: (first, second, same, tauB) => `${first} and ${second}: same tier ${same}, tau-b ${tauB}`,
    written: (sheet, customers) => `Comparison: ${sheet}, ${customers} customers`,
    counts: (least, most) => `--compare needs ${least} to ${most} systems, with commas between them.`,
    twice: (system) => `--compare names “${system}” twice.`,
    noneKnows: (option, name) => `None of the compared systems knows ${option} “${name}”.`,
    wholeNumber: (option, text, least, most) => `${option} “${text}” is not a whole number from ${least} to ${most}.`,
    firm: (tier, customers, amongOthers, underError) => `${tier}: ${customers}, firm among others ${amongOthers}, under error ${underError}`,
    computing: (percent) => `Testing how firm the tiers are: ${percent}`,
  },
};

const zhCN: CompareWords = {
  title: "分级体系比较",
  sheet: "体系比较",
  system: "体系",
  systems: "两种体系",
  customers: "客户数",
  customer: "客户",
  tier: "级别",
  tierOf: (system, tier) => `${tier}，${system}`,
  agreement: "一致性",
  agreementHint:
    "级别相同：在两种体系的级别列表中位置相同的客户。加权 kappa：扣除偶然因素后的一致程度，相近的级别按部分一致计；1 为完全一致，0 相当于偶然。Tau-b：两种体系对客户的排序是否一致，取值 1 到 −1。前两项只适用于级数相同的体系。",
  pairOf: (first, second) => `${first}与${second}`,
  first: "第一种体系",
  second: "第二种体系",
  same: "级别相同",
  kappa: "加权 kappa 系数",
  tauB: "Tau-b 系数",
  opposed: "次序相反的客户对",
  better: "第二种下较好",
  worse: "第二种下较差",
  cross: (first, second) => `${first}（纵）与${second}（横）：客户数`,
  crossShares: (first, second) => `${first}（纵）与${second}（横）：占该行比例`,
  movers: "哪些客户变动",
  moversHint: "变动幅度为客户最好位置与最差位置之间的距离：位置相同为 0 %，从最好级别到最差级别为 100 %。",
  spread: "变动幅度",
  firmness: "各级的稳固度",
  firmnessHint: (times, error, seed) =>
    `抽样稳固度：每位客户在随机抽取的一半客户中评定 ${times} 次，保持原级别的比例。误差稳固度：每个金额随机变动至多 ${error}，评定 ${times} 次。随机种子 ${seed}。`,
  among: "抽样稳固度",
  under: "误差稳固度",
  amongOf: (system) => `${system}：抽样稳固度`,
  underOf: (system) => `${system}：误差稳固度`,
  ownFigures: (system) => `${system}：级别不取决于其他客户。`,
  noAmounts: (system) => `${system}不读取金额，因此没有误差稳固度。`,
  noFirmness: "没有计算级别的稳固度。",
  chart: "各级平均稳固度",

  pane: {
    open: "比较体系",
    openHint: "用两到四种体系评定同一批客户：是否一致、哪些客户变动、各级有多稳固。",
    heading: "选择要比较的体系",
    intro: "请勾选两到四种体系。各列已按标题对应。",
    columns: (list) => `读取${list}。`,
    column: (label, heading) => (label === heading ? `“${label}”` : `“${label}”（取自“${heading}”）`),
    unavailable: (n) => `另有 ${n} 种体系需要此表没有的列。`,
    details: (system) => `${system}的列和参数`,
    parametersOf: (system) => `${system}的参数`,
    tooFew: "请至少勾选两种体系。",
    tooMany: "最多并列四种体系。",
    unanswered: (system) => `${system}还有参数待填，已在上方标出。`,
    compare: "比较",
    result: "比较结果",
    compared: (customers) => `已比较 ${customers} 位客户。尚未写入任何内容。`,
    left: (system, rows) => `${system}：未计入 ${rows} 行（没有可用的数值，或为重复、合计行）。`,
    converted: (system, cells) => `${system}：${cells} 个以文本形式存储的数字、日期或是否已按所示读取。`,
    cannot: (system) => `${system}无法参与比较。`,
    moved: (n, of) => `${of} 位客户中有 ${n} 位在各体系中的位置不同。`,
    firstMovers: (n) => `变动最大的 ${n} 位客户`,
    table: (pair) => `交叉表：${pair}`,
    moves: (better, worse, first, second) => `与${first}相比，${better} 位客户在${second}中位置较好，${worse} 位较差。`,
    opposed: (share) => `两种体系对 ${share} 的客户两两排序相反。`,
    running: (percent) => `正在检验级别的稳固度：${percent}`,
    stop: "停止",
    stopped: "已停止；不含级别稳固度。",
    resume: "检验级别的稳固度",
    leastFirm: "最不稳固的客户",
    nobodyLoose: "所有抽样中没有客户变动。",
    judged: (name, system) => `${name}，${system}`,
    write: "写入比较结果",
    writing: "正在写入比较结果……",
    waiting: "稳固度仍在计算。请稍候，或停止计算。",
    written: (sheet) => `比较结果已写入新工作表“${sheet}”。`,
    goTo: "转到比较结果",
    readAgain: "重新读取表格",
  },
  batch: {
    pair: (first, second, same, tauB) => `${first}与${second}：级别相同 ${same}，tau-b ${tauB}`,
    written: (sheet, customers) => `体系比较：${sheet}，${customers} 位客户`,
    counts: (least, most) => `--compare 需要 ${least} 到 ${most} 种体系，以逗号分隔。`,
    twice: (system) => `--compare 中“${system}”出现了两次。`,
    noneKnows: (option, name) => `所比较的体系都没有 ${option} “${name}”。`,
    wholeNumber: (option, text, least, most) => `${option} “${text}”不是 ${least} 到 ${most} 的整数。`,
    firm: (tier, customers, amongOthers, underError) => `${tier}：${customers} 户，抽样稳固度 ${amongOthers}，误差稳固度 ${underError}`,
    computing: (percent) => `正在检验级别的稳固度：${percent}`,
  },
};

export const compareWords: { readonly [L in Locale]: CompareWords } = { en, "zh-CN": zhCN };

/** The same words in both languages, side by side. */
export const bothLanguages = (say: (words: CompareWords) => string): Text => ({ en: say(en), "zh-CN": say(zhCN) });
