import { evaluate, type RawEntry } from "../../src/domain/method/evaluate";
import type { AnyMethod } from "../../src/domain/method/method";
import CREDITADJUST from "../../src/domain/quota/CREDITADJUST";
import CREDITCHECK from "../../src/domain/quota/CREDITCHECK";
import ABCDTIER from "../../src/domain/tiering/ABCDTIER";
import CLOSINGTIER from "../../src/domain/tiering/CLOSINGTIER";
import GROWTHMATRIX from "../../src/domain/tiering/GROWTHMATRIX";
import HSBCPYR from "../../src/domain/tiering/HSBCPYR";
import MATRIX2 from "../../src/domain/tiering/MATRIX2";
import OVERSERVICE from "../../src/domain/tiering/OVERSERVICE";
import PYRAMID from "../../src/domain/tiering/PYRAMID";
import REVIEW from "../../src/domain/tiering/REVIEW";
import STARBAND from "../../src/domain/tiering/STARBAND";
import TIERSCORE from "../../src/domain/tiering/TIERSCORE";
import WINBACK from "../../src/domain/tiering/WINBACK";

type Inputs = Readonly<Record<string, readonly RawEntry[]>>;
/** What the sentence of each row must hold, in English and in Chinese. */
type Said = readonly (readonly [string, string])[];

/** The branches of sentences that numbers alone do not tell apart. */
const examples: readonly [string, AnyMethod, Inputs, object, Said][] = [
  ["ABCDTIER: one order or several", ABCDTIER, { value: [5, 6], orders: [1, 0] }, {}, [["1 order →", "订单数 1"], ["0 orders →", "订单数 0"]]],
  [
    "CLOSINGTIER: a date that has gone by", CLOSINGTIER, { need: ["明显", "明显"], close: [46000, 46001] }, { today: 46001 },
    [["2025-12-09, which has gone by (today", "2025-12-09 成交，日期已过（今天"], ["2025-12-10 (today", "2025-12-10 成交（今天"]],
  ],
  [
    "CREDITADJUST: what is known of the customer", CREDITADJUST,
    { onTime: [null, true, false, true], utilisation: [0.5, null, 0.5, 0.5], finance: [null, null, null, "恶化"] }, {},
    [["punctuality not known, utilisation 50 %", "付款是否及时未知，使用率 50 %"], ["pays on time, utilisation not known", "付款及时，使用率未知"], ["does not pay on time", "付款不及时"], ["Finances are worse", "财务状况恶化"]],
  ],
  [
    "CREDITCHECK: which rule decided", CREDITCHECK, { limit: [null, 10, 10, 10], receivables: [5, 10, 11, 5], overdue: [null, null, null, 9] }, { maxOverdue: 5 },
    [["No limit is set", "未设额度"], ["10 ≤ limit 10 → PASS", "10 ≤ 额度 10 → PASS（放行）"], ["11 > limit 10 → BLOCK", "11 > 额度 10 → BLOCK（冻结）"], ["9 days overdue, more than 5", "逾期 9 天，超过 5 天"]],
  ],
  [
    "GROWTHMATRIX: old and new", GROWTHMATRIX, { customer: ["新", "现有"], product: ["现有", "新"] }, {},
    [["New customer, existing product", "新客户、现有产品"], ["Existing customer, new product", "现有客户、新产品"]],
  ],
  [
    "HSBCPYR: marked inactive, or for how long", HSBCPYR, { values: [5, 6, 6], last: [45000, 46000, 45636], inactive: [null, true, true] }, { asOf: 46001 },
    [["1001 days since", "1001 天"], ["Marked inactive", "标记为非活跃"], ["Marked inactive", "标记为非活跃"]],
  ],
  ["MATRIX2: on a cut", MATRIX2, { x: [1, 0], y: [0, 1] }, {}, [["1 is at least 1, and 0 is below 1", "1 ≥ 1，"], ["0 is below 1, and 1 is at least 1", "0 < 1，"]]],
  [
    "OVERSERVICE: why there is no trade, and what costs too much", OVERSERVICE, { profit: [0, 5, 5], cost: [0, 9, 1], orders: [null, 2, 0] }, {},
    [["No profit and no cost", "没有毛利也没有成本"], ["exceeds gross profit 5", "高于毛利 5"], ["No orders", "没有订单"]],
  ],
  [
    "PYRAMID: potential or none, and names of one's own", PYRAMID, { profit: [5, 4, 3], potential: [null, true, false] }, { labels: ["top", "key", "mid", "small"] },
    [["→ top", "→ top"], ["mid; has potential: lift to key/top", "有潜力，促其升入key/top"], ["no potential: less service", "无潜力，减少服务"]],
  ],
  ["PYRAMID: Chinese names with their English", PYRAMID, { profit: [5] }, {}, [["→ Top (高端)", "→ 高端"]]],
  [
    "REVIEW: what lowers a tier at once", REVIEW, { old: ["A", "A", "A"], computed: ["B", "B", "B"], overLimit: [true, null, null], litigation: [null, true, null] }, {},
    [["at once (over limit)", "立即降级（超额）"], ["at once (litigation)", "立即降级（涉诉）"], ["which is kept (miss 1 of 2)", "暂予保级（第 1 次"]],
  ],
  [
    "STARBAND: a new customer, kept or not", STARBAND, { points: [100, 100, 0], months: [5, 1, 7], previous: ["五星级", "三星级", null] }, {},
    [["not demoted from 五星级", "保留 五星级"], ["three stars); new customer", "三星级；新客户"], ["0 points → 不评级", "0 星点 → 不评级"]],
  ],
  [
    "TIERSCORE: a sum as a sum", TIERSCORE, { matrix: [[1, 2], [2, null]] }, { weights: [2, 3], combine: "sum", minCoverage: 0.3, norm: "none" },
    [["(2 × 1 + 3 × 2) = 8", "(2 × 1 + 3 × 2) = 8"], ["(2 × 2) / 2 × 5 = 10", "(2 × 2) / 2 × 5 = 10"]],
  ],
  [
    "WINBACK: whether the cause can be helped", WINBACK, { customer: ["a", "b", "c"], tier: ["A", "A", "A"], last: [45000, 45000, 45000], cause: [null, "投诉未得到解决", "意外事故"] }, { today: 46204 },
    [["cause not known yet", "诱因未注明"], ["the cause can be helped", "诱因可控"], ["the cause cannot be helped", "诱因不可控"]],
  ],
];

it.each(examples)("says why: %s", (_claim, method, inputs, params, said) => {
  const outcome = evaluate(method, { inputs, params: { ...params } });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  said.forEach(([en, zh], row) => {
    expect(outcome.value.why(row, "en", ({ code }) => code)).toContain(en);
    expect(outcome.value.why(row, "zh-CN", ({ code }) => code)).toContain(zh);
  });
});
