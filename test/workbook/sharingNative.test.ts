import { methods } from "../../src/domain/methods";
import type { AnyMethod } from "../../src/domain/method/method";
import type { Host, SheetSnapshot, WorkbookSnapshot } from "../../src/host";
import { historyLayer } from "../../src/workbook/history/layer";
import { runSystem } from "../../src/workbook/run";
import { bringBack } from "../../src/workbook/sharing/bringBack";
import type { Become, SharingReport } from "../../src/workbook/sharing/contract";
import { findUses, isFree } from "../../src/workbook/sharing/find";
import { prepareForSharing } from "../../src/workbook/sharing/freeze";
import { startNodeHost } from "../../src/host/node";
import { MemoryGrid } from "../fake/memoryGrid";
import { bookOf, sheetOf } from "../fake/workbooks";
import { addIn, calculating } from "./calculating";
import { column, noticeable, sheetNamed } from "./hosted";

const native: Become = { formulas: "native", methods };
const sales = [900, 400, 400, 120, 90, 60, 30, 0];
const book = (): WorkbookSnapshot => bookOf([sheetOf("Data", [["Customer", "Sales"], ...sales.map((amount, i) => [`Customer ${i + 1}`, amount])])]);
const methodOf = (id: string): AnyMethod => methods.find((method) => method.id === id)!;

async function ran(id: string, more: Partial<Parameters<typeof runSystem>[0]> = {}): Promise<Host> {
  const host = await calculating(book());
  const report = await runSystem({ method: methodOf(id), source: { kind: "sheet", name: "Data" }, where: { place: "beside" }, mode: "functions", locale: "en", asOf: "2026-11-22", ...more });
  if (!report.ok) throw new Error(JSON.stringify(report.issues) + JSON.stringify(report.findings));
  await host.settled();
  return host;
}
async function shared(become: Become = native): Promise<Extract<SharingReport, { ok: true }>> {
  const report = await prepareForSharing(await findUses(addIn), addIn, become);
  if (!report.ok) throw new Error(JSON.stringify(report.issues));
  return report;
}
const formulasOf = ({ sheets }: WorkbookSnapshot): readonly string[] => sheets.flatMap(({ rows }) => rows.flatMap((row) => (row ?? []).flatMap((cell) => (cell?.f === undefined ? [] : [cell.f]))));
const tiersOf = (book: WorkbookSnapshot, heading = "Tier"): unknown[] => column(book.sheets[0]!, heading);
const edit = (sheet: string, address: string, value: unknown): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
const hidden = ({ sheets }: WorkbookSnapshot): readonly string[] => sheets.flatMap(({ name, visibility }) => (visibility === "Visible" ? [] : [name]));
const configOf = ({ sheets }: WorkbookSnapshot): SheetSnapshot => sheets.find(({ name }) => name.startsWith("Config"))!;

describe("sharing a run that calls the functions", () => {
  it("as formulas of Excel itself shows the same tiers, follows the data without the add-in, and leaves nothing of it", async () => {
    const host = await ran("TIERCUM");
    const before = await host.snapshot();
    const report = await shared();
    const after = await host.snapshot();
    expect(report).toMatchObject({ native: 1, formulas: 0, became: [{ sheet: "Data", address: expect.stringMatching(/^C2:/), now: "native" }] });
    expect(tiersOf(after)).toEqual(tiersOf(before));
    expect(formulasOf(after).filter((formula) => /TB[._]/.test(formula))).toEqual([]);
    expect(isFree(report.left)).toBe(true);
    expect(hidden(after)).toEqual([]);
    await edit("Data", "B9", 5000);
    await host.settled();
    expect(tiersOf(await host.snapshot())).not.toEqual(tiersOf(before));
  });

  it("follows a parameter that the user had changed on its sheet", async () => {
    const host = await ran("TIERCUM");
    const config = configOf(await host.snapshot());
    const row = config.rows.findIndex((cells) => cells?.[1]?.v === 0.8);
    await edit(config.name, `B${row + 1}`, 0.5);
    await host.settled();
    const before = tiersOf(await host.snapshot());
    expect((await shared()).native).toBe(1);
    expect(tiersOf(await host.snapshot())).toEqual(before);
  });

  it("as values keeps no formula, and says nothing about native ones", async () => {
    const host = await ran("TIERCUM");
    const before = tiersOf(await host.snapshot());
    const report = await shared({ formulas: "values" });
    expect(report).toMatchObject({ native: 0, formulas: 1, became: [{ now: "values" }] });
    expect(report.became[0]!.why).toBeUndefined();
    expect(tiersOf(await host.snapshot())).toEqual(before);
  });

  it("becomes values where its system has no formulas, its data changed shape, or its parameters are gone, and says why", async () => {
    await ran("JENKS");
    expect((await shared()).became).toMatchObject([{ now: "values", why: { en: expect.any(String) } }]);
    await ran("TIERCUM");
    await edit("Data", "B1", "Turnover of the year");
    expect((await shared()).became).toMatchObject([{ now: "values", why: { en: "Its data is no longer where it was." } }]);
    const locked = await ran("TIERCUM");
    const sheet = configOf(await locked.snapshot()).name;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).protection.protect();
      await context.sync();
    });
    expect((await shared()).became).toMatchObject([{ now: "values", why: { en: "Its sheet of parameters is protected." } }]);
    const host = await ran("TIERCUM");
    await edit(configOf(await host.snapshot()).name, "H2", "mine");
    expect((await shared()).became).toMatchObject([{ now: "native" }]);
  });

  it("leaves calls typed by the user as values beside it", async () => {
    const host = await ran("TIERCUM");
    await edit("Data", "J2", '=INDEX(TB.TIER(B2:B9,{100,500},{"C","B","A"}),1)');
    await host.settled();
    const { became } = await shared();
    expect(became.map(({ address, now }) => [address, now])).toEqual(expect.arrayContaining([["J2", "values"], [expect.stringMatching(/^C2:/), "native"]]));
  });

  it("can be brought back, but not reverted, and a later run is not reverted into it", async () => {
    const host = await ran("TIERCUM");
    const before = noticeable(await host.snapshot()) as { sheets: { name: string }[] };
    const report = await shared();
    expect(report.records).toBe(1);
    expect(await bringBack(report.frozen)).toMatchObject({ formulas: 1, changed: [], taken: [] });
    const after = noticeable(await host.snapshot()) as { sheets: { name: string }[] };
    const visible = ({ sheets }: { sheets: { name: string }[] }) => sheets.filter(({ name }) => !name.startsWith("_Tierbook"));
    expect(visible(after)).toEqual(visible(before));
    const [run] = await historyLayer.listRuns();
    expect(run).toMatchObject({ revertible: false, repeatable: true });
    expect(await historyLayer.revertRun(run!.block)).toEqual({ ok: false, reason: "not-kept" });
  });
});

/** Cells are kept, not calculated: arrays are no spills here. */
const keeping = (snapshot: WorkbookSnapshot): Promise<Host> => startNodeHost({ snapshot, createGrid: (described) => new MemoryGrid(described), functions: { functions: [] } });

describe("nothing is changed, and it is said where", () => {
  it("a {=…} array over several columns", async () => {
    const host = await keeping(bookOf([sheetOf("Data", [[5, { f: '=TB.TIER(A1,{3},{"B","A"})', v: "A", array: { rows: 1, columns: 2 } }, { v: "A" }], [{ f: '=TB.TIER(A1,{3},{"B","A"})', v: "A" }]])]));
    await host.settled();
    const before = formulasOf(await host.snapshot());
    const report = await prepareForSharing(await findUses(addIn), addIn);
    expect(report).toMatchObject({ ok: false, issues: [{ code: "array", sheet: "Data", address: "B1" }] });
    expect(formulasOf(await host.snapshot())).toEqual(before);
    expect(sheetNamed(await host.snapshot(), "Data").rows[0]![1]!.array).toEqual({ rows: 1, columns: 2 });
  });

  it("unseen sheets in a workbook of protected structure", async () => {
    const host = await ran("TIERCUM");
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = noticeable(await host.snapshot());
    expect(await prepareForSharing(await findUses(addIn), addIn)).toMatchObject({ ok: false, issues: [{ code: "protected-structure" }] });
    expect(noticeable(await host.snapshot())).toEqual(before);
    expect(sheetNamed(await host.snapshot(), "Data")).toBeDefined();
  });
});
