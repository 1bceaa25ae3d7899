import type { InputField } from "../../domain/method/method";
import { choose, iff } from "../../domain/native/formula";

/** An input's cells in this row. */
export interface GuardedInput {
  readonly field: InputField;
  readonly cells: readonly string[];
}

/**
 * Whether a row counts, by the rules of column/readRows.ts: every needed cell holds what it should, and not all are blank.
 * Answers 1 or 0.
 */
export function countedFormula(inputs: readonly GuardedInput[]): string {
  const each = inputs.flatMap((input) => {
    const blankAllowed = input.field.optional === true || input.field.blank === "null" || input.field.several === true;
    const one = input.cells.map((cell) => readable(cell, input.field, blankAllowed));
    const needed = input.field.several && !input.field.optional && input.field.blank !== "null" ? [`NOT(${allBlank(input.cells)})`] : [];
    return [...one, ...needed];
  });
  return iff(allBlank(inputs.flatMap(({ cells }) => cells)), "0", iff(`AND(${each.join(",")})`, "1", "0"));
}

/** What a row that does not count answers: nothing when it is blank, the error of its first faulty cell, else #VALUE!. */
export function faultFormula(inputs: readonly GuardedInput[]): string {
  const cells = inputs.flatMap((input) => input.cells);
  return iff(allBlank(cells), '""', choose(cells.map((cell) => [`ISERROR(${cell})`, cell]), "#VALUE!"));
}

const allBlank = (cells: readonly string[]): string => (cells.length === 1 ? isBlank(cells[0]!) : `AND(${cells.map(isBlank).join(",")})`);
/** Also for an error, which compares with nothing. */
const isBlank = (cell: string): string => `IF(ISERROR(${cell}),FALSE,TRIM(${cell})="")`;

function readable(cell: string, field: InputField, blankAllowed: boolean): string {
  const filled = content(cell, field);
  return iff(`ISERROR(${cell})`, "FALSE", iff(`TRIM(${cell})=""`, blankAllowed ? "TRUE" : "FALSE", filled));
}

function content(cell: string, { unit, min, yesNo }: InputField): string {
  switch (unit) {
    case "code":
    case "text":
      return `NOT(ISLOGICAL(${cell}))`;
    case "flag":
      return `OR(ISLOGICAL(${cell}),${iff(`ISNUMBER(${cell})`, `OR(${cell}=0,${cell}=1)`, "FALSE")})`;
    default: {
      const number = iff(`ISNUMBER(${cell})`, min === undefined ? "TRUE" : `${cell}>=${min}`, "FALSE");
      return yesNo ? `OR(ISLOGICAL(${cell}),${number})` : number;
    }
  }
}
