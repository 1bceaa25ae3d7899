import type { NativeFormula, NativeSheet } from "../method/native";
import { keyShareFields } from "../tiering/keyShare";
import { atLeast, iff } from "./formula";

/**
 * Whether the key customers earn the profit (keyShareOf of tiering/keyShare.ts), as figures of the same names.
 * The working column "rankOf" ranks the input "profit".
 * @param keyCount how many are key; `target` the part of the profit they should earn
 */
export function keyShareForm(sheet: NativeSheet, { keyCount, target }: { readonly keyCount: string; readonly target: string }): Readonly<Record<string, NativeFormula>> {
  const profit = sheet.column("profit");
  const [total, share] = [sheet.figure("total"), sheet.figure("keyProfitShare")];
  const key = `ROUND(SUMIF(${sheet.all("rankOf")},"<="&${sheet.figure("keyCustomers")},${profit}),6)`;
  const ofProfit = (part: string): string => iff(`${total}>0`, `${part}/${total}`, "NA()");
  return {
    keyCustomers: { ...keyShareFields.keyCustomers, formula: keyCount },
    total: { ...keyShareFields.total, formula: `ROUND(SUM(${profit}),6)` },
    keyProfitShare: { ...keyShareFields.keyProfitShare, formula: ofProfit(key) },
    restProfitShare: { ...keyShareFields.restProfitShare, formula: ofProfit(`(${total}-${key})`) },
    holds: { ...keyShareFields.holds, formula: atLeast(share, target) },
    lossCustomers: { ...keyShareFields.lossCustomers, formula: `COUNTIF(${profit},"<0")` },
    lossTotal: { ...keyShareFields.lossTotal, formula: `ROUND(SUMIF(${profit},"<0"),6)` },
  };
}
