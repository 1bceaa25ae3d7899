import type { Fault } from "../issue/issue";
import { defineMethod, type InputField } from "../method/method";
import { tierChart, tierRows, tierTable, tierAmountInput } from "./tierTable";

const strategies = ["客户忠诚战略", "客户扩充战略", "客户获得战略", "客户多样化战略"] as const;
const known = ["现有", "新"] as const;
const english: Readonly<Record<string, string>> = { existing: "现有", new: "新" };

/** 现有 or 新, also written in English; null for anything else. */
function age(word: string): "现有" | "新" | null {
  const plain = english[word.trim().toLowerCase()] ?? word.trim();
  return known.find((one) => one === plain) ?? null;
}

const strange = (column: string, row: number, found: string): Fault => ({
  fault: "#VALUE!",
  issue: { code: "unknown-code", column, row, found, known: [...known, ...Object.keys(english)] },
});

const ageInput = (en: string, zh: string, words: readonly string[]) =>
  ({
    unit: "code",
    label: { en, "zh-CN": zh },
    hint: { en: "“existing” or “new” (in Chinese as in the source).", "zh-CN": "填“现有”或“新”。" },
    synonyms: words,
  }) as const satisfies InputField;

/** Loyalty, expansion, acquisition, diversification: existing or new customers with existing or new products. */
export default defineMethod({
  id: "GROWTHMATRIX",
  family: "tiering",
  label: { en: "Customer growth matrix", "zh-CN": "客户增长矩阵" },
  summary: {
    en: "Names the growth strategy for existing or new customers with existing or new products.",
    "zh-CN": "按客户（现有/新）与产品（现有/新）给出客户增长战略。",
  },
  formula: String.raw`\text{strategy} = f(\text{customer} \in \{\text{existing}, \text{new}\},\ \text{product} \in \{\text{existing}, \text{new}\})`,
  sources: [
    { work: "《客户关系管理》复习资料 Q49", where: "客户忠诚战略、客户扩充战略、客户获得战略、客户多样化战略", note: { en: "The names", "zh-CN": "四种战略的名称" }, origin: "SEED" },
    { work: "Ansoff", note: { en: "The axes, carried over from products and markets; remembered, not verified", "zh-CN": "两轴由产品—市场矩阵推得；凭记忆，未核实" }, origin: "RECALLED" },
  ],

  inputs: {
    customer: ageInput("Customer is existing or new", "客户（现有/新）", ["customer status", "existing or new customer", "客户新老", "新老客户", "客户类型"]),
    product: ageInput("Product is existing or new", "产品（现有/新）", ["product status", "existing or new product", "产品新老", "新老产品", "产品类型"]),
    amount: tierAmountInput,
  },
  params: {},
  outputs: { tier: { unit: "code", label: { en: "Strategy", "zh-CN": "战略" } } },
  figures: {},
  tables: { tiers: tierTable },
  answers: { columns: ["tier"] },
  signature: ["customer", "product", "amount"],
  worksheet: true,

  run({ customer, product, amount }) {
    const tier = customer.map((word, row) => {
      const [buyer, goods] = [age(word), age(product[row]!)];
      if (buyer === null) return strange("customer", row, word);
      if (goods === null) return strange("product", row, product[row]!);
      return strategies[(buyer === "新" ? 2 : 0) + (goods === "新" ? 1 : 0)]!;
    });
    return { columns: { tier }, figures: {}, tables: { tiers: tierRows(strategies, tier, amount) } };
  },

  why: {
    en: ({ input, output }) => `${age(input.customer) === "新" ? "New" : "Existing"} customer, ${age(input.product) === "新" ? "new" : "existing"} product → ${output.tier}`,
    "zh-CN": ({ input, output }) => `${age(input.customer) ?? ""}客户、${age(input.product) ?? ""}产品 → ${output.tier}`,
  },
  charts: [tierChart],
  worked: [
    {
      from: "case GROWTHM: all four pairs",
      inputs: { customer: ["现有", "现有", "新", "新"], product: ["现有", "新", "现有", "新"] },
      outputs: { tier: ["客户忠诚战略", "客户扩充战略", "客户获得战略", "客户多样化战略"] },
    },
    {
      from: "by hand: English words, in any case, and amounts added up",
      inputs: { customer: ["New", "existing"], product: ["existing", "EXISTING"], amount: [3, 4] },
      outputs: { tier: ["客户获得战略", "客户忠诚战略"] },
      tables: { tiers: [["客户忠诚战略", 1, 4], ["客户扩充战略", 0, 0], ["客户获得战略", 1, 3], ["客户多样化战略", 0, 0]] },
    },
    {
      from: "by hand: a word that is neither, a missing word, a blank row",
      inputs: { customer: ["老", "新", null], product: ["新", null, null] },
      outputs: { tier: [{ fault: "#VALUE!" }, { fault: "#VALUE!" }, ""] },
    },
  ],
});
