import { defineMethod } from "../../src/domain/method/method";
import { days, money, ratio, share, type Days, type Money, type Share } from "../../src/domain/unit/unit";

/** What must not compile: each line below an @ts-expect-error is an error, or tsc reports the directive as unused. */

// @ts-expect-error a share is not money
export const amount: Money = share(0.2);
// @ts-expect-error money is not a share
export const part: Share = money(936);
// @ts-expect-error a ratio is not a number of days
export const term: Days = ratio(1.2);
export const fine: readonly [Money, Days] = [money(936), days(73)];

const label = { en: "Value", "zh-CN": "数值" };
const shape = {
  id: "EXAMPLE",
  family: "tiering",
  label,
  summary: label,
  formula: "x",
  sources: [],
  figures: {},
  tables: {},
  worksheet: true,
  charts: [],
  worked: [],
} as const;
const nothing = { figures: {}, tables: {} };

export const one = defineMethod({
  ...shape,
  inputs: { sales: { unit: "money", label }, years: { unit: "number", optional: true, label } },
  params: { rate: { kind: "number", unit: "share", default: 0.2, label }, mode: { kind: "choice", choices: { a: label, b: label }, default: "a", label } },
  outputs: { quota: { unit: "money", label } },
  answers: { columns: ["quota"] },
  signature: ["sales", "rate", "mode", "years"],
  run({ sales, years }, { rate, mode }) {
    // @ts-expect-error an optional column may be missing
    years.map(String);
    // @ts-expect-error a share is not money
    const wrong: Money = rate;
    // @ts-expect-error only declared choices exist
    if (mode === "c") return { columns: { quota: [wrong] }, ...nothing };
    return { columns: { quota: sales }, ...nothing };
  },
  why: {
    en: ({ output, say }) => say.amount(output.quota),
    // @ts-expect-error there is no such output
    "zh-CN": ({ output }) => String(output.limit),
  },
});

export const lacking = defineMethod({
  ...shape,
  inputs: { sales: { unit: "money", label } },
  params: {},
  outputs: { quota: { unit: "money", label } },
  answers: { columns: ["quota"] },
  // @ts-expect-error arguments are inputs and parameters
  signature: ["sales", "vat"],
  // @ts-expect-error every output is answered
  run: () => ({ columns: {}, ...nothing }),
  // @ts-expect-error a sentence in every language
  why: { en: () => "" },
});
