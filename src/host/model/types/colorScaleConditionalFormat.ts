import { refuse } from "../../wire/error";
import { color } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { changeFormat, ruleOf, type FormatData } from "../conditionalFormats";

interface Criterion {
  readonly color?: unknown;
  readonly type?: unknown;
}

/** The scale a snapshot can hold: from the lowest value over the median to the highest. */
const PLACES = { minimum: "LowestValue", midpoint: "Percentile", maximum: "HighestValue" } as const;

function setCriteria(data: FormatData, value: unknown, book: Book): void {
  ruleOf(book, data, "colorScale");
  const given = (value ?? {}) as Partial<Record<keyof typeof PLACES, Criterion | null>>;
  const colors = (["minimum", "midpoint", "maximum"] as const).flatMap((place) => {
    const criterion = given[place];
    if (!criterion) return place === "midpoint" ? [] : refuse("InvalidArgument");
    if (criterion.type !== PLACES[place]) refuse("NotImplemented", `A ${place} of type ${String(criterion.type)} is not implemented by this workbook host.`);
    return [color(criterion.color)];
  });
  changeFormat(book, data, { rule: { type: "colorScale", colors } });
}

export const colorScaleConditionalFormatType: ModelType<FormatData> = objectType({
  name: "ColorScaleConditionalFormat",
  get: {
    ThreeColorScale: (data, book) => ruleOf(book, data, "colorScale").colors.length === 3,
    Criteria: (data, book) => {
      const { colors } = ruleOf(book, data, "colorScale");
      const minimum = { type: PLACES.minimum, color: colors[0] };
      const maximum = { type: PLACES.maximum, color: colors[colors.length - 1] };
      return colors.length === 3 ? { minimum, midpoint: { type: PLACES.midpoint, formula: "50", color: colors[1] }, maximum } : { minimum, maximum };
    },
  },
  set: { Criteria: setCriteria },
});
