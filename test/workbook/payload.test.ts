import abc from "../../src/domain/tiering/TIERCUM";
import { DESKTOP_SETS, type Host, type PayloadLimits, type WorkbookSnapshot } from "../../src/host";
import type { RunRequest } from "../../src/workbook/contract";
import { excelErrorText } from "../../src/workbook/errors";
import { revertRun } from "../../src/workbook/history/revert";
import { runRollup } from "../../src/workbook/rollup/run";
import { runSystem } from "../../src/workbook/run";
import { readSource } from "../../src/workbook/source";
import { customers, hosted, noticeable, request, values, written } from "./hosted";

const headings = ["客户名称", "销售额", "回款额"];
const customer = (i: number, name = `客户${i}`) => [name, 1 + ((i * 7919) % 10_007), 5];
const many = values([headings, ...Array.from({ length: 1_000 }, (_, i) => customer(i))]);
const run: Partial<RunRequest> = { method: abc, params: {}, overrides: true, log: true };

const limited = async (book: WorkbookSnapshot, payloadLimits: PayloadLimits): Promise<Host> => (await hosted(book, DESKTOP_SETS, { payloadLimits })).host;
const each = (bytes: number): PayloadLimits => ({ request: bytes, response: bytes });

/** A run, once without limits and once with; what stands in the workbook afterwards. */
async function withAndWithout(change: Partial<RunRequest>, limits: PayloadLimits): Promise<{ readonly without: unknown; readonly within: unknown; readonly host: Host }> {
  const { host: free } = await hosted(customers({}, many));
  await written(change);
  const without = noticeable(await free.snapshot());
  const host = await limited(customers({}, many), limits);
  await written(change);
  return { without, within: noticeable(await host.snapshot()), host };
}

describe("a host that takes little at a time", () => {
  it.each<[string, Partial<RunRequest>]>([
    ["values beside the data", run],
    ["values on a sheet of their own", { ...run, where: { place: "new-sheet" } }],
    ["formulas of Excel's own", { ...run, mode: "native" }],
    ["a call of the add-in's function", { ...run, mode: "functions" }],
  ])("gets the same workbook in smaller pieces, nothing lost and nothing twice: %s", async (_, change) => {
    const { without, within, host } = await withAndWithout(change, each(60_000));
    expect(within).toEqual(without);
    // What was refused has been tried, and what was taken was small enough.
    expect(host.stats.largestIn).toBeGreaterThan(60_000);
  });

  it("gets it where only requests are too large, or only answers", async () => {
    for (const limits of [{ request: 70_000, response: Infinity }, { request: Infinity, response: 30_000 }]) {
      const { without, within } = await withAndWithout(run, limits);
      expect(within).toEqual(without);
    }
  });

  it("lets a run be repeated over its columns, and reverted to what was there", async () => {
    const host = await limited(customers({}, many), { request: 60_000, response: 2_500_000 });
    const before = noticeable(await host.snapshot());
    const first = await written({ ...run, log: false });
    const between = noticeable(await host.snapshot());
    await written({ ...run, log: false, mode: "native" });
    expect(await revertRun(first.block)).toMatchObject({ ok: true, former: true });
    expect(noticeable(await host.snapshot())).toEqual(between);
    expect(await revertRun(first.block)).toMatchObject({ ok: true, former: false });
    expect(noticeable(await host.snapshot())).toEqual(before);
  });

  it("gives a table whose rows only fit one by one", async () => {
    const rows = values([headings, ...Array.from({ length: 20 }, (_, i) => customer(i, `${i}`.padEnd(30_000, "x")))]);
    const { host: free } = await hosted(customers({}, rows));
    const whole = await readSource({ kind: "sheet", name: "客户" });
    expect(free.stats.largestOut).toBeGreaterThan(400_000);
    const host = await limited(customers({}, rows), { request: Infinity, response: 40_000 });
    const read = await readSource({ kind: "sheet", name: "客户" });
    if (!whole.ok || !read.ok) throw new Error("The tables cannot be read.");
    expect(read.source.rows).toEqual(whole.source.rows);
    expect(host.stats.requests).toBeGreaterThan(20);
  });

  it("takes the customers of invoice lines in pieces", async () => {
    const lines = values([["客户", "日期", "金额"], ...Array.from({ length: 2_000 }, (_, i) => [`客户${i % 700}`, 46_000 + (i % 30), 5 + i])]);
    const rollup = () => runRollup({ source: { kind: "sheet", name: "客户" }, params: { asOf: 46_030 }, locale: "zh-CN" });
    const { host: free } = await hosted(customers({}, lines));
    expect(await rollup()).toMatchObject({ ok: true, customers: 700 });
    const host = await limited(customers({}, lines), each(40_000));
    expect(await rollup()).toMatchObject({ ok: true, customers: 700 });
    expect(noticeable(await host.snapshot())).toEqual(noticeable(await free.snapshot()));
    expect(host.stats.largestIn).toBeGreaterThan(40_000);
  });
});

describe("a single row that is too large", () => {
  const rows = values([headings, ...Array.from({ length: 3 }, (_, i) => customer(i, `${i}`.padEnd(30_000, "x")))]);

  it("is told as such when it is read", async () => {
    await limited(customers({}, rows), { request: Infinity, response: 20_000 });
    const outcome = await readSource({ kind: "sheet", name: "客户" }).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    expect(excelErrorText(outcome)!.en).toContain("too large");
  });

  it("is told as such when it is written, and the workbook is as it was", async () => {
    const host = await limited(customers({}, rows), { request: 25_000, response: Infinity });
    const before = noticeable(await host.snapshot());
    const outcome = await runSystem({ ...request, ...run, where: { place: "new-sheet" } }).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(excelErrorText(outcome)!["zh-CN"]).toContain("太大");
    expect(noticeable(await host.snapshot())).toEqual(before);
  });
});
