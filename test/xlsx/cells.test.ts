import fc from "fast-check";
import type { CellSnapshot, ErrorText } from "../../src/host/snapshot";
import { emptyWorkbook, openXlsx, saveXlsx, snapshotOf } from "../../src/host/xlsx";
import { fromXstring, toXstring, toXstringAttribute } from "../../src/host/xlsx/text";
import { faults } from "./validator";

const names = { namespace: "TB", functions: ["TIER"] };
const tricky = fc.constantFrom("", " lead", "trail ", "a\nb", "a\r\nb", "\t", "=1+1", "+A1", "'quoted", "_x0041_", "_x0041_x0042_", "_x0041\u0001", "\u0000\u001f", "😀👩‍👩‍👧", "مرحبا", "\ud800", "\ufffe", "<a>&\"'", "]]>", "1e5", "TRUE", "#N/A", "中文　全角");
const text = fc.oneof(tricky, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)) }));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n));
const error = fc.constantFrom<ErrorText>("#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#REF!", "#NAME?", "#NULL!", "#GETTING_DATA");
const cell: fc.Arbitrary<CellSnapshot | undefined> = fc.oneof(text.map((v) => ({ v })), number.map((v) => ({ v })), fc.boolean().map((v) => ({ v })), error.map((e) => ({ e })), fc.constant(undefined));
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });

/** Cells by address, so that holes and missing rows count for nothing. */
function cellsOf(sheet: readonly (readonly (CellSnapshot | undefined)[] | undefined)[]): Record<string, CellSnapshot> {
  const found: Record<string, CellSnapshot> = {};
  sheet.forEach((row, r) => row?.forEach((content, c) => content && (found[`${r},${c}`] = content)));
  return found;
}

function book(content: readonly (readonly (CellSnapshot | undefined)[])[]) {
  return snapshotOf({ sheets: { "数据 & more": content } });
}

it("any table of cells saved and opened gives the same cells", () => {
  fc.assert(
    fc.property(rows, (content) => {
      const opened = openXlsx(saveXlsx(book(content), null, names), names);
      expect(cellsOf(opened.snapshot.sheets[0]!.rows)).toEqual(cellsOf(content));
    }),
    { numRuns: 150 },
  );
});

it("any table of cells written over another gives the new cells", () => {
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const opened = openXlsx(saveXlsx(book(first), null, names), names);
      const sheet = { ...opened.snapshot.sheets[0]!, rows: second };
      const again = openXlsx(saveXlsx({ ...opened.snapshot, sheets: [sheet] }, opened, names), names);
      expect(cellsOf(again.snapshot.sheets[0]!.rows)).toEqual(cellsOf(second));
    }),
    { numRuns: 150 },
  );
});

it("any text survives Excel's own escapes", () => {
  fc.assert(fc.property(text, (t) => fromXstring(toXstring(t)) === t && fromXstring(toXstringAttribute(t)) === t));
});

it("awkward texts give a file the validator accepts", () => {
  const awkward = fc.sample(tricky, { numRuns: 60, seed: 7 }).map((v) => [{ v }]);
  expect(faults(saveXlsx(book(awkward), null, names))).toEqual([]);
});

it("text that looks like a formula stays text, and a formula keeps its empty result", () => {
  const opened = openXlsx(saveXlsx(book([[{ v: "=1+1" }, { f: '=""', v: "" }, { f: "=1=1", v: true }, { f: "=NA()", e: "#N/A" }]]), null, names), names);
  expect(opened.snapshot.sheets[0]!.rows[0]).toEqual([{ v: "=1+1" }, { f: '=""', v: "" }, { f: "=1=1", v: true }, { f: "=NA()", e: "#N/A" }]);
});

it("an error younger than the file format is stored as #VALUE!, as Excel stores it", () => {
  const opened = openXlsx(saveXlsx(book([[{ f: "=SORT(A2:A3)", e: "#SPILL!" }, { e: "#CALC!" }, { v: Infinity }]]), null, names), names);
  expect(opened.snapshot.sheets[0]!.rows[0]!.map((c) => c?.e)).toEqual(["#VALUE!", "#VALUE!", "#NUM!"]);
});

it("a text longer than Excel can store names its cell instead of damaging the file", () => {
  expect(() => saveXlsx(book([[], [undefined, { v: "x".repeat(32_768) }]]), null, names)).toThrow(expect.objectContaining({ limit: "text-length", address: "B2" }) as Error);
  expect(openXlsx(saveXlsx(book([[{ v: "x".repeat(32_767) }]]), null, names), names).snapshot.sheets[0]!.rows[0]![0]!.v).toHaveLength(32_767);
});

it("the same workbook gives the same bytes", () => {
  expect(saveXlsx(book([[{ v: 1 }]]), null, names)).toEqual(saveXlsx(book([[{ v: 1 }]]), null, names));
});

it("an empty workbook opens as one empty sheet", () => {
  const bytes = saveXlsx(emptyWorkbook("第一"), null, names);
  expect(openXlsx(bytes, names).snapshot.sheets).toMatchObject([{ name: "第一", rows: [] }]);
});

it("a hundred thousand rows of ten columns are read in seconds", () => {
  const big = Array.from({ length: 100_000 }, (_, r) => [`Customer ${r}`, r, r / 3, true, "A", r, r, r, r, "note"]);
  const bytes = saveXlsx(snapshotOf({ sheets: { Big: big } }), null, names);
  const started = process.cpuUsage();
  const opened = openXlsx(bytes, names);
  const { user } = process.cpuUsage(started);
  expect(opened.snapshot.sheets[0]!.rows[99_999]![0]).toEqual({ v: "Customer 99999" });
  // The bound only catches work that grows with the square of the rows.
  expect(user / 1e6).toBeLessThan(20);
});
