import type { NativeFormula, NativeSheet } from "../method/native";
import { iff } from "../native/formula";
import { creditFields } from "./creditFigures";

type Figures = Readonly<Record<string, NativeFormula>>;

/**
 * The figures of the credit system (creditFigures.ts, quota/keyAndDebtFigures.ts) under the same names. Working columns:
 * "units", "dueAmount", "salesPlace" and, where there are balances, "owed" and "debtPlace"; figures "poolUnits" and "k".
 */
export function creditFiguresForm(sheet: NativeSheet, { days }: { readonly days: number }): Figures {
  const { all, figure, column, param } = sheet;
  const unit = param("unit");
  const whole = (name: keyof typeof creditFields, formula: string): Figures => ({ [name]: { ...creditFields[name], formula } });
  const amount = (formula: string): string => `ROUND(${formula},6)`;
  const quotient = (a: string, b: string): string => iff(`${b}>0`, `${a}/${b}`, "NA()");
  const isKey = `(${all("salesPlace")}<=${figure("k")})*(${column("sales")}>0)`;
  const due = `SUM(${all("dueAmount")})`;
  return {
    ...whole("customers", `SUM(${sheet.counted})`),
    ...whole("sales", amount(`SUM(${column("sales")})`)),
    ...whole("collected", amount(`SUM(${column("collected")})`)),
    ...whole("rate", quotient(figure("collected"), due)),
    ...whole("pool", `ROUND(${figure("poolUnits")}*${unit},9)`),
    ...whole("allocated", `ROUND(SUM(${all("units")})*${unit},9)`),
    ...whole("unallocated", `ROUND((${figure("poolUnits")}-SUM(${all("units")}))*${unit},9)`),
    ...whole("targetDays", `${param("ratio")}*${days}`),
    ...whole("keySalesShare", quotient(`SUMPRODUCT(${isKey},${column("sales")})`, figure("sales"))),
    ...(sheet.has("balance") ? debtFigures() : {}),
  };

  function debtFigures(): Figures {
    const owed = all("owed");
    const isDebtor = `(${all("debtPlace")}<=${figure("k")})*(${owed}>0)`;
    const [both, other] = [`${isKey}*${isDebtor}`, `(1-${isKey})*${isDebtor}`];
    const average = (balance: keyof typeof creditFields, count: keyof typeof creditFields): string => quotient(figure(balance), figure(count));
    return {
      ...whole("receivables", amount(`SUM(${owed})`)),
      ...whole("dsoDays", quotient(`${days}*${figure("receivables")}`, `(${figure("sales")}*(1+${param("vat")}))`)),
      ...whole("excess", iff(`${figure("sales")}>0`, amount(`${figure("receivables")}-${figure("pool")}`), "NA()")),
      ...whole("overlap", `SUMPRODUCT(${both})`),
      ...whole("nonKeyCount", `SUMPRODUCT(${other})`),
      ...whole("overlapRate", quotient(figure("overlap"), `(${figure("overlap")}+${figure("nonKeyCount")})`)),
      ...whole("keyBalance", amount(`SUMPRODUCT(${both},${owed})`)),
      ...whole("nonKeyBalance", amount(`SUMPRODUCT(${other},${owed})`)),
      ...whole("keyAverage", average("keyBalance", "overlap")),
      ...whole("nonKeyAverage", average("nonKeyBalance", "nonKeyCount")),
      ...whole("intensity", quotient(figure("nonKeyAverage"), figure("keyAverage"))),
    };
  }
}
