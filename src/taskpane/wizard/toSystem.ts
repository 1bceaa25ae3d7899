import { looksLikeLines } from "../../domain/rollup/detect";
import type { SerialDate } from "../../domain/unit/unit";
import type { Source } from "../../workbook/contract";
import type { RowsAre } from "../../workbook/survey";
import type { WizardState } from "./state";

/** The page of systems for a table just read. What its rows look like is proposed; what they are, the user says there. */
export function toSystem(source: Source, rows?: RowsAre, day?: SerialDate): Extract<WizardState, { step: "system" }> {
  const sign = looksLikeLines(source.headings, source.rows);
  return { step: "system", source, sign, rows: rows ?? (sign ? "lines" : "customers"), ...(day === undefined ? {} : { day }) };
}

export const sameHeadings = (one: Source, other: Source): boolean =>
  one.headings.length === other.headings.length && one.headings.every((heading, i) => heading.text === other.headings[i]?.text);
