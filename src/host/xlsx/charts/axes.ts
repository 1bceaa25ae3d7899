import type { AxisSnapshot } from "../../snapshot";
import { escapeXml } from "../text";
import { titleElement } from "./title";

export interface AxisPair {
  readonly category: number;
  readonly value: number;
}

export interface AxesOf {
  readonly ids: AxisPair;
  readonly category: AxisSnapshot;
  readonly value: AxisSnapshot;
  /** Both axes count values. */
  readonly scatter: boolean;
  /** Bars lie: categories run up the left side. */
  readonly sideways: boolean;
  /** The second pair: its value axis stands on the far side. */
  readonly beside: boolean;
  readonly area: boolean;
}

const GRIDLINES = '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

export function axisElements({ ids, category, value, scatter, sideways, beside, area }: AxesOf): string {
  const along = sideways ? "l" : "b";
  const across = sideways ? (beside ? "t" : "b") : beside ? "r" : "l";
  const categoryHead = head(ids.category, category, along, category.gridlines ?? false);
  const valueHead = head(ids.value, value, across, value.gridlines ?? !beside);
  const crosses = beside ? "max" : crossing(category);
  const first = scatter
    ? `<c:valAx>${categoryHead}<c:crossAx val="${ids.value}"/><c:crosses val="${crossing(value)}"/><c:crossBetween val="midCat"/></c:valAx>`
    : `<c:catAx>${categoryHead}<c:crossAx val="${ids.value}"/><c:crosses val="${crossing(value)}"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const between = scatter || area ? "midCat" : "between";
  return `${first}<c:valAx>${valueHead}<c:crossAx val="${ids.category}"/><c:crosses val="${crosses}"/><c:crossBetween val="${between}"/></c:valAx>`;
}

/** An axis says where it crosses the other one; the object model says where an axis is crossed. */
const crossing = ({ crossedAt }: AxisSnapshot): string => (crossedAt === "Maximum" ? "max" : crossedAt === "Minimum" ? "min" : "autoZero");

const LABELS = { Low: "low", High: "high", None: "none" } as const;

/** What both kinds of axis begin with. */
function head(id: number, axis: AxisSnapshot, position: string, gridlines: boolean): string {
  const format = axis.numberFormat;
  return (
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${axis.reversed ? "maxMin" : "minMax"}"/>` +
    (axis.maximum === undefined ? "" : `<c:max val="${axis.maximum}"/>`) +
    (axis.minimum === undefined ? "" : `<c:min val="${axis.minimum}"/>`) +
    `</c:scaling><c:delete val="${axis.visible === false ? 1 : 0}"/><c:axPos val="${position}"/>` +
    (gridlines ? GRIDLINES : "") +
    (axis.title ? titleElement(axis.title, 1000) : "") +
    `<c:numFmt formatCode="${escapeXml(format ?? "General")}" sourceLinked="${format === undefined ? 1 : 0}"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="${axis.tickLabels ? LABELS[axis.tickLabels] : "nextTo"}"/>`
  );
}
