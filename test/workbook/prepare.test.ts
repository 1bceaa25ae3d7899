import type { TableCell } from "../../src/domain/column/cell";
import mmcredit from "../../src/domain/system/MMCREDIT";
import { findingText } from "../../src/i18n/workbook";
import { askEverything, type Choices, type Prepared, type PreparedReady } from "../../src/workbook/contract";
import { mapHeadings } from "../../src/workbook/mapHeadings";
import { prepare } from "../../src/workbook/prepare";
import { runIssueText } from "../../src/workbook/runIssueText";
import { sourceOf } from "../../src/workbook/source";
import { mm, sourceFrom } from "./sources";

const run = (cells: readonly (readonly TableCell[])[], choices: Partial<Choices> = {}, params: Record<string, unknown> = { pool: 468, vat: 0.17 }): Prepared => {
  const source = sourceFrom(cells);
  return prepare({ method: mmcredit, source, mapping: mapHeadings(mmcredit, source).mapping, params, choices: { ...askEverything, ...choices } });
};
const ready = (prepared: Prepared): PreparedReady => {
  if (!prepared.ready) throw new Error(JSON.stringify([prepared.issues, prepared.findings]));
  return prepared;
};
const blocking = (prepared: Prepared): string[] => prepared.findings.filter((finding) => finding.blocking).map(({ address, kind }) => `${address} ${kind}`);
const withRows = (...rows: TableCell[][]): readonly (readonly TableCell[])[] => [...mm, ...rows];

describe("a clean table", () => {
  it("is tiered at once, its pool used up to the cent", () => {
    const { evaluation, preview } = ready(run(mm));
    expect(evaluation.columns.tier).toEqual(["A", "A", "B", "B", "C", "C", "D", "N"]);
    expect((evaluation.columns.quota as number[]).reduce((sum, quota) => sum + Math.round(quota * 100), 0)).toBe(46_800);
    expect(preview.tiers.map(({ tier, customers }) => `${tier}${customers}`)).toEqual(["A2", "B2", "C2", "D1", "N1"]);
    expect(preview.weight.total).toBe(2000);
    expect(preview.tiers[0]).toMatchObject({ share: 0.25, weight: 900, weightShare: 0.45 });
  });

  it("shows the customers that a 2 % change would move, nearest first", () => {
    const { preview } = ready(run(mm));
    // 乙 1.0043 lies 0.43 % over the cut of 1, 己 0.8072 lies 0.90 % over 0.8; 甲 is 2.6 % away.
    expect(preview.boundary.map(({ name, cut }) => [name, cut])).toEqual([["乙", 1], ["己", 0.8]]);
  });

  it("gives the reason in both languages, heaviest customer first", () => {
    const { preview } = ready(run(mm));
    expect(preview.rows[0]!.name).toBe("甲");
    expect(preview.rows[0]!.why.en).toContain("A");
    expect(preview.rows[0]!.why["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
    expect(preview.columns.map(({ label }) => label.en)).toEqual(["Collection rate", "Tier", "Credit quota"]);
  });

  it("fills the charts from the tables", () => {
    const { preview } = ready(run(mm));
    const pareto = preview.charts.find(({ id }) => id.toLowerCase().includes("pareto"))!;
    expect(pareto.categories[0]).toBe("甲");
    expect(pareto.series.map(({ values }) => values.length)).toEqual([8, 8]);
    expect(pareto.series.at(-1)!.values.at(-1)).toBe(1);
  });
});

describe("bad input", () => {
  it("text in the sales column stops the run and names the cell", () => {
    const prepared = run(withRows(["壬", "暂无", 5]));
    expect(prepared.ready).toBe(false);
    expect(blocking(prepared)).toEqual(["B10 not-a-number"]);
    expect(findingText(prepared.findings[0]!, "en")).toContain("B10");
    expect(findingText(prepared.findings[0]!, "zh-CN")).toContain("B10");
  });

  it("an error value stops it too", () => {
    expect(blocking(run(withRows(["壬", { error: "#DIV/0!" }, 5])))).toEqual(["B10 cell-error"]);
  });

  it("a number stored as text is converted only when the user agrees", () => {
    const cells = withRows(["壬", "￥1,000", 1170]);
    expect(blocking(run(cells))).toEqual(["B10 text-number"]);
    expect(ready(run(cells, { convert: true })).preview.weight.total).toBe(3000);
  });

  it("a subtotal row is left out only when the user agrees, and then changes nothing", () => {
    const cells = withRows(["合计", 2000, 2185]);
    expect(blocking(run(cells))).toEqual(["A10 subtotal-row"]);
    const { evaluation, leftOut } = ready(run(cells, { subtotals: "leave-out" }));
    expect(evaluation.columns.quota).toEqual(ready(run(mm)).evaluation.columns.quota);
    expect([...leftOut.keys()]).toEqual([8]);
  });

  it("the second row of a customer waits for a decision", () => {
    const cells = withRows([" 甲 ", 10, 11.7]);
    expect(blocking(run(cells))).toEqual(["A10 duplicate-customer"]);
    expect(ready(run(cells, { duplicates: "leave-out" })).preview.rated).toBe(8);
  });

  it("a blank row in between is told and left empty", () => {
    const cells = [...mm.slice(0, 3), [null, null, null], ...mm.slice(3)];
    const prepared = ready(run(cells));
    expect(prepared.findings.map(({ kind, address }) => `${address} ${kind}`)).toEqual(["A4 blank-row"]);
    expect(prepared.evaluation.columns.quota).toEqual(ready(run(mm)).evaluation.columns.quota);
  });

  it("all bad cells are listed, not just the first", () => {
    expect(blocking(run(withRows(["壬", "x", "y"], ["癸", null, 3])))).toEqual(["B10 not-a-number", "C10 not-a-number", "B11 blank-cell"]);
  });

  it("rows left out as bad leave the others as they are", () => {
    const { bodyRows, preview } = ready(run([mm[0]!, ["壬", "x", 1], ...mm.slice(1)], { bad: "leave-out" }));
    expect(bodyRows[0]).toBe(1);
    expect(preview.rated).toBe(8);
  });

  it("a missing column is named in both languages", () => {
    const prepared = run(mm.map((row) => row.slice(0, 2)));
    if (prepared.ready) throw new Error("A column is missing.");
    const [issue] = prepared.issues;
    expect(runIssueText(issue!, "en", prepared.places)).toMatch(/collected/i);
    expect(runIssueText(issue!, "zh-CN", prepared.places)).toContain("回款");
  });

  it("amounts in different units are refused rather than scaled", () => {
    const prepared = run([["客户名称", "销售额（万元）", "回款额（元）"], ...mm.slice(1)]);
    expect(prepared).toMatchObject({ ready: false, issues: [{ code: "different-scales" }] });
  });

  it("a parameter out of bounds is an issue, not an exception", () => {
    const prepared = run(mm, {}, { vat: -1 });
    expect(prepared).toMatchObject({ ready: false, issues: [{ code: "param-below", param: "vat" }] });
  });
});

describe("the table is found on its sheet", () => {
  const area = (cells: readonly (readonly TableCell[])[]) => ({ row: 4, column: 2, rows: cells.length, columns: cells[0]!.length });
  const read = (cells: readonly (readonly TableCell[])[]) => sourceOf({ sheetId: "{1}", sheetName: "S", protected: false, area: area(cells), cells, table: null }, []);

  it("under title rows, without the blank rows and columns around it", () => {
    const blank = [null, null, null, null];
    const cells = [["销售回款表", null, null, null], blank, ...mm.map((row) => [...row, null]), blank];
    expect(read(cells)).toMatchObject({ ok: true, source: { headerRow: 6, columns: [2, 3, 4], address: "C7:E15" } });
  });

  it("and says so when there are no headings or no customers", () => {
    expect(read(mm.slice(1))).toMatchObject({ ok: false, issues: [{ code: "no-header", address: "C5:E12" }] });
    expect(read([mm[0]!, [null, null, null]])).toMatchObject({ ok: false });
  });
});

describe("headings the user names", () => {
  const source = sourceFrom([["客户", "销售额", "到账", "回款额"], ["甲", 1, 2, 3]]);
  it("win over the ones that match", () => {
    expect(mapHeadings(mmcredit, source, { collected: "到账" }).mapping).toMatchObject({ sales: [1], collected: [2] });
    expect(mapHeadings(mmcredit, source, { 回款额: "到账" }).mapping.collected).toEqual([2]);
  });
  it("are refused when they are not there", () => {
    expect(mapHeadings(mmcredit, source, { collected: "汇款" }).issues).toMatchObject([{ code: "heading-not-found", name: "汇款" }]);
    expect(mapHeadings(mmcredit, source, { profit: "到账" }).issues).toMatchObject([{ code: "input-unknown", name: "profit" }]);
  });
});
