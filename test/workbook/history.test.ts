import mmcredit from "../../src/domain/system/MMCREDIT";
import type { Host, WorkbookSnapshot } from "../../src/host";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { askEverything } from "../../src/workbook/contract";
import { historyLayer } from "../../src/workbook/history/layer";
import { writeRun } from "../../src/workbook/run";
import { content } from "./content";
import { asTable, column, customers, hosted, noticeable, request, sheetNamed, values, written } from "./hosted";
import { mm } from "./sources";

const { listRuns, prepareAgain, revertRun, readPresets, keepPreset, renamePreset, removePreset, keepLogSetting, readLogSetting } = historyLayer;
const names = { namespace: "TB", functions: [] };
const all = [mmcredit];
const summaryName = "分级汇总 按回款率分级授信";

/** Saved as a file and opened again: sheets and styles have other ids then. */
async function reopened(host: Host): Promise<Host> {
  const { snapshot } = openXlsx(saveXlsx(await host.snapshot(), null, names), names);
  return (await hosted(snapshot)).host;
}

async function again(block?: string) {
  const [run] = await listRuns();
  const found = await prepareAgain(block ?? run!.block, all);
  if (!found.ok) throw new Error(JSON.stringify(found));
  const report = await writeRun(found.prepared, { ...request, ...found.plan.options, at: "2026-12-01 09:00", log: true });
  if (!report.ok) throw new Error(JSON.stringify(report.issues));
  return report;
}

async function edit(sheet: string, address: string, cells: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = cells;
    await context.sync();
  });
}

/** The same but for the places parts have in a file. */
const inAnyFile = (book: WorkbookSnapshot): unknown => JSON.parse(JSON.stringify(content(book), (key, value: unknown) => (key === "origin" || key === "id" || key === "changed" ? undefined : value)));

describe("reverting after saving and reopening", () => {
  it.each([
    ["columns beside the data", customers(), {}],
    ["columns of an Excel table", customers(asTable), { source: { kind: "table" as const, name: "客户表" } }],
    ["a sheet of its own", customers(), { where: { place: "new-sheet" as const } }],
    ["formulas of Excel itself", customers(), { mode: "native" as const }],
    ["cells that were filled", customers({}, values(mm.map((row, i) => [...row, i === 0 ? "备注" : "0012"]))), { source: { kind: "range" as const, sheet: "客户", address: "A1:C9" }, where: { place: "beside" as const, overwrite: true } }],
  ])("takes away %s, and everything is as in the file before", async (_name, book, change) => {
    const before = noticeable(await reopened((await hosted(book)).host).then((host) => host.snapshot()));
    const { host: first } = await hosted(book);
    await written(change);
    const host = await reopened(first);
    const [run] = await listRuns();
    expect(await revertRun(run!.block)).toMatchObject({ ok: true });
    expect(noticeable(await reopened(host).then((saved) => saved.snapshot()))).toEqual(before);
  });

  it("brings back the run before, its summary and its charts", async () => {
    const { host } = await hosted(customers());
    await written();
    const first = await reopened(host);
    const before = inAnyFile(await first.snapshot());
    await written({ params: { pool: 900, vat: 0.13 }, overrides: true });
    const second = await reopened(first);
    const [run] = await listRuns();
    expect(await revertRun(run!.block)).toMatchObject({ ok: true, former: true });
    expect(inAnyFile(await second.snapshot())).toEqual(before);
    const snapshot = await second.snapshot();
    expect(sheetNamed(snapshot, summaryName).charts.length).toBeGreaterThan(1);
    expect((column(sheetNamed(snapshot, "客户"), "赊销额度") as number[]).reduce((sum, quota) => sum + Math.round(quota * 100), 0)).toBe(46_800);
  });
});

describe("edits since the run", () => {
  it("are told, column by column and sheet by sheet, and nothing is reverted without consent", async () => {
    const { host } = await hosted(customers());
    const before = content(await host.snapshot());
    await written();
    const [run] = await listRuns();
    await edit("客户", "E3", [["D"]]);
    await edit(summaryName, "L20", [["我的备注"]]);
    const edited = content(await host.snapshot());
    expect(await revertRun(run!.block)).toEqual({
      ok: false,
      reason: "edited",
      edits: [
        { kind: "columns", sheet: "客户", address: "E:E" },
        { kind: "sheet", sheet: summaryName },
      ],
    });
    expect(content(await host.snapshot())).toEqual(edited);
    expect(await revertRun(run!.block, { despiteEdits: true })).toMatchObject({ ok: true });
    expect(content(await host.snapshot())).toEqual(before);
  });

  it("of the data are told where former columns would come back row for row", async () => {
    await hosted(customers());
    await written();
    await written();
    const [run] = await listRuns();
    await edit("客户", "B2", [[501]]);
    expect(await revertRun(run!.block)).toMatchObject({ ok: false, edits: [{ kind: "data" }] });
  });

  it("that moved rows apart keep a former block from coming back", async () => {
    const { host } = await hosted(customers());
    await written();
    await written();
    const [run] = await listRuns();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("客户").getRange("4:4").insert("Down");
      await context.sync();
    });
    const before = content(await host.snapshot());
    expect(await revertRun(run!.block, { despiteEdits: true })).toEqual({ ok: false, reason: "resized", sheet: "客户" });
    expect(content(await host.snapshot())).toEqual(before);
  });
});

describe("a fault while reverting", () => {
  it.each([["is lost on its way", "drop" as const], ["is done but its answer is lost", "after" as const], ["is refused half way", { code: "GeneralException", actionIndex: 4 }]])(
    "whichever request %s, the workbook is as before or as after",
    async (_name, how) => {
      for (let n = 1; ; n++) {
        const { host } = await hosted(customers(asTable));
        await written({ source: { kind: "table", name: "客户表" } });
        const first = content(await host.snapshot());
        await written({ source: { kind: "table", name: "客户表" }, params: { pool: 900, vat: 0.13 } });
        const second = content(await host.snapshot());
        const [run] = await listRuns();
        const before = host.stats.requests;
        host.fail({ request: n, how });
        const threw = await revertRun(run!.block).then(() => false, () => true);
        expect({ n, how, now: content(await host.snapshot()) }).toEqual({ n, how, now: threw ? second : first });
        if (host.stats.requests - before < n) {
          expect(n).toBeGreaterThan(8);
          return;
        }
      }
    },
    120_000,
  );
});

describe("run again", () => {
  it("in a reopened workbook reads what came below, moved columns included, and tells who went up, down, came and left", async () => {
    const { host } = await hosted(customers());
    await written();
    await reopened(host);
    await edit("客户", "A2:C10", [["乙", 400, 100], ["甲", 500, 600], ["丙", 300, 330], ["丁", 260, 280], ["戊", 220, 215], ["己", 180, 170], ["庚", 140, 200], ["辛", 0, 20], ["壬", 90, 100]]);
    await edit("客户", "A9", [["新客户"]]);
    const report = await again();
    expect(report).toMatchObject({ address: "D1:G10", replacedFormer: true, customers: 9 });
    const { up, down, added, gone, matrix, tiers } = report.changes!;
    expect(up.map(({ name }) => name)).toContain("庚");
    expect(down.map(({ name }) => name)).toContain("乙");
    expect(added.map(({ name }) => name)).toEqual(["新客户", "壬"]);
    expect(gone).toEqual([{ name: "辛", tier: "N" }]);
    expect(matrix.customers).toBe(7);
    expect(matrix.counts).toHaveLength(tiers.length);
  });

  it("prints the changes on the summary sheet", async () => {
    const { host } = await hosted(customers());
    await written();
    await edit("客户", "C3", [[10]]);
    await again();
    const texts = sheetNamed(await host.snapshot(), summaryName).rows.flatMap((row) => (row ?? []).map((cell) => cell?.v));
    expect(texts).toEqual(expect.arrayContaining(["自 2026-11-22 以来的变化", "原级别 \\ 现级别", "乙：A → D"]));
  });

  it("stops with the reason when a column is gone, and writes nothing", async () => {
    const { host } = await hosted(customers());
    await written();
    await edit("客户", "C1", [["收到"]]);
    const before = content(await host.snapshot());
    const [run] = await listRuns();
    expect(await prepareAgain(run!.block, all)).toMatchObject({ ok: false, plan: null, issues: [{ code: "column-gone", name: "回款额" }] });
    expect(content(await host.snapshot())).toEqual(before);
  });

  it("asks again when a cell needs a decision that was not asked for before, and only then", async () => {
    await hosted(customers({}, values([...mm, ["合计", 2000, 2185]])));
    await written({ choices: { ...askEverything, subtotals: "leave-out", bad: "leave-out" } });
    const [run] = await listRuns();
    expect(await prepareAgain(run!.block, all)).toMatchObject({ ok: true });
    await edit("客户", "B5", [["待定"]]);
    const found = await prepareAgain(run!.block, all);
    expect(found).toMatchObject({ ok: false, open: [{ kind: "not-a-number", found: "待定" }], plan: { choices: { bad: "ask", subtotals: "leave-out" } } });
  });
});

describe("tiers given by hand", () => {
  const pick = async (cells: unknown[][], address = "H2:I9"): Promise<void> => edit("客户", address, cells);

  it("come from a list, count in the summary, and follow their customers when the rows are sorted and saved", async () => {
    const { host } = await hosted(customers());
    await written({ overrides: true });
    const lists = sheetNamed(await host.snapshot(), "客户").validations.filter(({ rule }) => rule.type === "list");
    expect(lists).toMatchObject([{ rule: { source: "A,B,C,D,N" }, ranges: [{ row: 1, column: 7, rows: 8, columns: 1 }] }]);
    await pick(mm.slice(1).map(([name]) => (name === "丁" ? ["A", "老客户"] : ["", ""])));
    const saved = await reopened(host);
    // The data is pasted anew in another order; the columns beside it are as they were.
    await edit("客户", "A2:C9", [...mm.slice(1)].reverse() as unknown[][]);
    const report = await again();
    const sheet = sheetNamed(await saved.snapshot(), "客户");
    expect(column(sheet, "人工调整")).toEqual(mm.slice(1).reverse().map(([name]) => (name === "丁" ? "A" : null)));
    expect(column(sheet, "调整理由").filter((reason) => reason !== null)).toEqual(["老客户"]);
    expect(report.preview.tiers.find(({ tier }) => tier === "A")!.customers).toBe(3);
    expect(sheet.rows[5]![9]!.f).toBe('=IF($H6<>"",$H6,IF($E6="","",$E6))');
    expect(report.changes).toMatchObject({ up: [{ name: "丁", from: "B", to: "A" }], down: [] });
  });

  it("go with the row when everything was sorted together", async () => {
    const { host } = await hosted(customers());
    await written({ overrides: true });
    await pick(mm.slice(1).map(([name]) => (name === "丁" ? ["A", "老客户"] : ["", ""])));
    const { rows } = sheetNamed(await host.snapshot(), "客户");
    const cells = rows.slice(1).map((row) => Array.from({ length: 9 }, (_, i) => row?.[i]?.v ?? row?.[i]?.e ?? ""));
    await edit("客户", "A2:I9", cells.reverse());
    await again();
    const sheet = sheetNamed(await host.snapshot(), "客户");
    expect(column(sheet, "人工调整").indexOf("A")).toBe(column(sheet, "客户名称").indexOf("丁"));
  });

  it("whose customer is gone are told", async () => {
    await hosted(customers());
    await written({ overrides: true });
    await pick(mm.slice(1).map(([name]) => (name === "丁" ? ["A", "老客户"] : ["", ""])));
    await edit("客户", "A5", [["另一位"]]);
    const report = await again();
    expect(report.overrides).toMatchObject({ gone: [{ name: "丁", tier: "A", reason: "老客户" }] });
    expect(report.overrides.applied.size).toBe(0);
  });
});

describe("the run log", () => {
  it("gets a line from every run, keeps those before, and the day a run was reverted", async () => {
    const { host } = await hosted(customers());
    await written({ log: true, at: "2026-11-22 08:00", by: "王芳" });
    await written({ log: true, at: "2026-11-23 08:00", params: { pool: 900, vat: 0.17 } });
    const saved = await reopened(host);
    await again();
    const log = (await saved.snapshot()).sheets.find(({ name }) => name === "运行记录")!;
    expect(log.tables).toMatchObject([{ range: { rows: 4, columns: 14 } }]);
    expect(column(log, "序号")).toEqual([1, 2, 3]);
    expect(column(log, "操作人")[0]).toBe("王芳");
    expect(column(log, "时间")).toEqual(["2026-11-22 08:00", "2026-11-23 08:00", "2026-12-01 09:00"]);
    expect(column(log, "各级客户数")[0]).toBe("A 2，B 2，C 2，D 1，N 1");
    expect(String(column(log, "参数")[1])).toContain("900");
    expect(new Set(column(log, "数据指纹")).size).toBe(1);
    const [run] = await listRuns();
    await revertRun(run!.block, { at: "2026-12-02 10:00" });
    const after = sheetNamed(await saved.snapshot(), "运行记录");
    expect(column(after, "还原时间")).toEqual([null, null, "2026-12-02 10:00"]);
  });

  it("is as before when a run fails, whichever request goes wrong", async () => {
    for (let n = 1, threw = true; ; n++) {
      const { host } = await hosted(customers());
      await written({ log: true });
      const before = content(await host.snapshot());
      const start = host.stats.requests;
      host.fail({ request: n, how: "after" });
      threw = await written({ log: true }).then(() => false, () => true);
      if (threw) expect({ n, now: content(await host.snapshot()) }).toEqual({ n, now: before });
      else expect({ n, lines: sheetNamed(await host.snapshot(), "运行记录").tables[0]!.range.rows }).toEqual({ n, lines: 3 });
      if (host.stats.requests - start < n) break;
    }
  });

  it("is off when somebody switched it off in this workbook", async () => {
    const { host } = await hosted(customers());
    expect(await readLogSetting()).toBe(true);
    await keepLogSetting(false);
    await reopened(host);
    expect(await readLogSetting()).toBe(false);
  });
});

describe("presets of the user's own", () => {
  it("are kept in the workbook, renamed and deleted, and are there when it is opened again", async () => {
    const { host } = await hosted(customers());
    await keepPreset({ name: "董事会", method: "MMCREDIT", params: { pool: 468, vat: 0.13 } });
    await keepPreset({ name: "董事会", method: "TIER", params: { cuts: [1] } });
    await keepPreset({ name: "旧", method: "MMCREDIT", params: {} });
    await renamePreset({ name: "旧", method: "MMCREDIT" }, "新");
    await keepPreset({ name: " 董事会 ", method: "MMCREDIT", params: { pool: 500, vat: 0.13 } });
    await removePreset({ name: "董事会", method: "TIER" });
    await reopened(host);
    expect(await readPresets()).toEqual([
      { name: " 董事会 ", method: "MMCREDIT", params: { pool: 500, vat: 0.13 } },
      { name: "新", method: "MMCREDIT", params: {} },
    ]);
  });
});

it("presets, tiers by hand and the log survive saving, reopening and running again, twice over", async () => {
  const { host } = await hosted(customers());
  await keepPreset({ name: "董事会", method: "MMCREDIT", params: { pool: 900, vat: 0.13 } });
  const [{ params } = { params: {} }] = await readPresets();
  await written({ params, overrides: true, log: true, by: "王芳", at: "2026-11-22 08:00" });
  await edit("客户", "H5:I5", [["A", "老客户"]]);
  let saved = await reopened(host);
  for (const lines of [2, 3]) {
    await edit("客户", "B2", [[500 + lines]]);
    const report = await again();
    expect(report.overrides.applied.size).toBe(1);
    saved = await reopened(saved);
    const book = await saved.snapshot();
    expect(column(sheetNamed(book, "运行记录"), "序号")).toHaveLength(lines);
    expect(column(sheetNamed(book, "客户"), "调整理由")[3]).toBe("老客户");
    expect((column(sheetNamed(book, "客户"), "赊销额度") as number[]).reduce((sum, quota) => sum + Math.round(quota * 100), 0)).toBe(90_000);
  }
  expect(await readPresets()).toEqual([{ name: "董事会", method: "MMCREDIT", params: { pool: 900, vat: 0.13 } }]);
});
