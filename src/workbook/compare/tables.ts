import { meanFirmness } from "../../domain/compare/systemFirmness";
import type { ChartSpec } from "../../domain/method/chart";
import type { OutputField, TableRow } from "../../domain/method/method";
import type { Locale, Text } from "../../domain/method/text";
import { drawnChart, tableColumns, type DrawnChart } from "../../domain/table/drawnCharts";
import type { Share } from "../../domain/unit/unit";
import { bothLanguages, compareWords } from "../../i18n/compare";
import type { Compared, ComparedFirmness } from "./prepared";

export interface TierFirmness {
  /** Which system. */
  readonly system: number;
  readonly tier: string;
  readonly customers: number;
  readonly amongOthers: Share | null;
  readonly underError: Share | null;
}

/** Every tier that somebody is in, system by system, best first. */
export function tierFirmness({ comparison }: Compared, firmness: ComparedFirmness): readonly TierFirmness[] {
  return comparison.systems.flatMap(({ tiers, tier }, system) => {
    const { amongOthers, underError } = firmness.systems[system]!;
    return tiers
      .map((wanted) => ({
        system,
        tier: wanted,
        customers: tier.filter((found) => found === wanted).length,
        amongOthers: meanFirmness(tier, amongOthers, wanted),
        underError: underError && meanFirmness(tier, underError, wanted),
      }))
      .filter(({ customers }) => customers > 0);
  });
}

export interface LooseCustomer {
  readonly row: number;
  readonly system: number;
  readonly amongOthers: Share | null;
  readonly underError: Share | null;
}

/** Customers whose tier is the least firm under some system, the loosest first; equal ones in row order. */
export function looseCustomers({ comparison }: Compared, firmness: ComparedFirmness, most: number): readonly LooseCustomer[] {
  const least = ({ amongOthers, underError }: LooseCustomer): number => Math.min(amongOthers ?? 1, underError ?? 1);
  const all = firmness.systems.flatMap(({ amongOthers, underError }, system) =>
    comparison.names.map((_, row): LooseCustomer => ({ row, system, amongOthers: amongOthers[row]!, underError: underError?.[row] ?? null })),
  );
  return all.filter((one) => least(one) < 1).sort((a, b) => least(a) - least(b) || a.row - b.row || a.system - b.system).slice(0, most);
}

/** What firmness needs said in words: how it was found, and systems of which one kind says nothing. */
export function firmnessNotes({ comparison }: Compared, { options, systems }: ComparedFirmness, locale: Locale): readonly string[] {
  const words = compareWords[locale];
  const named = (say: (system: string) => string, kind: (one: ComparedFirmness["systems"][number]) => boolean): string[] =>
    systems.flatMap((one, i) => (kind(one) ? [say(comparison.systems[i]!.label[locale])] : []));
  return [
    words.firmnessHint(Math.ceil(options.resamples / 2), percentText(options.error), options.seed),
    ...named(words.ownFigures, ({ ownFigures }) => ownFigures),
    ...named(words.noAmounts, ({ underError }) => underError === null),
  ];
}

const percentText = (share: Share): string => `${Number((share * 100).toPrecision(12))} %`;

/** Columns of the table of firmness per tier, and of its chart. */
export const firmnessColumns: Readonly<Record<"tier" | "customers" | "amongOthers" | "underError", OutputField>> = {
  tier: { unit: "text", label: bothLanguages((words) => words.tier) },
  customers: { unit: "count", label: bothLanguages((words) => words.customers) },
  amongOthers: { unit: "share", label: bothLanguages((words) => words.among) },
  underError: { unit: "share", label: bothLanguages((words) => words.under) },
};

export function firmnessRows(compared: Compared, firmness: ComparedFirmness, locale: Locale): readonly TableRow[] {
  const label = (system: number): Text => compared.comparison.systems[system]!.label;
  return tierFirmness(compared, firmness).map(({ system, tier, customers, amongOthers, underError }) => [
    compareWords[locale].tierOf(label(system)[locale], tier),
    customers,
    amongOthers ?? "",
    underError ?? "",
  ]);
}

/** The one chart of a comparison: mean firmness of every tier of every system. */
export function firmnessChart(rows: readonly TableRow[]): DrawnChart {
  const spec: ChartSpec = {
    id: "firmness",
    title: bothLanguages((words) => words.chart),
    table: "firmness",
    series: [{ column: "amongOthers", shape: "bar" }, { column: "underError", shape: "bar" }],
    axes: { primary: { title: bothLanguages((words) => words.firmness), unit: "share", min: 0, max: 1 } },
  };
  return drawnChart(spec, tableColumns({ columns: firmnessColumns }, undefined), rows);
}
