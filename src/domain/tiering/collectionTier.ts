import type { Issue } from "../issue/issue";
import type { Say } from "../method/say";
import { noSales } from "../quota/creditFields";
import { nearlyEqual } from "../unit/nearly";
import { bandOf, bandWords, type Bands } from "./bands";

/** The tier of customers without sales cannot name another tier. */
export function checkReserved(labels: readonly string[]): Issue[] {
  if (!labels.includes(noSales)) return [];
  return [
    {
      code: "method",
      text: {
        en: `“${noSales}” is the tier of customers without sales. Choose another name.`,
        "zh-CN": `“${noSales}”是没有销售额的客户的级别。请换一个名称。`,
      },
    },
  ];
}

/** "92.0 % ≥ 90.0 % and < 100.0 %", with as many decimals as tell the rate from the cut-offs beside it. */
export function rateWords(rate: number, bands: Omit<Bands, "closed">, and: string, say: Say): string {
  const band = bandOf(rate, { ...bands, closed: "lower" });
  const beside = [band.from, band.to].filter((cut): cut is number => cut !== null && !nearlyEqual(cut, rate));
  let decimals = 1;
  while (decimals < 10 && beside.some((cut) => say.percent(cut, decimals) === say.percent(rate, decimals))) decimals++;
  const percent = (share: number): string => say.percent(share, decimals);
  return `${percent(rate)} ${bandWords(band, "lower", and, percent)}`;
}
