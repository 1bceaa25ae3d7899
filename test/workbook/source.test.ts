import type { SheetSnapshot } from "../../src/host";
import { askEverything, type SourceAnswer, type Source } from "../../src/workbook/contract";
import { listNames, listTables } from "../../src/workbook/browse";
import { readSource } from "../../src/workbook/source";
import { runSystem } from "../../src/workbook/run";
import { bookOf, sheetOf } from "../fake/workbooks";
import { asTable, column, customers, hosted, request, sheetNamed, values, written } from "./hosted";
import { mm } from "./sources";

type Cells = Parameters<typeof sheetOf>[1];
const open = (cells: Cells, more: Partial<SheetSnapshot> = {}) => hosted(bookOf([sheetOf("客户", cells, more)]));
const read = async (asked: Parameters<typeof readSource>[0] = { kind: "sheet", name: "客户" }): Promise<Source> => found(await readSource(asked));
function found(answer: SourceAnswer): Source {
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.source;
}
const names = ({ headings }: Source): readonly string[] => headings.map(({ text }) => text);
const selectOnly = (address: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("客户").getRange(address).select();
    await context.sync();
  });

describe("a selection", () => {
  it("is read as it is where it has a heading row", async () => {
    await hosted(customers());
    await selectOnly("A1:C4");
    expect((await read({ kind: "selection" })).address).toBe("A1:C4");
  });
  it("stands for the block around it where it is one cell, or cells without headings", async () => {
    await hosted(customers());
    for (const cells of ["B5", "B4:C6", "A3:C3"]) {
      await selectOnly(cells);
      expect((await read({ kind: "selection" })).address).toBe("A1:C9");
    }
  });
  it("without headings anywhere is told by its own address", async () => {
    await open([[1, 2], [3, 4], [5, 6]]);
    await selectOnly("A2:B3");
    expect(await readSource({ kind: "selection" })).toEqual({ ok: false, issues: [{ code: "no-header", address: "A2:B3" }] });
  });
});

describe("a named range", () => {
  const named = () =>
    hosted(
      bookOf([sheetOf("客户", values([...mm, [null, null, null], ["注", null, null]])), sheetOf("It's", [["Client", "Sales"], ["Alder", 5]])], {
        names: [
          { name: "客户清单", formula: "=客户!$A$1:$C$9", visible: true },
          { name: "_TierbookRun1", formula: "=客户!$A$1:$C$9", visible: false },
          { name: "税率", formula: "=0.13", visible: true },
          { name: "单元格", formula: "=客户!$A$1", visible: true },
          { name: "Clients", formula: "='It''s'!$A$1:$B$2", visible: true, scope: "It's" },
          { name: "Print_Area", formula: "='It''s'!$A$1:$B$2", visible: true, scope: "It's" },
        ],
      }),
    );

  it("is offered where it is a visible block of rows; constants, single cells, print areas and our own names are not", async () => {
    await named();
    expect(await listNames()).toEqual([
      { name: "客户清单", scope: null, sheet: "客户", address: "A1:C9" },
      { name: "Clients", scope: "It's", sheet: "It's", address: "A1:B2" },
    ]);
    expect(await listTables()).toEqual([]);
  });
  it("is read like a range, the sheet's own names too", async () => {
    await named();
    expect(await read({ kind: "name", name: "客户清单" })).toMatchObject({ sheetName: "客户", address: "A1:C9" });
    expect(await read({ kind: "name", name: "clients", sheet: "It's" })).toMatchObject({ sheetName: "It's", address: "A1:B2" });
  });
  it("that is not there is told with those that are", async () => {
    await named();
    expect(await readSource({ kind: "name", name: "旧清单" })).toEqual({ ok: false, issues: [{ code: "name-not-found", name: "旧清单", known: ["客户清单", "Clients"] }] });
  });
});

describe("a report with merged headings", () => {
  const report = values([
    ["客户销售及回款明细表", null, null, null, null],
    ["编制单位：MM公司", null, null, null, "单位：万元"],
    ["客户编码", "客户名称", "本年", null, "备注"],
    [null, null, "销售额", "回款额", null],
    ["001", "甲", 500, 600, null],
    ["002", "乙", 400, 470, null],
    ["合计", null, 900, 1070, null],
  ]);
  const merges = [
    { row: 0, column: 0, rows: 1, columns: 5 },
    { row: 2, column: 0, rows: 2, columns: 1 },
    { row: 2, column: 1, rows: 2, columns: 1 },
    { row: 2, column: 2, rows: 1, columns: 2 },
    { row: 2, column: 4, rows: 2, columns: 1 },
  ];

  it("is read with one heading a column, from the cell the user stands on", async () => {
    await open(report, { merges });
    await selectOnly("C5");
    const source = await read({ kind: "selection" });
    expect(names(source)).toEqual(["客户编码", "客户名称", "本年 销售额", "本年 回款额", "备注"]);
    expect(source).toMatchObject({ address: "A3:E7", headerRow: 3 });
    expect(source.rows).toHaveLength(3);
  });
  it("is run, written in the row of its lower headings, and found unchanged when it is read again", async () => {
    const { host } = await open(report, { merges });
    const done = await written({ choices: { ...askEverything, subtotals: "leave-out" } });
    expect(done.address).toBe("F4:I7");
    expect(column(sheetNamed(await host.snapshot(), "客户"), "级别")).toEqual(["A", "A", null]);
    expect((await read()).address).toBe("A3:E7");
  });
  it("is still refused where cells of the body are merged, with the sheet and the cells", async () => {
    await open(report, { merges: [...merges, { row: 4, column: 4, rows: 2, columns: 1 }] });
    expect(await readSource({ kind: "sheet", name: "客户" })).toEqual({ ok: false, issues: [{ code: "merged-cells", sheet: "客户", addresses: ["E5:E6"] }] });
  });
});

describe("customer codes with leading zeros", () => {
  const coded = values([["客户编码", "客户名称", "销售额", "回款额"], ["001", "甲", 500, 600], ["1", "乙", 400, 470], ["0001", "丙", 300, 330]]);

  it("tell customers apart that would be one as numbers, and ask for no conversion", async () => {
    await open(coded);
    expect((await written()).findings).toEqual([]);
  });
  it("stay text on a sheet of their own", async () => {
    const { host } = await open(values(coded.map(([code, , ...rest]) => [code!, ...rest])));
    const done = await written({ where: { place: "new-sheet" } });
    expect(sheetNamed(await host.snapshot(), done.sheet).rows.slice(1, 4).map((row) => row![0]!.v)).toEqual(["001", "1", "0001"]);
  });
});

describe("hidden rows", () => {
  const filtered = (more: Partial<SheetSnapshot> = {}) => customers({ hiddenRows: [2, 5], ...more });

  it("are told with the table, in a table of Excel's as well", async () => {
    await hosted(filtered());
    expect((await read()).hidden).toEqual([1, 4]);
    await hosted(filtered(asTable));
    expect((await read({ kind: "table", name: "客户表" })).hidden).toEqual([1, 4]);
  });
  it("above the table or nowhere are no matter", async () => {
    await hosted(customers());
    expect((await read()).hidden).toEqual([]);
    await open(values([["标题", null, null], ...mm]), { hiddenRows: [0] });
    expect((await read()).hidden).toEqual([]);
  });
  it("wait for the user to decide, each with its cell", async () => {
    await hosted(filtered());
    const report = await runSystem(request);
    expect(report).toMatchObject({
      ok: false,
      findings: [
        { kind: "hidden-row", address: "A3", found: "乙", blocking: true, settledBy: "hidden" },
        { kind: "hidden-row", address: "A6", found: "戊", blocking: true, settledBy: "hidden" },
      ],
    });
  });
  it("left out get no tier and a reason, and the whole pool goes to the visible ones", async () => {
    const { host } = await hosted(filtered());
    const done = await written({ choices: { ...askEverything, hidden: "leave-out" } });
    expect(done).toMatchObject({ customers: 6, leftOut: 2, address: "D1:G9" });
    const sheet = sheetNamed(await host.snapshot(), "客户");
    expect(column(sheet, "级别").map((tier) => tier === null)).toEqual([false, true, false, false, true, false, false, false]);
    expect(column(sheet, "说明")[1]).toBe("未计入：该行处于隐藏状态。");
    expect((column(sheet, "赊销额度") as (number | null)[]).reduce<number>((sum, quota) => sum + Math.round((quota ?? 0) * 100), 0)).toBe(46_800);
  });
  it("counted are customers like all others", async () => {
    await hosted(filtered());
    expect(await written({ choices: { ...askEverything, hidden: "keep" } })).toMatchObject({ customers: 8, leftOut: 0 });
  });
  it("left out ask no questions of their own", async () => {
    const rows = values([...mm.slice(0, 2), ["乙", "无", 470], ...mm.slice(3)]);
    await hosted(customers({ hiddenRows: [2] }, rows));
    expect(await runSystem({ ...request, choices: { ...askEverything, hidden: "keep" } })).toMatchObject({ ok: false });
    expect(await written({ choices: { ...askEverything, hidden: "leave-out" } })).toMatchObject({ customers: 7, leftOut: 1 });
  });
});
