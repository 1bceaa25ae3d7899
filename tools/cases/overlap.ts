import { largestRemainder } from "../../src/domain/quota/largestRemainder";
import { figure, listOf, run, shapedLike, type Adapters } from "./case";

/** An amount over some customers in millionths, exactly. */
const spread = (amount: number, customers: number): number[] =>
  largestRemainder(BigInt(Math.round(amount * 1e6)), new Array<bigint>(customers).fill(1n)).map((units) => Number(units) / 1e6);

interface Aggregates {
  readonly n_key: number;
  readonly n_debtor: number;
  readonly overlap: number;
  readonly ar_debtor: number;
  readonly ar_overlap: number;
  readonly ar_total: number;
}

/** A table of customers with the aggregates of the case: the small balances go to as many others as keep them small. */
function customersWith(given: Aggregates): { sales: number[]; balance: number[] } {
  const [keySales, otherSales] = [1000, 1];
  const both = spread(given.ar_overlap, given.overlap);
  const debtors = spread(given.ar_debtor - given.ar_overlap, given.n_debtor - given.overlap);
  const small = Math.min(...both, ...debtors) / 2;
  const others = spread(given.ar_total - given.ar_debtor, Math.ceil((given.ar_total - given.ar_debtor) / small));
  const keyOnly = given.n_key - given.overlap;
  const groups = [
    { customers: both.length, sales: keySales, balance: both },
    { customers: keyOnly, sales: keySales, balance: new Array<number>(keyOnly).fill(0) },
    { customers: debtors.length, sales: otherSales, balance: debtors },
    { customers: others.length, sales: otherSales, balance: others },
  ];
  return {
    sales: groups.flatMap(({ customers, sales }) => new Array<number>(customers).fill(sales)),
    balance: groups.flatMap(({ balance }) => balance),
  };
}

export const overlapAdapters: Adapters = {
  key_vs_debtor_overlap({ inputs, params }) {
    const given = inputs as unknown as Aggregates;
    if (given.n_key !== given.n_debtor) throw new Error("The case has two different numbers of top customers.");
    const customers = inputs.sales === undefined ? customersWith(given) : { sales: inputs.sales, balance: inputs.balance };
    const found = run("OVERLAP", customers, { k: given.n_key ?? inputs.k ?? params.k });
    return {
      overlap_rate: figure(found, "overlapRate"),
      nonkey_count: figure(found, "nonKeyCount"),
      nonkey_ar: figure(found, "nonKeyBalance"),
      key_ar_share: figure(found, "keyBalanceShare"),
      nonkey_ar_share: figure(found, "nonKeyBalanceShare"),
      top_debtor_share: figure(found, "debtorShare"),
      avg_key: figure(found, "keyAverage"),
      avg_nonkey: figure(found, "nonKeyAverage"),
      intensity_ratio: figure(found, "intensity"),
    };
  },
  overlap_default_k: ({ inputs }) =>
    shapedLike(
      inputs.n,
      listOf(inputs.n as number).map((n) => {
        const ones = new Array<number>(n).fill(1);
        return figure(run("OVERLAP", { sales: ones, balance: ones }), "k");
      }),
    ),
};
