import type { AnyMethod, Method } from "../../domain/method/method";
import type { Locale } from "../../domain/method/text";
import type { LeftOut, QueryRequest } from "../../domain/sql/query";
import { cardOf } from "../../domain/table/preview";
import { sqlWords } from "../../i18n/sql";
import { workbookWords } from "../../i18n/workbook";
import type { Choices } from "../contract";
import { freeHeading } from "./headings";

export interface AskedRequest {
  readonly method: AnyMethod;
  readonly choices: Pick<Choices, "subtotals" | "duplicates">;
  /** Heading of the column that customers are told apart by. */
  readonly identity: string | null;
  /** Headings of the table. */
  readonly taken: readonly string[];
  readonly locale: Locale;
}

/** What a run's query answers, under headings that the table does not have yet, and the rows that do not count. */
export function askedOf({ method, choices, identity, taken: headings, locale }: AskedRequest): Pick<QueryRequest, "headings" | "why" | "leftOut" | "words"> {
  const words = sqlWords[locale].rows;
  const taken = new Set(headings.map((heading) => heading.toLowerCase()));
  const leftOut: LeftOut[] = identity === null ? [] : [
    ...(choices.subtotals === "leave-out" ? [{ kind: "totals" as const, heading: identity, said: words.total }] : []),
    ...(choices.duplicates === "leave-out" ? [{ kind: "copies" as const, heading: identity, said: words.copy }] : []),
  ];
  const { outputs }: Method = method;
  return {
    headings: Object.fromEntries(cardOf(method).writes.map((name) => [name, freeHeading(outputs[name]!.label[locale], taken)])),
    why: freeHeading(workbookWords[locale].why, taken),
    leftOut,
    words,
  };
}
