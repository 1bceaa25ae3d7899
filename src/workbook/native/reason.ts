import type { InputField, OutputField } from "../../domain/method/method";
import type { Text } from "../../domain/method/text";
import type { Locale } from "../../domain/method/text";
import { iff, quoted } from "../../domain/native/formula";
import type { UnitName } from "../../domain/unit/unit";

/** One thing a reason says: what it is called and the cell it stands in. */
export interface Said {
  readonly label: Text;
  readonly unit: UnitName;
  readonly cell: string;
}

/** "Sales 120.00; Rank 3 → A": a reason that is calculated like the tier it explains. */
export function reasonFormula(given: readonly Said[], answered: readonly Said[], tier: Said, counted: string, locale: Locale): string {
  const parts = [...given, ...answered].map(({ label, unit, cell }) => iff(missing(cell), '""', `${quoted(`${label[locale]} `)}&${shown(unit, cell)}&${quoted(locale === "en" ? "; " : "；")}`));
  return iff(counted, iff(`ISERROR(${tier.cell})`, '""', `${[...parts, quoted("→ "), tier.cell].join("&")}`), '""');
}

/** An answer that a row lacks may be an error, which compares with nothing. */
const missing = (cell: string): string => iff(`ISERROR(${cell})`, "TRUE", `${cell}=""`);

export const saidOf = ({ label, unit }: InputField | OutputField, cell: string): Said => ({ label, unit, cell });

/** FIXED and not TEXT where it will do: the letters of a format are another country's in another Excel. */
function shown(unit: UnitName, cell: string): string {
  switch (unit) {
    case "money":
    case "score":
    case "factor":
      return `FIXED(${cell},2)`;
    case "share":
    case "ratio":
      return `FIXED(100*${cell},1)&" %"`;
    case "date":
      return `YEAR(${cell})&"-"&RIGHT("0"&MONTH(${cell}),2)&"-"&RIGHT("0"&DAY(${cell}),2)`;
    default:
      return cell;
  }
}
