import type { Rect, ValidationSnapshot } from "../snapshot";
import { refuse } from "../wire/error";
import type { Book, RangeData } from "./book";
import { contains, intersect, subtract } from "./rect";

export const NO_RULE: ValidationSnapshot = { origin: null, ranges: [], rule: { type: "any" }, ignoreBlanks: true };

/** The validation of a range: undefined where it has none, null where its cells differ. */
export function validationOf(book: Book, { sheet, rect }: RangeData): ValidationSnapshot | null | undefined {
  const touching = book.state(sheet).validations.filter(({ ranges }) => ranges.some((range) => intersect(range, rect)));
  const [first] = touching;
  if (first === undefined) return undefined;
  return touching.length === 1 && first.ranges.some((range) => contains(range, rect)) ? first : null;
}

/** Changes the validation of a range; cells that had another one now have this. */
export function changeValidation(book: Book, range: RangeData, change: Partial<ValidationSnapshot>): void {
  const state = book.state(range.sheet);
  if (state.protected) refuse("AccessDenied");
  const changed = { ...(validationOf(book, range) ?? NO_RULE), ...change, origin: null, ranges: [range.rect] };
  takeOutOfValidations(book, range.sheet, range.rect);
  state.validations = [...state.validations, changed];
}

export function takeOutOfValidations(book: Book, sheet: string, rect: Rect): void {
  const state = book.state(sheet);
  if (!state.validations.some(({ ranges }) => ranges.some((range) => intersect(range, rect)))) return;
  state.validations = state.validations
    .map((validation) => ({ ...validation, ranges: validation.ranges.flatMap((range) => subtract(range, rect)) }))
    .filter(({ ranges }) => ranges.length > 0);
}
