import { comparable } from "../../domain/column/text";
import type { Issue } from "../../domain/issue/issue";
import type { AnyMethod, InputField } from "../../domain/method/method";
import { areaAddress } from "../address";
import { askEverything, type Choices, type Compute, type Mapping, type PlacedFinding, type PlacesIn, type PreparedReady, type Source, type WorkbookIssue, type WriteOptions } from "../contract";
import { readFormerRuns, type PlacedRun } from "../former";
import { placesIn } from "../places";
import { computeAtOnce } from "../prepare";
import { readSourceIn } from "../source";
import { newFindings } from "./findings";
import { sourceAgain } from "./sourceAgain";

/** A run the workbook remembers, as the pane lists it. */
export interface RunEntry {
  readonly block: string;
  readonly method: string;
  readonly sheet: string;
  readonly address: string;
  /** Moment of the run, or its day. */
  readonly at: string;
  readonly revertible: boolean;
  readonly repeatable: boolean;
}

/** The runs whose columns are still there, the latest first. */
export async function listRuns(): Promise<readonly RunEntry[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const runs = await readFormerRuns(context);
    const placed = runs.map((run) => {
      const sheet = context.workbook.worksheets.getItem(run.sheetId);
      sheet.load("name");
      return { run, sheet };
    });
    if (placed.length > 0) await context.sync();
    const entries = placed.map(
      ({ run, sheet }): RunEntry => ({
        block: run.block,
        method: run.method,
        sheet: sheet.name,
        address: areaAddress(run.area),
        at: run.record?.at ?? run.asOf,
        revertible: run.record?.undo != null,
        repeatable: run.record !== undefined,
      }),
    );
    return entries.reverse().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  });
}

/** All that a run was told, on the data as it stands now. */
export interface RunPlan {
  readonly method: AnyMethod;
  readonly source: Source;
  readonly mapping: Mapping;
  readonly params: Readonly<Record<string, unknown>>;
  readonly choices: Choices;
  readonly options: Pick<WriteOptions, "where" | "summary" | "mode">;
}
export type RunAgain =
  /** It can be written as it is. */
  | { readonly ok: true; readonly plan: RunPlan; readonly prepared: PreparedReady }
  /** Cells wait for a decision, or the result cannot be had: the preview says more. */
  | { readonly ok: false; readonly plan: RunPlan; readonly open: readonly PlacedFinding[]; readonly issues: readonly (Issue | WorkbookIssue)[]; readonly places: PlacesIn }
  | { readonly ok: false; readonly plan: null; readonly reason: "gone" | "no-record" | "unknown-system"; readonly method: string }
  | { readonly ok: false; readonly plan: null; readonly reason: "data"; readonly issues: readonly WorkbookIssue[] };

/** Reads the data of a run again and computes it under the same parameters; writes nothing. */
export async function prepareAgain(block: string, methods: readonly AnyMethod[], compute: Compute = computeAtOnce): Promise<RunAgain> {
  const read = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const run = (await readFormerRuns(context)).find((one) => one.block === block);
    const request = run && (await sourceAgain(context, run, true));
    return { run, answer: request ? await readSourceIn(context, request) : null };
  });
  const { run, answer } = read;
  if (!run) return { ok: false, plan: null, reason: "gone", method: "" };
  const method = methods.find(({ id }) => id === run.method);
  if (!run.record) return { ok: false, plan: null, reason: "no-record", method: run.method };
  if (!method) return { ok: false, plan: null, reason: "unknown-system", method: run.method };
  if (!answer) return { ok: false, plan: null, reason: "data", issues: [{ code: "source-gone", sheet: "" }] };
  if (!answer.ok) return { ok: false, plan: null, reason: "data", issues: answer.issues };
  const { source } = answer;
  const { mapping, issues } = mapByHeadings(method, source, run.record.inputs);
  if (issues.length > 0) return { ok: false, plan: null, reason: "data", issues };

  const plan: RunPlan = { method, source, mapping, params: run.params, choices: { ...askEverything, ...run.choices }, options: optionsOf(run) };
  const prepared = await compute({ method, source, mapping, params: run.params, choices: plan.choices });
  if (!prepared.ready) return { ok: false, plan, open: prepared.findings.filter(({ blocking }) => blocking), issues: prepared.issues, places: prepared.places };
  const open = newFindings(prepared, run.record.findings);
  if (open.length === 0) return { ok: true, plan, prepared };
  return { ok: false, plan: { ...plan, choices: askedAgain(plan.choices, open) }, open, issues: [], places: placesIn(method, source, mapping) };
}

/** What was written and where, as the last time. */
function optionsOf({ place, record }: PlacedRun): RunPlan["options"] {
  return { where: { place }, summary: record!.written.summary !== null, mode: record!.mode };
}

/** A consent to some cells is none to others. */
function askedAgain(choices: Choices, open: readonly PlacedFinding[]): Choices {
  const kinds = new Set(open.map(({ settledBy }) => settledBy));
  return {
    convert: choices.convert && !kinds.has("convert"),
    bad: kinds.has("bad") || kinds.has("convert") ? "ask" : choices.bad,
    subtotals: kinds.has("subtotals") ? "ask" : choices.subtotals,
    duplicates: kinds.has("duplicates") ? "ask" : choices.duplicates,
    hidden: kinds.has("hidden") ? "ask" : choices.hidden,
  };
}

/** The same columns by their headings, wherever they stand by now; a heading that is gone is an issue rather than a guess. */
export function mapByHeadings(method: AnyMethod, source: Source, wanted: Readonly<Record<string, readonly string[]>>): { readonly mapping: Mapping; readonly issues: readonly WorkbookIssue[] } {
  const inputs: Readonly<Record<string, InputField>> = method.inputs;
  const known = source.headings.map(({ text }) => text).filter((text) => text.trim() !== "");
  const columnOf = (heading: string): number => source.headings.findIndex(({ text }) => comparable(text) === comparable(heading));
  const found = Object.entries(wanted).filter(([input]) => inputs[input] !== undefined);
  return {
    mapping: Object.fromEntries(found.map(([input, headings]) => [input, headings.map(columnOf)])),
    issues: found.flatMap(([input, headings]) =>
      headings.filter((heading) => columnOf(heading) < 0).map((name): WorkbookIssue => ({ code: "column-gone", label: inputs[input]!.label, name, known })),
    ),
  };
}
