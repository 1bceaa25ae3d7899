import TIERCUM from "../../src/domain/tiering/TIERCUM";
import { calculating } from "./calculating";
import { revertRun } from "../../src/workbook/history/revert";
import { readFormerRuns } from "../../src/workbook/former";
import { runSystem } from "../../src/workbook/run";
import type { Host } from "../../src/host";
import { bookOf, sheetOf } from "../fake/workbooks";

let host: Host;
const start = bookOf([sheetOf("Data", [["Customer", "Sales"], ["a", 500], ["b", 100], ["c", 10]])]);
beforeAll(async () => {
  host = await calculating(start);
});
afterAll(async () => {
  await new Promise((done) => setTimeout(done, 50));
  host.dispose();
});

async function written(): Promise<string> {
  host.open(start);
  const report = await runSystem({ method: TIERCUM, source: { kind: "sheet", name: "Data" }, where: { place: "beside" }, mode: "functions", summary: false, locale: "en", asOf: "2026-11-22" });
  if (!report.ok) throw new Error(JSON.stringify(report.issues));
  await host.snapshot();
  return (await Excel.run((context) => readFormerRuns(context))).at(-1)!.block;
}
const shown = (address: string): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange(address);
    range.load("values");
    await context.sync();
    return range.values[0]![0];
  });

describe("columns that one formula fills", () => {
  it("are as the run wrote them once they are calculated, and when they are calculated anew", async () => {
    const block = await written();
    const before = await shown("C3");
    expect(before).not.toBe("");
    host.colleague().types("Data", 2, 1, 5000);
    await host.snapshot();
    expect(await shown("C3")).not.toBe(before);
    expect(await revertRun(block)).toMatchObject({ ok: true });
    expect(await shown("C3")).toBe("");
  });

  it("are edited where somebody typed in the formula's way, and reverting asks first", async () => {
    const block = await written();
    host.colleague().types("Data", 3, 2, "typed by somebody else");
    await host.snapshot();
    expect(await revertRun(block)).toMatchObject({ ok: false, reason: "edited", edits: [{ kind: "columns", sheet: "Data" }] });
    expect(await shown("C4")).toBe("typed by somebody else");
  });
});
