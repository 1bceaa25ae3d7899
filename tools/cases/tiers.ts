import type { RawCell } from "../../src/domain/method/evaluate";
import { column, letters, listOf, run, shapedLike, type Adapters } from "./case";
import { curveValues } from "./ranks";

export const tierAdapters: Adapters = {
  tier_threshold: ({ inputs, params }) => shapedLike(inputs.values, column(run("TIER", { values: listOf(inputs.values as RawCell) }, params), "tier")),
  rank_tier: ({ inputs, params }) =>
    column(run("TIERRANK", { values: inputs.values, second: inputs.second }, { labels: letters((params.shares as unknown[]).length), ...params }), "tier"),
  /** A case that gives n alone stands for a file of data, and is answered by counts. */
  abc_cumulative({ inputs, params }) {
    const { mode, modes, limits = [0.8, 0.95], labels = letters((limits as unknown[]).length + 1) } = params;
    const tiers = (one: unknown): unknown[] =>
      column(run("TIERCUM", { values: curveValues(inputs) }, { limits, labels, mode: one }), "tier");
    const counts = (one: unknown): unknown => Object.fromEntries((labels as string[]).map((label) => [label, tiers(one).filter((tier) => tier === label).length]));
    const answer = inputs.values === undefined ? counts : tiers;
    const several = (modes ?? (Array.isArray(mode) ? mode : undefined)) as readonly string[] | undefined;
    return several ? Object.fromEntries(several.map((one) => [one, answer(one)])) : answer(mode);
  },
};
