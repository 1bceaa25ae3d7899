import type { ParamRow } from "../method/method";

/** Code, English word, group, action. */
const row = (code: string, english: string, group = "", action = ""): ParamRow => [code, english, group, action];

/** Ways to collect a debt, in the order they are usually taken. */
export const collections: readonly ParamRow[] = [
  row("自行追账", "own"),
  row("委托追账", "agency"),
  row("仲裁追账", "arbitration"),
  row("诉讼追账", "litigation"),
];

const list = (en: string, zh: string, rows: readonly ParamRow[]) => ({ label: { en, "zh-CN": zh }, params: { list: rows }, origin: "SEED" }) as const;

/** Lists the sources name without a rule that sorts customers into them. */
export const codeLists = {
  collections: list("Ways to collect", "追账方式", collections),
  monitoring: list("Ways to monitor", "信用监控方式", [
    row("定期资信调查", "regular credit inquiry"),
    row("经常性监督检查", "continuous supervision"),
    row("信用等级调整", "adjustment of the credit level"),
  ]),
  warnings: list("Kinds of warning", "预警类别", [
    row("法人", "legal person"),
    row("财务", "finance"),
    row("品牌", "brand"),
    row("交易信用", "payment"),
  ]),
  lossReason: list("How a customer was lost", "客户流失方式", [
    row("主动放弃", "given up by us"),
    row("主动离开", "left of its own accord"),
    row("被挖走", "won over by a competitor"),
    row("被迫离开", "forced to leave"),
  ]),
  lossCause: list("Why a customer was lost, and whether it can be controlled", "客户流失原因及是否可控", [
    row("业务收缩或扩张", "business shrinks or grows", "不可控"),
    row("意外事故", "accident", "不可控"),
    row("投诉未解决", "complaint unsolved", "可控"),
    row("竞争对手进攻", "competitor's attack", "可控"),
  ]),
  lifeCycle: list("Life cycle of a relationship", "客户关系生命周期", [
    row("认知", "awareness"),
    row("探测", "exploration"),
    row("扩展", "expansion"),
    row("投入", "commitment"),
    row("终止", "dissolution", "", "再开发或放弃"),
  ]),
} as const;
