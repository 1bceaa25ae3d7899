import type { InputField, OutputField } from "../../domain/method/method";
import type { Text } from "../../domain/method/text";
import type { Locale } from "../../domain/method/text";
import { iff, quoted } from "../../domain/native/formula";
import type { UnitName } from "../../domain/unit/unit";
import { workbookWords } from "../../i18n/workbook";

/** One thing a reason says: what it is called and the cell it stands in. */
export interface Said {
  readonly label: Text;
  readonly unit: UnitName;
  readonly cell: string;
}

/** What stands in a reason for an answer that is an error. */
const noValue = quoted("–");

/**
 * "Sales 120.00; Rank 3 → A": a reason that is calculated like the tier it explains. It is text in every row: an error
 * among the answers is said, never passed on; a row that does not count but is not blank says so.
 */
export function reasonFormula(given: readonly Said[], answered: readonly Said[], tier: Said, counted: string, locale: Locale): string {
  const separator = quoted(locale === "en" ? "; " : "；");
  const parts = [...given, ...answered].map(({ label, unit, cell }) => {
    const said = (what: string): string => `${quoted(`${label[locale]} `)}&${what}&${separator}`;
    return iff(`ISERROR(${cell})`, said(noValue), iff(`${cell}=""`, '""', said(shown(unit, cell))));
  });
  const result = iff(`ISERROR(${tier.cell})`, quoted("→ –"), iff(`${tier.cell}=""`, '""', `${quoted("→ ")}&${tier.cell}`));
  const reason = [...parts, result].join("&");
  return iff(counted, reason, iff(`ISERROR(${tier.cell})`, quoted(workbookWords[locale].config.notCounted), '""'));
}

export const saidOf = ({ label, unit }: InputField | OutputField, cell: string): Said => ({ label, unit, cell });

/** FIXED and not TEXT where it will do: the letters of a format are another country's in another Excel. */
function shown(unit: UnitName, cell: string): string {
  const number = (formula: string): string => iff(`ISNUMBER(${cell})`, formula, cell);
  switch (unit) {
    case "money":
    case "score":
    case "factor":
      return number(`FIXED(${cell},2)`);
    case "share":
    case "ratio":
      return number(`FIXED(100*${cell},1)&" %"`);
    case "date":
      return number(`YEAR(${cell})&"-"&RIGHT("0"&MONTH(${cell}),2)&"-"&RIGHT("0"&DAY(${cell}),2)`);
    default:
      return cell;
  }
}
