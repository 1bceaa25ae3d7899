import type { AxisSnapshot, ChartSnapshot, SeriesSnapshot } from "../../snapshot";
import { attribute, child, children, descendants, type Document, type Element, flag, numberAttribute, root } from "../dom";
import { type Palette, readColor, tinted } from "../styles/colors";
import { type ChartKind, typeOf } from "./kinds";

export type ChartDescription = Pick<ChartSnapshot, "type" | "title" | "legend" | "series" | "axes">;

/** English metric units in a point. */
const POINT = 12_700;
const LEGEND = { t: "Top", b: "Bottom", l: "Left", r: "Right", tr: "Right" } as const;
const GROUPS = ["barChart", "lineChart", "areaChart", "pieChart", "doughnutChart", "scatterChart"];

/** What a chart part shows, as far as a ChartSnapshot can say it. */
export function readChart(document: Document, palette: Palette): ChartDescription {
  const chart = child(root(document), "chart");
  const plot = child(chart, "plotArea");
  const groups = children(plot).filter(({ localName }) => /Chart$/.test(localName ?? ""));
  const primary = axisIds(groups[0]);
  const types = groups.map((group) => ownType(group, child(group, "ser")) ?? groupType(group) ?? "other");
  const type = types[0] ?? "other";
  const series = groups.flatMap((group, g) =>
    children(group, "ser").map((element) => ({ order: numberAttribute(child(element, "order"), "val") ?? 0, series: readSeries(element, group, ownType(group, element) ?? types[g]!, type, primary, palette) })),
  );
  const legend = child(chart, "legend");
  return {
    type,
    title: readTitle(chart),
    legend: { visible: legend !== undefined, position: LEGEND[(attribute(child(legend, "legendPos"), "val") ?? "r") as keyof typeof LEGEND] ?? "Right" },
    series: series.sort((a, b) => a.order - b.order).map((entry) => entry.series),
    axes: readAxes(plot, groups, primary),
  };
}

function axisIds(group: Element | undefined): string[] {
  return children(group, "axId").map((id) => attribute(id, "val") ?? "");
}

/** Points and paths share a group; each is a type of its own, and the first gives the chart's. */
const ownType = (group: Element, ser: Element | undefined): string | undefined => (ser && group.localName === "scatterChart" ? groupType(group, [ser]) : undefined);

function groupType(group: Element, series = children(group, "ser")): string | undefined {
  const name = group.localName ?? "";
  if (!GROUPS.includes(name)) return undefined;
  const value = (tag: string): string | undefined => attribute(child(group, tag), "val");
  const noMarkers = series.length > 0 && series.every((ser) => attribute(child(ser, "marker", "symbol"), "val") === "none");
  const noLine = series.length > 0 && series.every((ser) => child(ser, "spPr", "ln", "noFill") !== undefined);
  const smooth = series.some((ser) => child(ser, "smooth") && flag(child(ser, "smooth"), "val", true));
  const kind: ChartKind =
    name === "barChart"
      ? { group: "bar", direction: value("barDir") === "bar" ? "bar" : "col", grouping: grouping(value("grouping"), "clustered") }
      : name === "lineChart"
        ? { group: "line", grouping: grouping(value("grouping"), "standard"), markers: flag(child(group, "marker"), "val") && !noMarkers }
        : name === "areaChart"
          ? { group: "area", grouping: grouping(value("grouping"), "standard") }
          : name === "scatterChart"
            ? { group: "scatter", markers: !noMarkers, line: !noLine, smooth: smooth && !noLine }
            : { group: name === "pieChart" ? "pie" : "doughnut" };
  return typeOf(kind);
}

function grouping(value: string | undefined, plain: "clustered" | "standard"): NonNullable<ChartKind["grouping"]> {
  return value === "stacked" || value === "percentStacked" ? value : plain;
}

function readTitle(chart: Element | undefined): ChartSnapshot["title"] {
  const title = child(chart, "title");
  return { text: title ? textOf(title) : "", visible: title !== undefined && !flag(child(chart, "autoTitleDeleted"), "val") };
}

/** Rich text, or the cached text of a reference. */
function textOf(title: Element): string {
  const rich = child(title, "tx", "rich");
  if (rich) return children(rich, "p").map((p) => descendants(p, "t").map((t) => t.textContent ?? "").join("")).join("\n");
  return descendants(child(title, "tx"), "v").map((v) => v.textContent ?? "").join(" ");
}

function formula(parent: Element | undefined): string | undefined {
  return descendants(parent, "f")[0]?.textContent ?? undefined;
}

const DASHES: Readonly<Record<string, SeriesSnapshot["lineStyle"]>> = { dash: "Dash", sysDot: "RoundDot" };

function readSeries(ser: Element, group: Element, type: string, chartType: string, primary: readonly string[], palette: Palette): SeriesSnapshot {
  const scatter = group.localName === "scatterChart";
  const nameRef = formula(child(ser, "tx"));
  const categories = formula(child(ser, scatter ? "xVal" : "cat"));
  const color = seriesColor(ser, group, palette);
  const symbol = attribute(child(ser, "marker", "symbol"), "val");
  const markerSize = numberAttribute(child(ser, "marker", "size"), "val");
  const gapWidth = numberAttribute(child(group, "gapWidth"), "val");
  const overlap = numberAttribute(child(group, "overlap"), "val");
  const width = numberAttribute(child(ser, "spPr", "ln"), "w");
  const lineStyle = child(ser, "spPr", "ln", "noFill") ? "None" : DASHES[attribute(child(ser, "spPr", "ln", "prstDash"), "val") ?? ""];
  const drawsLine = group.localName === "lineChart" || group.localName === "scatterChart";
  const labels = child(ser, "dLbls") ?? child(group, "dLbls");
  const own = axisIds(group);
  return {
    name: descendants(child(ser, "tx"), "v")[0]?.textContent ?? "",
    ...(nameRef !== undefined && { nameRef }),
    ...(type !== chartType && { type }),
    axisGroup: own.length > 0 && own[0] !== primary[0] ? "Secondary" : "Primary",
    values: formula(child(ser, scatter ? "yVal" : "val")) ?? "",
    ...(categories !== undefined && { categories }),
    ...(color !== undefined && { color }),
    ...(symbol !== undefined && { marker: symbol === "none" ? "None" : symbol[0]!.toUpperCase() + symbol.slice(1) }),
    ...(markerSize !== undefined && { markerSize }),
    ...(gapWidth !== undefined && { gapWidth }),
    ...(overlap !== undefined && { overlap }),
    ...(drawsLine && width !== undefined && !child(ser, "spPr", "ln", "noFill") && { lineWeight: width / POINT }),
    ...(drawsLine && lineStyle && !/^XYScatter$/.test(type) && { lineStyle }),
    ...(labels && flag(child(labels, "showVal"), "val") && { dataLabels: true }),
  };
}

function seriesColor(ser: Element, group: Element, palette: Palette): string | undefined {
  const drawn = child(ser, "spPr");
  const marker = child(ser, "marker", "spPr", "solidFill");
  const fill = group.localName === "lineChart" ? (child(drawn, "ln", "solidFill") ?? marker) : (child(drawn, "solidFill") ?? marker ?? child(drawn, "ln", "solidFill"));
  return drawingColor(children(fill)[0], palette);
}

const SCHEME = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
const SCHEME_ALIAS: Readonly<Record<string, string>> = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };

function drawingColor(color: Element | undefined, palette: Palette): string | undefined {
  const value = attribute(color, "val") ?? "";
  if (color?.localName === "srgbClr") return `#${value.toUpperCase()}`;
  if (color?.localName !== "schemeClr") return readColor(undefined, palette);
  const base = palette.theme[SCHEME.indexOf(SCHEME_ALIAS[value] ?? value)];
  if (base === undefined) return undefined;
  const modulate = (numberAttribute(child(color, "lumMod"), "val") ?? 100_000) / 100_000;
  return `#${tinted(base, modulate - 1).toUpperCase()}`;
}

function readAxes(plot: Element | undefined, groups: readonly Element[], primary: readonly string[]): ChartSnapshot["axes"] {
  const elements = children(plot).filter(({ localName }) => /Ax$/.test(localName ?? ""));
  const byId = (id: string | undefined): Element | undefined => elements.find((axis) => attribute(child(axis, "axId"), "val") === id);
  const secondary = axisIds(groups.find((group) => axisIds(group).length > 0 && axisIds(group)[0] !== primary[0]));
  const found = { category: byId(primary[0]), value: byId(primary[1]), categorySecondary: byId(secondary[0]), valueSecondary: byId(secondary[1]) };
  // What the value axis says about crossing is where the category axis is crossed, and the other way round.
  const crossedBy = (name: string): Element | undefined => ({ category: found.value, value: found.category })[name];
  return Object.fromEntries(Object.entries(found).flatMap(([name, axis]) => (axis ? [[name, readAxis(axis, crossedBy(name))]] : [])));
}

const CROSSED = { max: "Maximum", min: "Minimum" } as const;
const TICK_LABELS = { low: "Low", high: "High", none: "None" } as const;
const lookUp = <T>(names: Readonly<Record<string, T>>, element: Element | undefined): T | undefined => names[attribute(element, "val") ?? ""];

function readAxis(axis: Element, other: Element | undefined): AxisSnapshot {
  const crossedAt = lookUp(CROSSED, child(other, "crosses"));
  const tickLabels = lookUp(TICK_LABELS, child(axis, "tickLblPos"));
  const title = child(axis, "title");
  const minimum = numberAttribute(child(axis, "scaling", "min"), "val");
  const maximum = numberAttribute(child(axis, "scaling", "max"), "val");
  const format = child(axis, "numFmt");
  return {
    ...(title && { title: textOf(title) }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(format && !flag(format, "sourceLinked") && { numberFormat: attribute(format, "formatCode") ?? "General" }),
    gridlines: child(axis, "majorGridlines") !== undefined,
    visible: !flag(child(axis, "delete"), "val"),
    ...(attribute(child(axis, "scaling", "orientation"), "val") === "maxMin" && { reversed: true }),
    ...(crossedAt && { crossedAt }),
    ...(tickLabels && { tickLabels }),
  };
}
