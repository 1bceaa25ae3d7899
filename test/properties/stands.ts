import { noSales } from "../../src/domain/quota/creditFields";
import type { Stand } from "./stand";
import type { Params } from "./subjects";

const byValue = { ranks: { rank: ["values"] }, better: { values: "more" }, scaleFree: [["values"]] } as const satisfies Stand;
const falling = (cuts: unknown): boolean => Array.isArray(cuts) && (cuts.length < 2 || cuts[0] > cuts[1]);
/** The labels of bands, best first: of the highest band where more is better. */
const best = (cuts: unknown, labels: unknown): readonly string[] => (falling(cuts) ? (labels as readonly string[]) : [...(labels as readonly string[])].reverse());
const absolute = "the cuts are amounts or points of their own";
const noOrder = "the names are kinds of customers, none better than another";
const directionOf = ({ directions }: Params, column: number): "more" | "less" => ((directions as readonly number[] | undefined)?.[column] === -1 ? "less" : "more");

/** Every method that gives tiers or has a wizard card takes a stand. */
const stands: Readonly<Record<string, Stand>> = {
  ABCDTIER: {
    tiedBy: ["value"],
    better: { value: "more", last: "more", inactive: [true, false] },
    scaleFree: [["value"]],
  },
  ABCOPT: { ...byValue, otherCounts: ["package"] },
  BEHAVIOUR: { better: { last: "more", interval: "more" }, scaleFree: [["amount"]] },
  CHASE: { better: { benefit: "more", intermediary: "more" }, scaleFree: absolute },
  CIBASSETS: { better: { balances: "more" }, scaleFree: absolute },
  CIBGRADE: { better: { pd: "less", expert: "more" }, scaleFree: "probabilities and scores have fixed scales" },
  CLOSINGTIER: { better: { close: "less", need: ["无", "潜在", "明显"] }, scaleFree: [["amount"]] },
  CLVBGNBD: {
    ranks: { rank: ["clv"] },
    better: "of two customers with different pasts, one more purchase can mean one lost sooner",
    currencyWhere: ({ spending }) => spending === undefined,
    scaleFree: "the parameters of the spending model are fitted in one currency",
  },
  CLVMATRIX: { better: { current: "more", future: "more" }, scaleFree: [["current"], ["future"]], scaleFreeWhere: ({ currentCut, futureCut }) => currentCut === undefined && futureCut === undefined },
  CODELIST: { better: noOrder, scaleFree: [["amount"]] },
  COLLECTTIER: { tiers: ({ labels }) => [...(labels as readonly string[]), noSales], better: { collected: "more" }, scaleFree: [["sales", "collected", "opening"]] },
  CREDITADJUST: { better: { utilisation: "more", onTime: [false, true] }, scaleFree: "use of the limit is a ratio already" },
  CREDITCHECK: {
    better: { limit: "more", receivables: "less", order: "less", unbilled: "less", openOrders: "less", overdue: "less", temporary: "more" },
    scaleFree: [["limit", "receivables", "order", "unbilled", "openOrders", "temporary"]],
  },
  FACTORGRADE: {
    better: {
      finance: "more", scale: "more", growth: "more", position: "more", history: "more", influence: "more", risk: "more",
      creditRisk: "more", operationalRisk: "more", marketRisk: "more", creditLevel: ["高", "中", "低"],
    },
    // An anchored factor may well be better the lower it is.
    betterWhere: ({ anchors = [] }) => (anchors as readonly unknown[]).length === 0,
    scaleFree: "scores have a fixed scale",
  },
  FALSEBIG: {
    tier: "falseBig",
    tiers: () => [false, true],
    ranks: { salesRank: ["sales"], profitRank: ["profit"] },
    better: { profit: "more" },
    betterAlone: true,
    scaleFree: [["sales"], ["profit"]],
  },
  FEATURESCORE: { better: { finance: "more", own: "more", priority: "more" }, scaleFree: "scores have a fixed scale" },
  FIRMNESS: {
    tier: "place",
    tiers: ({ limits }) => [...(limits as readonly number[]), 1].map((_, i) => i + 1),
    rowsInOrder: "which customers are left out of a resample goes by their rows",
    better: "the tiers are those of TIERRANK and TIERCUM",
    scaleFree: [["values"]],
  },
  FIVEC: {
    better: { character: "more", capacity: "more", capital: "more", collateral: "more", conditions: "more", insurance: "more" },
    scaleFree: "scores have a fixed scale",
  },
  FOLLOWUP: { sentenceIsNotOfTheTier: "the next entry and how late it is", better: "the log follows from the tier alone; a later date only moves the next entry", scaleFree: "no amounts" },
  FUNNELSTAGE: {
    better: { contract: [false, true], decision: [false, true], close: "less", stable: [false, true], intent: [false, true], info: [false, true], contact: [false, true] },
    scaleFree: [["amount"]],
  },
  GEANAL: { ranks: { rank: ["score"] }, better: { orders: "more", credit: "more" }, scaleFree: [["orders"], ["credit"]] },
  GROWTHMATRIX: { tiers: () => ["客户忠诚战略", "客户扩充战略", "客户获得战略", "客户多样化战略"], better: noOrder, scaleFree: [["amount"]] },
  HOLDTIER: {
    tiers: ({ tiers }) => tiers as readonly string[],
    rowsInOrder: "the rows of a customer are its periods",
    better: "the count starts again at a period that reaches the held tier, and may so end in a worse one",
    scaleFree: "no amounts",
  },
  "HOLDTIER.BAND": { rowsInOrder: "the rows of a customer are its periods", better: { values: "more" }, scaleFree: absolute },
  HSBCPYR: {
    ranks: { rank: ["values"] },
    better: { values: "more", last: "more" },
    scaleFree: [["values"]],
    scaleFreeWhere: ({ mode }) => mode !== "amount",
  },
  IBMTYPE: { better: { loyalty: "more" }, scaleFree: [["prior", "current"]] },
  JENKS: { better: { values: "more" }, scaleFree: [["values"]] },
  KMEANS: {
    tier: "cluster",
    tiers: ({ k, start }) => Array.from({ length: Array.isArray(start) ? start.length : Number(k) }, (_, i) => i + 1),
    better: noOrder,
    scaleFree: [["criteria"]],
    scaleFreeWhere: ({ start }) => start === undefined,
  },
  LIFESTAGE: { better: noOrder, scaleFree: [["amount"]] },
  MATRIX2: { better: { x: "more", y: "more" }, scaleFree: absolute },
  MMCREDIT: {
    ranks: { salesRank: ["sales"], debtRank: ["balance"] },
    missingRanksAs: 0,
    better: { collected: "more" },
    scaleFree: [["sales", "collected", "opening"], ["balance"]],
  },
  MULTITOP: {
    ranks: { rank: ["score"] },
    better: {
      sales: (params) => directionOf(params, 0), quantity: (params) => directionOf(params, 1),
      debt: (params) => directionOf({ directions: [1, 1, -1, -1], ...params }, 2), cycle: (params) => directionOf({ directions: [1, 1, -1, -1], ...params }, 3),
    },
    scaleFree: [["sales"], ["quantity"], ["debt"], ["cycle"]],
  },
  OVERSERVICE: { better: { profit: "more", cost: "less" }, scaleFree: [["profit", "cost"]] },
  PALIVE: { better: { recency: "more" }, scaleFree: "no amounts" },
  PARETOABC: { ranks: { rank: ["profit"] }, better: { profit: "more" }, scaleFree: [["profit"]] },
  POINTSTIER: { better: { points: "more" }, scaleFree: absolute },
  POLICY: { better: noOrder, scaleFree: "no amounts" },
  PYRAMID: { ranks: { rank: ["profit"] }, better: { profit: "more" }, scaleFree: [["profit"], ["resources"]] },
  QTILE: { better: { values: "more" }, scaleFree: [["values"]] },
  QUOTASHIFT: { sentenceIsNotOfTheTier: "the quota before and after", better: "changes are accepted or refused as one batch", scaleFree: "changes are counted in whole cents", currencyWhere: () => false },
  RESMISMATCH: { rowsInOrder: "the unit left over by rounding goes to the earlier of equal tiers, for revenue and resources apart", better: "a tier may have too little or too much, and neither is better", scaleFree: [["revenue"], ["resource"], ["customers"]] },
  REVIEW: {
    otherCounts: ["effects"],
    better: { computed: ({ tiers = ["A", "B", "C", "D"] }) => [...(tiers as readonly string[])].reverse(), value: "more", misses: "less", overLimit: [true, false], litigation: [true, false] },
    scaleFree: [["before", "after"]],
  },
  RFM: { better: "segments are named by rules of their own; the three scores are tested by themselves", scaleFree: [["frequency"], ["monetary"]], scaleFreeWhere: ({ scheme = "quantile" }) => scheme === "quantile", currencyWhere: ({ scheme = "quantile" }) => scheme === "quantile" },
  RFMSEGMENT: { tiers: () => [], better: noOrder, scaleFree: "scores have a fixed scale" },
  SERVQUAL: { better: "the dimension that falls short most is no better or worse than another", scaleFree: [["perception", "expectation"]] },
  STARBAND: { better: { points: "more" }, scaleFree: absolute },
  STARPOINTS: { better: { short: "more", midlong: "more", mortgage: "more", otherLoan: "more", investTrade: "more" }, scaleFree: absolute },
  TIER: {
    tiers: ({ cuts, labels }) => best(cuts, labels),
    better: { values: "more" },
    scaleFree: absolute,
  },
  TIERCUM: byValue,
  TIERRANK: { ranks: { rank: ["values", "second"] }, better: { values: "more", second: "more" }, scaleFree: [["values"], ["second"]] },
  TIERSCORE: {
    tier: "tier",
    tiers: ({ cuts, labels = [] }) => best(cuts, labels),
    better: { matrix: directionOf },
    scaleFree: [["matrix"]],
    scaleFreeWhere: ({ norm = "minmax" }) => norm !== "none",
  },
  TOPSIS: {
    ranks: { rank: ["closeness"] },
    better: "the ideal moves with the customer that is best, and with it everybody's distance",
    scaleFree: [["criteria"]],
  },
  URGENCY: { better: { date: "less" }, scaleFree: [["amount"]] },
  VALUEMATRIX: {
    better: { frequency: "more", amount: "more" },
    scaleFree: [["frequency"], ["amount"]],
    scaleFreeWhere: ({ frequencyCut, amountCut }) => frequencyCut === undefined && amountCut === undefined,
  },
  VALUETIER: { better: { frequency: "more", amount: "more", loyalty: "more" }, scaleFree: [["frequency"], ["amount"], ["loyalty"], ["potential"]] },
  WARNING: {
    better: {
      daysOverdue: "less", utilisation: "less", orderChange: "more", overdueShare: "less",
      finance: [true, false], litigation: [true, false], legal: [true, false], brand: [true, false],
    },
    scaleFree: "days and shares have fixed limits",
  },
  WINBACK: { tiedBy: ["value"], missingRanksAs: 0, better: noOrder, scaleFree: [["value"]] },
  XYZ: { tiers: () => [], tiedBy: ["periods"], better: "steadiness is a matter of all periods together", scaleFree: [["periods"]] },
  ZSCORE: { better: { x1: "more", x2: "more", x3: "more", x4: "more", x5: "more" }, scaleFree: "the ratios are of no currency" },
};

/** A method without a stand fails the test that asks for one, and no other. */
export const standOf = (id: string): Stand => stands[id] ?? { better: "", scaleFree: "" };
export const methodsWithStand = Object.keys(stands);
