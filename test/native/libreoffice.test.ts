import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { methods } from "../../src/domain/methods";
import type { AnyMethod } from "../../src/domain/method/method";
import { writtenOutputs } from "../../src/domain/table/preview";
import { saveXlsx } from "../../src/host/xlsx";
import { askEverything } from "../../src/workbook/contract";
import { runSystem } from "../../src/workbook/run";
import { readFlatSheets, type UnderstoodSheet } from "../libreoffice/flatSheet";
import { convert, findOffice } from "../libreoffice/office";
import { hosted } from "../workbook/hosted";
import { bookWith, evaluationOf, filled, headingsOf, nativeRuns, shows, type NativeRun } from "./runs";

const office = findOffice();
if (!office) console.warn("Skipped: LibreOffice is not installed here (set SOFFICE_PATH).");

const only = process.env.NATIVE_METHODS?.split(",");
/** With every answer they have in formulas, also those the wizard does not write. */
const inFormulas = methods
  .filter(({ id, wizard, native }) => wizard && typeof native === "function" && (!only || only.includes(id)))
  .map((method): AnyMethod => ({ ...method, wizard: { ...method.wizard!, writes: Object.keys(method.outputs) } }));

/** NATIVE_ROWS=5000 tries more tables too, and takes half an hour. */
const many = Number(process.env.NATIVE_ROWS ?? 400);
/** Starting LibreOffice takes longer than calculating: several methods share a workbook, as long as there are not too many rows. */
const together = many > 1000 ? 1 : 6;
const groups = Array.from({ length: Math.ceil(inFormulas.length / together) }, (_, i) => {
  const some = inFormulas.slice(i * together, (i + 1) * together);
  return [some.map(({ id }) => id).join(", "), some] as const;
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-native-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

(office ? describe : describe.skip)("formulas without the add-in, calculated by LibreOffice (skipped where it is not installed)", () => {
  it.each(groups)("%s: examples and random tables, typed over after writing", async (_ids, some) => {
    await expectSame(some.flatMap((method) => nativeRuns(method, { random: many > 1000 ? 12 : 2, rows: 14, seed: 7 })));
  }, 300_000);

  it.each(groups)(`%s: ${many} customers, many of them alike`, async (_ids, some) => {
    await expectSame(some.map((method) => grown(nativeRuns(method, { random: 1, rows: 14, seed: 11 }).at(-1)!, many)));
  }, 600_000);
});

/** The same few customers over and over, so that ties abound, with their numbers moved a little. */
function grown(run: NativeRun, rows: number): NativeRun {
  const more = (table: NativeRun["table"]): NativeRun["table"] => ({
    ...table,
    rows: Array.from({ length: rows }, (_, i) => {
      const row = table.rows[i % table.rows.length]!;
      const moved = (cell: unknown, unique: boolean): unknown =>
        unique ? `c${i}` : typeof cell === "number" && !Number.isInteger(cell) ? Math.round(cell * (100 + (i % 97))) / 100 : cell;
      return Object.fromEntries(Object.entries(row).map(([name, entry]) => [name, Array.isArray(entry) ? entry : moved(entry, run.method.inputs[name].unique === true)])) as typeof row;
    }),
  });
  const table = more(run.edited);
  return { ...run, table, edited: table };
}

async function expectSame(runs: readonly NativeRun[]): Promise<void> {
  const { host } = await hosted(bookWith(runs));
  const sheets = new Map<NativeRun, string>();
  try {
    for (const run of runs) {
      const headings = Object.fromEntries(run.table.given.map((input) => [input, headingsOf(run).filter((one) => one.input === input).map(({ heading }) => heading).join(",")]));
      const report = await runSystem({
        method: run.method, source: { kind: "sheet", name: run.name }, headings, params: run.table.params, where: { place: run.place }, mode: "native", summary: false,
        choices: { ...askEverything, bad: "keep", subtotals: "keep", duplicates: "keep" }, locale: "en", asOf: "2026-11-22",
      });
      if (!report.ok) throw new Error(`${run.name}: ${JSON.stringify(report.issues)} ${JSON.stringify(report.findings.slice(0, 3))}`);
      sheets.set(run, report.sheet);
    }
    const snapshot = await host.snapshot();
    const edited = { ...snapshot, sheets: snapshot.sheets.map((sheet) => {
      const run = runs.find(({ name }) => name === sheet.name);
      return run ? filled(run, sheet, run.edited) : sheet;
    }) };
    const file = join(folder, `${runs[0]!.name.replaceAll(/\W/gu, "")}.xlsx`);
    writeFileSync(file, saveXlsx(edited, null, { namespace: "TB", functions: [] }));
    const understood = readFlatSheets(readFileSync(convert(office!, file, "fods", folder, { recalculate: true }), "utf8"));
    const wrong = runs.flatMap((run) => differences(run, understood.find(({ name }) => name === sheets.get(run))!));
    expect(wrong.slice(0, 12)).toEqual([]);
  } finally {
    host.dispose();
  }
}

/** Answers that are shown otherwise than the method gives them. */
function differences(run: NativeRun, sheet: UnderstoodSheet): string[] {
  const method: AnyMethod = run.method;
  const evaluation = evaluationOf(method, run.edited);
  const asWritten = evaluationOf(method, run.table);
  const names = writtenOutputs(method, asWritten);
  const headings = Array.from({ length: 80 }, (_, c) => sheet.cells.get(`0,${c}`)?.value);
  return names.flatMap((name) => {
    const label = method.outputs[name].label.en as string;
    // The last heading of that name: a column of the data may be called so too. A unit or a number may stand behind it.
    const isNamed = (heading: unknown): boolean => typeof heading === "string" && heading.startsWith(label) && /^(?: \([^()]+\))?(?: \d+)?$/u.test(heading.slice(label.length));
    const column = headings.flatMap((heading, at) => (isNamed(heading) ? [at] : [])).at(-1);
    if (column === undefined) return [];
    return run.edited.rows.flatMap((row, i) => {
      const shown = sheet.cells.get(`${i + 1},${column}`)?.value;
      const answer = evaluation.columns[name]![i]!;
      return shows(answer, shown) ? [] : [`${run.name} row ${i + 1} ${name}: ${JSON.stringify(shown)}, not ${JSON.stringify(answer)}; ${JSON.stringify(row)} ${JSON.stringify(run.table.params)}`];
    });
  });
}
