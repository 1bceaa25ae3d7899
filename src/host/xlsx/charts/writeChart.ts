import type { ChartSnapshot, SeriesSnapshot } from "../../snapshot";
import { CHART, DECLARATION, DRAWING_MAIN, OFFICE_REL } from "../dom";
import { escapeXml } from "../text";
import { type AxisPair, axisElements } from "./axes";
import { cellText, type ChartCells, numberReference, plain, stringReference } from "./cache";
import { type ChartKind, kindOf } from "./kinds";
import { titleElement } from "./title";

/** Series of one kind on one pair of axes: they share an element of the plot area. */
interface Group {
  readonly kind: ChartKind;
  readonly secondary: boolean;
  readonly series: { readonly series: SeriesSnapshot; readonly index: number }[];
}

/** English metric units in a point. */
const POINT = 12_700;
const LEGEND = { Top: "t", Bottom: "b", Left: "l", Right: "r" } as const;
const PRIMARY: AxisPair = { category: 111111111, value: 222222222 };
const SECONDARY: AxisPair = { category: 333333333, value: 444444444 };

/** Written out, for a reader draws nothing when the file has no theme to take automatic colours from. */
const COLORS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "264478", "9E480E", "636363", "997300"];

/** A whole chart part, its elements in the schema's sequence, its caches filled from the cells. */
export function writeChart(chart: ChartSnapshot, cells: ChartCells): string {
  const groups = groupsOf(chart);
  const visibleTitle = chart.title.visible && chart.title.text !== "";
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING_MAIN}" xmlns:r="${OFFICE_REL}"><c:roundedCorners val="0"/><c:chart>` +
    (visibleTitle ? titleElement(chart.title.text, 1400) : "") +
    `<c:autoTitleDeleted val="${visibleTitle ? 0 : 1}"/>` +
    `<c:plotArea><c:layout/>${groups.map((group) => groupElement(group, cells)).join("")}${axesOf(chart, groups)}</c:plotArea>` +
    (chart.legend.visible ? `<c:legend><c:legendPos val="${LEGEND[chart.legend.position]}"/><c:overlay val="0"/></c:legend>` : "") +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function groupsOf(chart: ChartSnapshot): Group[] {
  const groups: Group[] = [];
  chart.series.forEach((series, index) => {
    const kind = kindOf(series.type ?? chart.type);
    const secondary = series.axisGroup === "Secondary" && kind.group !== "pie" && kind.group !== "doughnut";
    const group = groups.find((g) => g.secondary === secondary && g.kind.group === kind.group && g.kind.direction === kind.direction && g.kind.grouping === kind.grouping);
    if (group) group.series.push({ series, index });
    else groups.push({ kind, secondary, series: [{ series, index }] });
  });
  if (groups.length === 0) groups.push({ kind: kindOf(chart.type), secondary: false, series: [] });
  return groups.sort((a, b) => Number(a.secondary) - Number(b.secondary));
}

function groupElement({ kind, secondary, series }: Group, cells: ChartCells): string {
  const { category, value } = secondary ? SECONDARY : PRIMARY;
  const axes = `<c:axId val="${category}"/><c:axId val="${value}"/>`;
  const ser = series.map((entry) => seriesElement(entry.series, entry.index, kind, cells)).join("");
  const grouping = `<c:grouping val="${kind.grouping}"/><c:varyColors val="0"/>`;
  switch (kind.group) {
    case "bar": {
      const gap = series.find((entry) => entry.series.gapWidth !== undefined)?.series.gapWidth;
      const given = series.find((entry) => entry.series.overlap !== undefined)?.series.overlap;
      const overlap = given ?? (kind.grouping === "clustered" ? undefined : 100);
      return `<c:barChart><c:barDir val="${kind.direction}"/>${grouping}${ser}<c:gapWidth val="${gap ?? 80}"/>${overlap === undefined ? "" : `<c:overlap val="${overlap}"/>`}${axes}</c:barChart>`;
    }
    case "line":
      return `<c:lineChart>${grouping}${ser}<c:marker val="1"/>${axes}</c:lineChart>`;
    case "area":
      return `<c:areaChart>${grouping}${ser}${axes}</c:areaChart>`;
    case "scatter":
      return `<c:scatterChart><c:scatterStyle val="${kind.smooth ? "smoothMarker" : "lineMarker"}"/><c:varyColors val="0"/>${ser}${axes}</c:scatterChart>`;
    case "pie":
      return `<c:pieChart><c:varyColors val="1"/>${ser}<c:firstSliceAng val="0"/></c:pieChart>`;
    case "doughnut":
      return `<c:doughnutChart><c:varyColors val="1"/>${ser}<c:firstSliceAng val="0"/><c:holeSize val="55"/></c:doughnutChart>`;
  }
}

function seriesElement(given: SeriesSnapshot, index: number, group: ChartKind, cells: ChartCells): string {
  const series = { ...given, color: given.color ?? COLORS[index % COLORS.length]! };
  const kind: ChartKind = series.type === undefined ? group : kindOf(series.type);
  const isLine = kind.group === "line";
  const isScatter = kind.group === "scatter";
  const values = cells.cells(series.values);
  const value = numberReference(series.values, values, cells.format(values));
  const category = series.categories === undefined ? "" : categoryElement(series.categories, isScatter, cells);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameElement(series)}` +
    shape(series, kind) +
    (kind.group === "bar" ? '<c:invertIfNegative val="0"/>' : "") +
    (isLine || isScatter ? markerElement(series, kind) : "") +
    (kind.group === "pie" || kind.group === "doughnut" ? slices(values.length) : "") +
    (series.dataLabels ? dataLabels() : "") +
    category +
    (isScatter ? `<c:yVal>${value}</c:yVal>` : `<c:val>${value}</c:val>`) +
    (isLine || isScatter ? `<c:smooth val="${kind.smooth ? 1 : 0}"/>` : "") +
    "</c:ser>"
  );
}

function nameElement({ name, nameRef }: SeriesSnapshot): string {
  if (nameRef !== undefined) return `<c:tx>${stringReference(nameRef, [name])}</c:tx>`;
  return name === "" ? "" : `<c:tx><c:v>${escapeXml(plain(name))}</c:v></c:tx>`;
}

/** Text categories are a strRef, numbers (a scatter's x above all) a numRef. */
function categoryElement(reference: string, isScatter: boolean, cells: ChartCells): string {
  const found = cells.cells(reference);
  const numeric = found.length > 0 && found.every((cell) => cell?.v === undefined || typeof cell.v === "number") && found.some((cell) => cell?.v !== undefined);
  const content = numeric || (isScatter && found.length === 0) ? numberReference(reference, found, cells.format(found)) : stringReference(reference, found.map(cellText));
  return isScatter ? `<c:xVal>${content}</c:xVal>` : `<c:cat>${content}</c:cat>`;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.replace("#", "").toUpperCase()}"/></a:solidFill>`;
}

function shape({ color, lineWeight = 2.25, lineStyle }: SeriesSnapshot & { readonly color: string }, kind: ChartKind): string {
  const drawsLine = kind.group === "line" || (kind.group === "scatter" && kind.line);
  if ((kind.group === "scatter" && !kind.line) || (drawsLine && lineStyle === "None")) return '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';
  if (kind.group === "pie" || kind.group === "doughnut") return "";
  const dash = lineStyle === "Dash" ? '<a:prstDash val="dash"/>' : lineStyle === "RoundDot" ? '<a:prstDash val="sysDot"/>' : "";
  if (drawsLine) return `<c:spPr><a:ln w="${Math.round(lineWeight * POINT)}" cap="rnd">${solid(color)}${dash}<a:round/></a:ln></c:spPr>`;
  return `<c:spPr>${solid(color)}</c:spPr>`;
}

function markerElement({ marker, markerSize, color }: SeriesSnapshot, kind: ChartKind): string {
  const named = marker !== undefined && marker !== "Automatic" ? marker.toLowerCase() : undefined;
  if (named === "none" || (named === undefined && !kind.markers)) return '<c:marker><c:symbol val="none"/></c:marker>';
  const symbol = named ?? (kind.group === "scatter" ? "circle" : undefined);
  const size = markerSize ?? (kind.group === "scatter" ? 6 : undefined);
  return (
    "<c:marker>" +
    (symbol === undefined ? "" : `<c:symbol val="${symbol}"/>`) +
    (size === undefined ? "" : `<c:size val="${Math.min(72, Math.max(2, Math.round(size)))}"/>`) +
    (color === undefined ? "" : `<c:spPr>${solid(color)}<a:ln w="9525">${solid(color)}</a:ln></c:spPr>`) +
    "</c:marker>"
  );
}

/** Every slice in a colour of its own, with a white edge. */
function slices(count: number): string {
  return Array.from({ length: Math.min(count, 200) }, (_, i) => {
    const edge = `<a:ln w="12700">${solid("FFFFFF")}</a:ln>`;
    return `<c:dPt><c:idx val="${i}"/><c:bubble3D val="0"/><c:spPr>${solid(COLORS[i % COLORS.length]!)}${edge}</c:spPr></c:dPt>`;
  }).join("");
}

function dataLabels(): string {
  return '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
}

function axesOf(chart: ChartSnapshot, groups: readonly Group[]): string {
  return [false, true]
    .map((secondary) => {
      const kinds = groups.filter((group) => group.secondary === secondary && group.kind.group !== "pie" && group.kind.group !== "doughnut").map(({ kind }) => kind);
      if (kinds.length === 0) return "";
      // A secondary group alone has its axes where the primary ones would be.
      const beside = secondary && groups.some((group) => !group.secondary);
      return axisElements({
        ids: secondary ? SECONDARY : PRIMARY,
        category: secondary ? (chart.axes.categorySecondary ?? { visible: false }) : (chart.axes.category ?? {}),
        value: { ...(kinds[0]!.grouping === "percentStacked" && { numberFormat: "0%" }), ...(secondary ? chart.axes.valueSecondary : chart.axes.value) },
        scatter: kinds[0]!.group === "scatter",
        sideways: kinds.some(({ direction }) => direction === "bar"),
        beside,
        area: kinds.every(({ group }) => group === "area"),
      });
    })
    .join("");
}
