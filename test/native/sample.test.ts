import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { AnyMethod } from "../../src/domain/method/method";
import { methods } from "../../src/domain/methods";
import mmcredit from "../../src/domain/system/MMCREDIT";
import type { WorkbookSnapshot } from "../../src/host";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { askEverything, type Choices, type PreparedReady } from "../../src/workbook/contract";
import { mapHeadings } from "../../src/workbook/mapHeadings";
import { prepare } from "../../src/workbook/prepare";
import { runSystem } from "../../src/workbook/run";
import { readSource } from "../../src/workbook/source";
import { readFlatSheets, type UnderstoodSheet } from "../libreoffice/flatSheet";
import { convert, findOffice } from "../libreoffice/office";
import { hosted } from "../workbook/hosted";
import { shows } from "./runs";

const office = findOffice();
const names = { namespace: "TB", functions: [] };
const choices: Choices = { ...askEverything, bad: "keep", subtotals: "keep", duplicates: "keep" };
/** With NATIVE_ROWS, every system that finds its columns in the sample. */
const systems: readonly AnyMethod[] = process.env.NATIVE_ROWS ? methods.filter(({ wizard, native }) => wizard && typeof native === "function") : [mmcredit];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-sample-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

(office ? describe : describe.skip)("the sample as formulas, calculated by LibreOffice (skipped where it is not installed)", () => {
  it.each(systems.map((method) => [method.id, method] as const))("%s: follows when customers are typed over", async (_id, method) => {
    const sample = openXlsx(readFileSync(resolve(__dirname, "../../assets/samples/mm-company.xlsx")), names).snapshot;
    const prepared = await preparedOn(sample, method);
    if (!prepared) {
      expect(method).not.toBe(mmcredit);
      return;
    }
    const { host } = await hosted(sample);
    const report = await runSystem({ method, source: { kind: "sheet", name: sample.sheets[0]!.name }, params: prepared.params, choices, where: { place: "beside" }, mode: "native", locale: "en", asOf: "2026-11-22" });
    if (!report.ok) throw new Error(JSON.stringify(report.issues));
    const written = await host.snapshot();
    host.dispose();

    const edited = (book: WorkbookSnapshot): WorkbookSnapshot => typedOver(book, prepared);
    const file = join(folder, `${method.id}.xlsx`);
    writeFileSync(file, saveXlsx(edited(written), null, names));
    const understood = readFlatSheets(readFileSync(convert(office!, file, "fods", folder, { recalculate: true }), "utf8"));
    const expected = (await preparedOn(edited(sample), method))!;
    expect(differences(expected, understood.find(({ name }) => name === report.sheet)!, understood.find(({ name }) => name === report.summarySheet)!)).toEqual([]);
  });
});

/** What the system answers on the sample; null where it does not find its columns or needs a parameter of the user's. */
async function preparedOn(book: WorkbookSnapshot, method: AnyMethod): Promise<PreparedReady | null> {
  const { host } = await hosted(book);
  try {
    const read = await readSource({ kind: "sheet", name: book.sheets[0]!.name });
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const { mapping, issues } = mapHeadings(method, read.source);
    if (issues.length > 0) return null;
    const prepared = prepare({ method, source: read.source, mapping, choices });
    return prepared.ready ? prepared : null;
  } finally {
    host.dispose();
  }
}

/** Every seventh customer has the numbers of the one before, every fiftieth lacks one. */
function typedOver(book: WorkbookSnapshot, { source, mapping, method }: PreparedReady): WorkbookSnapshot {
  const [sheet, ...others] = book.sheets;
  const columns = Object.entries(mapping).flatMap(([input, at]) => (method.inputs[input].unique ? [] : at)).map((at) => source.columns[at]!);
  const rows = sheet!.rows.map((line, r) => {
    const body = r - source.headerRow - 1;
    if (body < 1 || body >= source.rows.length) return line;
    const cells = [...(line ?? [])];
    if (body % 7 === 0) for (const column of columns) cells[column] = sheet!.rows[r - 1]![column];
    if (body % 50 === 3) cells[columns[0]!] = undefined;
    return cells;
  });
  return { ...book, sheets: [{ ...sheet!, rows }, ...others] };
}

function differences({ method, evaluation, preview, source }: PreparedReady, block: UnderstoodSheet, summary: UnderstoodSheet): string[] {
  const writes = method.wizard!.writes as readonly string[];
  const wrong = writes.flatMap((name) => {
    const label = method.outputs[name].label.en as string;
    const column = Array.from({ length: 60 }, (_, c) => c).filter((c) => String(block.cells.get(`${source.headerRow},${c}`)?.value ?? "").replace(/ \(.*\)$/u, "") === label.replace(/ \(.*\)$/u, "")).at(-1);
    if (column === undefined) return [];
    return evaluation.columns[name]!.flatMap((answer, i) => {
      const shown = block.cells.get(`${source.headerRow + 1 + i},${column}`)?.value;
      return shows(answer, shown) ? [] : [`${name} of row ${i + 1}: ${JSON.stringify(shown)}, not ${JSON.stringify(answer)}`];
    });
  });
  const lines = preview.tiers.flatMap(({ tier, customers, weight }) => {
    const row = Array.from({ length: 40 }, (_, r) => r).find((r) => String(summary.cells.get(`${r},0`)?.value) === tier)!;
    const at = (column: number) => summary.cells.get(`${row},${column}`)?.value;
    return shows(customers, at(1)) && shows(weight, at(3)) ? [] : [`summary, ${tier}: ${JSON.stringify(at(1))} ${JSON.stringify(at(3))}, not ${customers} ${weight}`];
  });
  return [...wrong, ...lines].slice(0, 12);
}
