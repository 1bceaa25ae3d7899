import type { Fault } from "../issue/issue";
import type { Answer, FigureField } from "../method/method";
import type { Allocation } from "../quota/allocate";
import type { Overlap } from "../quota/keyAndDebt";
import { overlapFields, overlapFigures } from "../quota/keyAndDebtFigures";
import type { ReceivablesDiagnosis } from "../quota/pool";

export const creditFields = {
  customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
  sales: { unit: "money", label: { en: "Sales", "zh-CN": "销售额合计" } },
  collected: { unit: "money", label: { en: "Collected", "zh-CN": "回款额合计" } },
  rate: { unit: "ratio", label: { en: "Collection rate of all", "zh-CN": "总体回款率" } },
  pool: { unit: "money", label: { en: "Credit pool", "zh-CN": "赊销总额度" } },
  rounding: { unit: "money", label: { en: "Rounding of the pool", "zh-CN": "总额度取整差" } },
  allocated: { unit: "money", label: { en: "Quotas in total", "zh-CN": "额度合计" } },
  unallocated: { unit: "money", label: { en: "Unallocated", "zh-CN": "未分配额度" } },
  receivables: { unit: "money", label: { en: "Receivables", "zh-CN": "应收账款合计" } },
  targetDays: { unit: "days", label: { en: "Allowed days of sales", "zh-CN": "允许的应收天数" } },
  arRatio: { unit: "ratio", label: { en: "Receivables to sales with VAT", "zh-CN": "应收款占含税销售额" } },
  dsoDays: { unit: "days", label: { en: "Actual days of sales", "zh-CN": "实际应收天数" } },
  excess: { unit: "money", label: { en: "Receivables above the pool", "zh-CN": "应收款超出总额度" } },
  ...overlapFields,
  longTermShare: { unit: "share", label: { en: "Customers of three years or more", "zh-CN": "三年以上客户占比" } },
} as const satisfies Readonly<Record<string, FigureField>>;

export interface CreditFacts {
  readonly customers: number;
  readonly sales: number;
  readonly collected: number;
  readonly due: number;
  readonly allocation: Allocation;
  readonly targetDays: number;
  readonly overlap: Overlap;
  /** null where no balances were given. */
  readonly debt: { readonly receivables: number; readonly diagnosis: ReceivablesDiagnosis | null } | null;
  readonly longTermShare: number | Fault | "";
}

type CreditFigures = { readonly [F in keyof typeof creditFields]: Answer<(typeof creditFields)[F]["unit"]> };

/** What needs balances stays empty without them. */
export function creditFigures(facts: CreditFacts): CreditFigures {
  const { allocation, debt } = facts;
  const compared = overlapFigures(facts.overlap);
  const undefinedDays = { fault: "#DIV/0!" } as const;
  return {
    ...(debt === null ? { ...withoutBalances, k: compared.k, keySalesShare: compared.keySalesShare } : compared),
    customers: facts.customers,
    sales: facts.sales,
    collected: facts.collected,
    rate: facts.due > 0 ? facts.collected / facts.due : { fault: "#N/A" },
    pool: allocation.pool,
    rounding: allocation.rounding,
    allocated: allocation.given,
    unallocated: allocation.unallocated,
    receivables: debt === null ? "" : debt.receivables,
    targetDays: facts.targetDays,
    arRatio: debt === null ? "" : (debt.diagnosis?.arRatio ?? undefinedDays),
    dsoDays: debt === null ? "" : (debt.diagnosis?.dsoDays ?? undefinedDays),
    excess: debt === null ? "" : (debt.diagnosis?.excess ?? undefinedDays),
    longTermShare: facts.longTermShare,
  };
}

const withoutBalances = Object.fromEntries(Object.keys(overlapFields).map((name) => [name, ""])) as {
  readonly [F in keyof typeof overlapFields]: "";
};
