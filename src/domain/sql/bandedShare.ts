import { say as numbers } from "../method/say";
import type { SqlStep } from "../method/sql";
import { bandWords, type Band } from "../tiering/bands";
import { byBand } from "./bands";
import type { Dialect } from "./dialect";
import { choose, sentence, sqlSay } from "./sentence";

/** Columns of a share and of the cut-offs beside it; NULL where there is none. */
export interface BandedShare {
  readonly share: string;
  readonly from: string;
  readonly to: string;
}

/** Shares farther from a cut-off than this differ from it in the first decimal of their percentages. */
const nearest = "1.1e-3";

/** The column `decimals_of`: a share is said with one decimal, or with as many as tell it from the cut-offs beside it that are not the share itself. */
export function decimalSteps(dialect: Dialect, { share, from, to }: BandedShare, behind: string): readonly SqlStep[] {
  const { percent } = sqlSay(dialect);
  const away = (cut: string): string => `abs(${share} - ${cut})`;
  const near = (cut: string): string => `CASE WHEN ${away(cut)} < ${nearest} AND ${away(cut)} > 1e-12 * greatest(abs(${share}), abs(${cut})) THEN ${cut} END`;
  const apart = (decimals: number): string => ["near_from", "near_to"].map((cut) => `coalesce(${percent(cut, decimals)} <> ${percent(share, decimals)}, TRUE)`).join(" AND ");
  return [
    { name: "neared", rule: "The cut-offs that rounding might make the share look like", query: `SELECT *, ${near(from)} AS near_from, ${near(to)} AS near_to\nFROM ${behind}` },
    {
      name: "told",
      rule: "As many decimals as tell the share from them, ten at most",
      query: `SELECT *, ${choose([["near_from IS NULL AND near_to IS NULL", "1"], ...Array.from({ length: 9 }, (_, i) => [apart(i + 1), String(i + 1)] as const)], "10")} AS decimals_of\nFROM neared`,
    },
  ];
}

/** The same behind a step that has no cut-offs beside the share yet: those of its band. */
export function bandedSteps(dialect: Dialect, banded: BandedShare, bands: readonly Band[], behind: string): readonly SqlStep[] {
  const { share, from, to } = banded;
  const cut = (of: (band: Band) => number | null): string =>
    dialect.cast(byBand(share, bands, "lower", (band) => (of(band) === null ? "NULL" : dialect.real(of(band)!))), "real");
  return [
    { name: "bounded", rule: "The cut-offs beside the share", query: `SELECT *, ${cut((band) => band.from)} AS ${from}, ${cut((band) => band.to)} AS ${to}\nFROM ${behind}` },
    ...decimalSteps(dialect, banded, "bounded"),
  ];
}

/** The band of a share as it mostly reads, with one decimal. */
export const usualBand = (band: Band, and: string): string => {
  const words = bandWords(band, "lower", and, (share) => numbers.percent(share));
  return words === "" ? "" : ` ${words}`;
};

/**
 * "92.0 % ≥ 90.0 % and < 100.0 %" (bandedShare of tiering/bandedShare.ts).
 * @param usual words of the band where one decimal will do, which are quicker; null where the cut-offs are not known beforehand
 */
export function bandedWords(dialect: Dialect, { share, from, to }: BandedShare, and: string, usual: string | null): string {
  const say = sentence(dialect);
  const { percent, percentAt } = sqlSay(dialect);
  const at = (one: string): string => percentAt(one, "decimals_of");
  const asFound = say`${at(share)}${choose([[`${from} IS NULL`, "''"]], say` ≥ ${at(from)}`)}${choose([[`${to} IS NULL`, "''"], [`${from} IS NULL`, say` < ${at(to)}`]], say` ${dialect.text(and)} < ${at(to)}`)}`;
  return usual === null ? asFound : choose([["decimals_of = 1", say`${percent(share)}${usual}`]], asFound);
}
