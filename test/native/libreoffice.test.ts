import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { methods } from "../../src/domain/methods";
import type { AnyMethod } from "../../src/domain/method/method";
import { saveXlsx } from "../../src/host/xlsx";
import { askEverything } from "../../src/workbook/contract";
import { runSystem } from "../../src/workbook/run";
import { readFlatSheets } from "../libreoffice/flatSheet";
import { convert, findOffice } from "../libreoffice/office";
import { hosted } from "../workbook/hosted";
import { blockDifferences, summaryDifferences } from "./differences";
import { bookWith, filled, headingsOf, nativeRuns, typedOver, withConfig, type NativeRun } from "./runs";

const office = findOffice();
if (!office) console.warn("Skipped: LibreOffice is not installed here (set SOFFICE_PATH).");

const only = process.env.NATIVE_METHODS?.split(",");
const inFormulas = methods.filter(({ id, wizard, native }) => wizard && typeof native === "function" && (!only || only.includes(id))) as readonly AnyMethod[];
/** With every answer they have in formulas, also those the wizard does not write. */
const whole = (method: AnyMethod): AnyMethod => ({ ...method, wizard: { ...method.wizard!, writes: Object.keys(method.outputs) } });

/** NATIVE_ROWS=5000 tries every example, more random tables and as many customers system by system, and takes an hour. */
const many = Number(process.env.NATIVE_ROWS ?? 0);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-native-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

(office ? describe : describe.skip)("formulas without the add-in, calculated by LibreOffice (skipped where it is not installed)", () => {
  if (many === 0) {
    // Starting LibreOffice takes longer than calculating: all systems share a workbook.
    it("answer as the systems do after customers and parameters are typed over, ties and blanks among them", async () => {
      await expectSame(inFormulas.flatMap((method) => nativeRuns(whole(method), { worked: 0, random: 1, rows: 18, seed: 7 })));
    });
    return;
  }
  it.each(batches(inFormulas, 2))("%s: examples and random tables, customers and parameters typed over", async (_ids, some) => {
    await expectSame(some.flatMap((method) => [...nativeRuns(whole(method), { worked: 99, random: 6, rows: 14, seed: 7 }), ...nativeRuns(method, { worked: 0, random: 4, rows: 24, seed: 8 }).map((run) => ({ ...run, name: `${run.name}b` }))]));
  }, 900_000);

  it.each(batches(inFormulas, 1))(`%s: ${many} customers, many of them alike`, async (_ids, some) => {
    await expectSame(some.map((method) => grown(nativeRuns(whole(method), { worked: 0, random: 1, rows: 14, seed: 11 })[0]!, many)));
  }, 900_000);
});

function batches(all: readonly AnyMethod[], size: number): (readonly [string, readonly AnyMethod[]])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => {
    const some = all.slice(i * size, (i + 1) * size);
    return [some.map(({ id }) => id).join(", "), some] as const;
  });
}

/** The same few customers over and over, so that ties abound, with their numbers moved a little; edited, each has the numbers of the next. */
function grown(run: NativeRun, rows: number): NativeRun {
  const { table } = run;
  const moved = (cell: unknown, i: number): unknown => (typeof cell === "number" && !Number.isInteger(cell) ? Math.round(cell * (100 + (i % 97))) / 100 : cell);
  const of = (shift: number): NativeRun["table"] => ({
    ...table,
    rows: Array.from({ length: rows }, (_, i) =>
      Object.fromEntries(
        Object.entries(table.rows[(i + shift) % table.rows.length]!).map(([name, entry]) => [name, Array.isArray(entry) ? entry : run.method.inputs[name].unique ? `c${i}` : moved(entry, i + shift)]),
      ) as NativeRun["table"]["rows"][number],
    ),
  });
  return withConfig({ ...run, table: of(0), edited: of(1) }, 5);
}

async function expectSame(runs: readonly NativeRun[]): Promise<void> {
  const { host } = await hosted(bookWith(runs));
  const written = new Map<NativeRun, { readonly sheet: string; readonly summary: string; readonly config: string }>();
  try {
    for (const run of runs) {
      const headings = Object.fromEntries(run.table.given.map((input) => [input, headingsOf(run).filter((one) => one.input === input).map(({ heading }) => heading).join(",")]));
      const before = await sheetNames();
      const report = await runSystem({
        method: run.method, source: { kind: "sheet", name: run.name }, headings, params: run.table.params, where: { place: run.place }, mode: "native",
        choices: { ...askEverything, bad: "keep", subtotals: "keep", duplicates: "keep" }, locale: "en", asOf: "2026-11-22",
      });
      if (!report.ok) throw new Error(`${run.name}: ${JSON.stringify(report.issues)} ${JSON.stringify(report.findings.slice(0, 3))}`);
      const config = (await sheetNames()).find((name) => name.startsWith("Config") && !before.includes(name))!;
      written.set(run, { sheet: report.sheet, summary: report.summarySheet!, config });
    }
    const snapshot = await host.snapshot();
    const edited = { ...snapshot, sheets: snapshot.sheets.map((sheet) => {
      const data = runs.find(({ name }) => name === sheet.name);
      if (data) return filled(data, sheet, data.edited);
      // Drawn from cells that are compared; LibreOffice takes long over them.
      if (sheet.charts.length > 0) return { ...sheet, charts: [] };
      const params = runs.find((run) => written.get(run)!.config === sheet.name);
      return params ? typedOver(sheet, params.config.edits) : sheet;
    }) };
    const file = join(folder, `${runs[0]!.name.replaceAll(/\W/gu, "")}.xlsx`);
    writeFileSync(file, saveXlsx(edited, null, { namespace: "TB", functions: [] }));
    const understood = readFlatSheets(readFileSync(convert(office!, file, "fods", folder, { recalculate: true }), "utf8"));
    const sheetOf = (name: string) => understood.find((sheet) => sheet.name === name)!;
    const wrong = runs.flatMap((run) => [...blockDifferences(run, sheetOf(written.get(run)!.sheet)), ...summaryDifferences(run, sheetOf(written.get(run)!.summary))]);
    expect(wrong.slice(0, 30)).toEqual([]);
  } finally {
    host.dispose();
  }
}

const sheetNames = (): Promise<readonly string[]> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
