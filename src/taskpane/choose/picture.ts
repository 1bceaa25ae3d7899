import type { ChartSpec } from "../../domain/method/chart";
import type { AnyMethod, Method } from "../../domain/method/method";
import { isMirrored } from "../../domain/table/drawnCharts";
import { readDraft } from "../parameters/draft";

export type PictureKind = "columns" | "combo" | "bars" | "pyramid" | "line" | "curve" | "points" | "heat" | "doughnut";

export interface Picture {
  readonly kind: PictureKind;
  /** Tiers from best to worst, as many as can be told apart in a small picture. */
  readonly tiers: number;
}

const fewest = 3;
const most = 6;

/** What a method's result looks like, by its first chart; one that declares none shows its tiers as columns. */
export function pictureOf(method: AnyMethod): Picture {
  const charts: readonly ChartSpec[] = method.charts;
  return { kind: charts[0] ? kindOf(charts[0]) : "columns", tiers: Math.min(most, Math.max(fewest, tierCount(method))) };
}

/** A method that asks for its tiers has none yet. */
const tierCount = (method: Method): number => method.wizard?.tiers(readDraft(method, {}).values)?.length ?? 0;

function kindOf(spec: ChartSpec): PictureKind {
  const shapes = new Set(spec.series.filter(({ guide }) => !guide).map(({ shape }) => shape));
  if (shapes.has("heat")) return "heat";
  if (shapes.has("doughnut")) return "doughnut";
  if (isMirrored(spec)) return "pyramid";
  if (shapes.has("path")) return "curve";
  if (shapes.has("points")) return "points";
  if (shapes.has("bar")) return "bars";
  if (shapes.has("column")) return shapes.has("line") || shapes.has("marks") ? "combo" : "columns";
  return "line";
}
