import { say } from "../../src/domain/method/say";
import { column, run, type Adapters } from "./case";
import { serial } from "./dates";

type Row = Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any
const rowsOf = (inputs: Row): readonly Row[] => inputs.rows as readonly Row[];
const dateCell = (value: unknown): number | null => (typeof value === "string" ? serial(value) : null);

/** A day to count from: cases that give days since an event need one. */
const someDay = 46053;
const daysAgo = (days: unknown): number | null => (typeof days === "number" ? someDay - days : null);

export const behaviourAdapters: Adapters = {
  matrix2: ({ inputs, params }) => column(run("MATRIX2", { x: inputs.x, y: inputs.y }, params), "quadrant"),
  abcde_closing: ({ inputs, params }) =>
    column(
      run(
        "CLOSINGTIER",
        { need: rowsOf(inputs).map(({ need }) => need), close: rowsOf(inputs).map(({ close }) => dateCell(close)) },
        { ...params, today: serial(inputs.today) },
      ),
      "tier",
    ),
  followup_log({ inputs, params }) {
    const tiers = inputs.tiers as readonly string[];
    const found = run("FOLLOWUP", { tier: tiers, last: tiers.map(() => serial(inputs.last)) }, { ...params, today: serial(inputs.today) });
    const [next, overdue] = [column(found, "next"), column(found, "overdue")];
    return Object.fromEntries(
      tiers.map((tier, i) => [tier, { next: typeof next[i] === "number" ? say.date(next[i]) : null, overdue_days: overdue[i] === "" ? null : overdue[i] }]),
    );
  },
  urgency_class: ({ inputs, params }) =>
    column(run("URGENCY", { date: (inputs.dates as readonly string[]).map(serial) }, { ...params, today: serial(inputs.today) }), "urgency"),
  life_stage({ inputs, params: { new: days } }) {
    const since = inputs.days_since_first as readonly unknown[];
    return column(run("LIFESTAGE", { customer: since.map((_, i) => `${i}`), first: since.map(daysAgo) }, { today: someDay, days }), "stage");
  },
  behaviour_tier: ({ inputs, params }) =>
    column(run("BEHAVIOUR", { last: (inputs.days_since as readonly unknown[]).map(daysAgo) }, { ...params, today: someDay }), "tier"),
  value_tier({ inputs, params }) {
    const rows = inputs.rows as readonly (readonly number[])[];
    const at = (i: number): number[] => rows.map((row) => row[i]!);
    const found = run("VALUETIER", { frequency: at(0), amount: at(1), loyalty: at(2) }, params);
    return { score: column(found, "score"), tier: column(found, "tier") };
  },
  service_matrix({ inputs }) {
    const rows = inputs.rows as readonly (readonly number[])[];
    return column(run("OVERSERVICE", { profit: rows.map((row) => row[0]!), cost: rows.map((row) => row[1]!), growth: rows.map((row) => row[2] ?? 0) }), "group");
  },
  ibm_four_types({ inputs, params: { growth, loyalty: loyal } }) {
    const of = (name: string): number[] => rowsOf(inputs).map((row) => row[name] ?? null);
    return column(run("IBMTYPE", { prior: of("prior"), current: of("current"), loyalty: of("loyalty"), satisfaction: of("satisfaction") }, { growth, loyal }), "type");
  },
};
