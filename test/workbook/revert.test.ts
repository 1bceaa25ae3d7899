import fc from "fast-check";
import type { CellSnapshot, CellStyle, Rect, SheetSnapshot, WorkbookSnapshot } from "../../src/host";
import { methods } from "../../src/domain/methods";
import type { RunRequest } from "../../src/workbook/contract";
import { readFormerRuns } from "../../src/workbook/former";
import { revertRun } from "../../src/workbook/history/revert";
import { mapHeadings } from "../../src/workbook/mapHeadings";
import { prepare } from "../../src/workbook/prepare";
import { runSystem } from "../../src/workbook/run";
import { bookOf, sheetOf } from "../fake/workbooks";
import { content } from "./content";
import { asTable, hosted, request } from "./hosted";
import { mm, sourceFrom } from "./sources";

const latest = async (): Promise<string> => (await Excel.run((context) => readFormerRuns(context))).at(-1)!.block;

/** Systems that read the eight customers as they stand. */
const systems = methods.filter((method) => {
  if (!method.wizard) return false;
  const source = sourceFrom(mm);
  const { mapping, issues } = mapHeadings(method, source);
  return issues.length === 0 && prepare({ method, source, mapping, params: method === request.method ? request.params : {} }).ready;
});

const cell: fc.Arbitrary<CellSnapshot | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constant(undefined),
  fc.constantFrom<CellSnapshot>({ v: "0012" }, { v: "备注" }, { v: 5 }, { v: true }, { e: "#N/A" }, { v: "#N/A" }, { v: "=1+1" }, { f: "=B2*$C$3", v: 0 }, { f: "=SUM(A:A)", v: 0 }, { v: "2026-01-02" }),
);
const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    fill: fc.constantFrom("#FFFF00", "#C6EFCE"),
    font: fc.record({ color: fc.constantFrom("#FF0000", "#006100"), bold: fc.boolean(), italic: fc.boolean(), size: fc.constantFrom(8, 14) }, { requiredKeys: [] }),
    numberFormat: fc.constantFrom("@", "0.00%", "#,##0", "yyyy-mm-dd"),
    border: fc.constantFrom({ top: { style: "thin" } }, { left: { style: "double", color: "#123456" }, bottom: { style: "hair" } }),
    horizontal: fc.constantFrom("Center" as const, "Right" as const),
    wrap: fc.boolean(),
    indent: fc.constantFrom(1, 3),
    locked: fc.boolean(),
  },
  { requiredKeys: [] },
);
const rect: fc.Arbitrary<Rect> = fc.record({ row: fc.nat(9), column: fc.nat(10), rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 6 }) });
const right = 8;

/** The customers with whatever a user has beside and around them. */
const workbook: fc.Arbitrary<WorkbookSnapshot> = fc
  .record({
    beside: fc.array(fc.array(cell, { minLength: right, maxLength: right }), { minLength: 9, maxLength: 11 }),
    styled: fc.array(fc.array(fc.nat(5), { minLength: 3 + right, maxLength: 3 + right }), { minLength: 9, maxLength: 9 }),
    styles: fc.array(style, { minLength: 5, maxLength: 5 }),
    widths: fc.dictionary(fc.constantFrom("1", "3", "4", "6"), fc.constantFrom(20, 90)),
    formats: fc.array(fc.array(rect, { minLength: 1, maxLength: 2 }), { maxLength: 3 }),
    validations: fc.array(rect, { maxLength: 1 }),
    table: fc.boolean(),
    totals: fc.boolean(),
  })
  .map(({ beside, styled, styles, widths, formats, validations, table, totals }) => {
    // A table with totals cannot be resized: its new columns are inserted and deleted, and take references to their cells along.
    const taken = table && totals ? "C" : "E";
    const rows = beside.map((line, row) => [...(mm[row] ?? [null, null, null]).map((value): CellSnapshot | undefined => (value === null ? undefined : { v: value as string | number })), ...line]);
    const sheet: Partial<SheetSnapshot> = {
      rows: rows.map((line, row) => line.map((one, column) => ({ ...one, ...(styled[row]?.[column] ? { s: styled[row][column] } : {}) }))),
      columnWidths: widths,
      conditionalFormats: formats.map((ranges, i) => ({ id: `{${i}}`, origin: null, priority: i, ranges, rule: { type: "custom", formula: `=$B$${i + 1}=$${taken}$2`, format: { bold: true } } })),
      validations: validations.map((area) => ({ origin: null, ranges: [area], rule: { type: "list", source: "是,否" }, ignoreBlanks: true })),
      ...(table ? { tables: asTable.tables!.map((one) => ({ ...one, totals, range: { ...one.range, rows: totals ? 10 : 9 } })) } : {}),
    };
    return bookOf([sheetOf("客户", [], sheet), sheetOf("其他", [["不相干", { f: "=客户!B2", v: 0 }]])], { styles: [{}, ...styles], names: [{ name: "合计", formula: `=客户!$B$2:$${taken}$9`, visible: true }], settings: { 别的: 1 } });
  });

const run: fc.Arbitrary<Partial<RunRequest>> = fc.record({
  method: fc.constantFrom(...systems),
  place: fc.constantFrom("beside" as const, "beside" as const, "new-sheet" as const),
  summary: fc.boolean(),
  overrides: fc.boolean(),
  native: fc.boolean(),
  locale: fc.constantFrom("en" as const, "zh-CN" as const),
}).map(({ method, place, summary, overrides, native, locale }) => ({
  method,
  where: { place, overwrite: true },
  summary,
  overrides,
  locale,
  params: method === request.method ? request.params! : {},
  source: { kind: "range", sheet: "客户", address: "A1:C9" } as const,
  ...(native && method.native && !("en" in method.native) ? { mode: "native" as const } : {}),
}));

describe("reverting", () => {
  it("restores random workbooks exactly after random runs, one run after the other, cell by cell and sheet by sheet", async () => {
    expect(systems.length).toBeGreaterThan(5);
    let reverted = 0;
    await fc.assert(
      fc.asyncProperty(workbook, fc.array(run, { minLength: 1, maxLength: 3 }), async (book, runs) => {
        const { host } = await hosted(book);
        const table = book.sheets[0]!.tables.length > 0;
        const stages: { readonly before: unknown; readonly block: string }[] = [];
        for (const change of runs) {
          const before = content(await host.snapshot());
          const report = await runSystem({ ...request, ...change, ...(table ? { source: { kind: "table", name: "客户表" } } : {}) });
          if (!report.ok) expect(content(await host.snapshot())).toEqual(before);
          else stages.push({ before, block: await latest() });
        }
        for (const { before, block } of stages.reverse()) {
          expect(await revertRun(block)).toMatchObject({ ok: true });
          expect(content(await host.snapshot())).toEqual(before);
          reverted++;
        }
      }),
      { numRuns: 40, endOnFailure: true, interruptAfterTimeLimit: 200_000, markInterruptAsFailure: true },
    );
    expect(reverted).toBeGreaterThan(15);
  });
});
