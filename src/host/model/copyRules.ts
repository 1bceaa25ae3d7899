import type { ConditionalFormatSnapshot, Rect, ValidationSnapshot } from "../snapshot";
import type { Book, RangeData } from "./book";
import { isComplete, takeOutOfFormats } from "./conditionalFormats";
import { intersect } from "./rect";
import { moveFormula } from "./references";
import { takeOutOfValidations } from "./validations";

/** The part of a rule's ranges inside the source, where a copy of it stands. */
const movedInto = (ranges: readonly Rect[], from: Rect, place: Rect): Rect[] =>
  ranges.flatMap((range) => {
    const part = intersect(range, from);
    return part ? [{ ...part, row: part.row + place.row - from.row, column: part.column + place.column - from.column }] : [];
  });

/** Pasted cells have the conditional formats of the copied ones and no others; a rule keeps its formula relative to its cells. */
export function copyFormats(book: Book, { sheet, rect: from }: RangeData, target: string, places: readonly Rect[]): void {
  const copied = byPriority(book.state(sheet).conditionalFormats).filter((format) => isComplete(format) && format.ranges.some((range) => intersect(range, from)));
  const copies = places.flatMap((place) =>
    copied.map((format): ConditionalFormatSnapshot => {
      const sameSheet = sheet === target;
      return {
        ...format,
        id: book.newId(),
        origin: sameSheet ? format.origin : null,
        ranges: movedInto(format.ranges, from, place),
        rule: movedRule(format, place),
      };
    }),
  );
  for (const place of places) takeOutOfFormats(book, target, place);
  if (copies.length === 0) return;
  const state = book.state(target);
  state.conditionalFormats = [...copies, ...byPriority(state.conditionalFormats)].map((format, priority) => ({ ...format, priority }));
  book.grid.showConditionalFormats(target, state.conditionalFormats.filter(isComplete));

  function movedRule({ rule, ranges }: ConditionalFormatSnapshot, place: Rect): ConditionalFormatSnapshot["rule"] {
    // A rule's references are those of the top left cell of its first range.
    const [home] = ranges;
    const [now] = movedInto(ranges, from, place);
    const move = (formula: string): string => moveFormula(formula, now!.row - home!.row, now!.column - home!.column);
    if (rule.type === "custom") return { ...rule, formula: move(rule.formula) };
    if (rule.type === "cellValue") return { ...rule, formula1: move(rule.formula1), ...(rule.formula2 === undefined ? {} : { formula2: move(rule.formula2) }) };
    return rule;
  }
}

const byPriority = (formats: readonly ConditionalFormatSnapshot[]): ConditionalFormatSnapshot[] => [...formats].sort((a, b) => a.priority - b.priority);

export function copyValidations(book: Book, { sheet, rect: from }: RangeData, target: string, places: readonly Rect[]): void {
  const copied = book.state(sheet).validations.filter(({ ranges }) => ranges.some((range) => intersect(range, from)));
  const copies = places.flatMap((place) => copied.map((validation): ValidationSnapshot => ({ ...validation, origin: null, ranges: movedInto(validation.ranges, from, place) })));
  for (const place of places) takeOutOfValidations(book, target, place);
  if (copies.length > 0) book.state(target).validations = [...book.state(target).validations, ...copies];
}
