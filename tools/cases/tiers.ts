import type { RawCell } from "../../src/domain/method/evaluate";
import { column, letters, run, type Adapters } from "./case";

/** A cell of a case: error text stands for the error itself. */
const cell = (value: unknown): RawCell => (typeof value === "string" && value.startsWith("#") ? { error: value } : (value as RawCell));
const cells = (values: unknown): RawCell[] => (values as readonly unknown[]).map(cell);

export const tierAdapters: Adapters = {
  tier_threshold: ({ inputs, params }) => column(run("TIER", { values: cells(inputs.values) }, params), "tier"),
  rank_tier: ({ inputs, params }) =>
    column(run("TIERRANK", { values: cells(inputs.values) }, { labels: letters((params.shares as unknown[]).length), ...params }), "tier"),
  abc_cumulative({ inputs, params }) {
    const { mode, modes, limits = [0.8, 0.95], labels = letters((limits as unknown[]).length + 1) } = params;
    const tiers = (one: unknown): unknown[] =>
      column(run("TIERCUM", { values: cells(inputs.values) }, { limits, labels, mode: one }), "tier");
    const several = (modes ?? (Array.isArray(mode) ? mode : undefined)) as readonly string[] | undefined;
    return several ? Object.fromEntries(several.map((one) => [one, tiers(one)])) : tiers(mode);
  },
};
