import { column, letters, listOf, run, shapedLike, type Adapters } from "./case";

const rate = (sales: unknown, collected: unknown, opening: unknown, params: object): unknown => {
  const rows = listOf(sales as number);
  const found = run(
    "COLLECTRATE",
    { sales: rows, collected: listOf(collected as number), opening: opening === undefined ? undefined : listOf(opening as number) },
    params,
  );
  return shapedLike(sales, column(found, "rate"));
};

export const collectionAdapters: Adapters = {
  collection_rate: ({ inputs, params }) => rate(inputs.sales, inputs.collected, undefined, params),
  collection_rate_with_opening: ({ inputs, params }) => rate(inputs.sales, inputs.collected, inputs.opening_ar, params),
  /** The cases give rates: sales of 1 without VAT, collected at the rate; no rate means no sales. */
  collection_tier({ inputs, params }) {
    const rates = listOf(inputs.rate as number | string | null);
    const rated = (one: unknown): one is number => typeof one === "number";
    const found = run(
      "COLLECTTIER",
      { sales: rates.map((one) => (rated(one) ? 1 : 0)), collected: rates.map((one) => (rated(one) ? one : 0)) },
      { labels: params.cuts && letters((params.cuts as unknown[]).length + 1), ...params, vat: 0 },
    );
    return shapedLike(inputs.rate, column(found, "tier"));
  },
};
