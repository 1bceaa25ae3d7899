import type { RunRequest } from "../../src/workbook/contract";
import { Cancelled, type RowsDone, type RunStep } from "../../src/workbook/control";
import { runRollup } from "../../src/workbook/rollup/run";
import { runSystem } from "../../src/workbook/run";
import { customers, hosted, noticeable, request, values, written } from "./hosted";

/** A signal that is aborted when it is asked for the n-th time: the user cancels at that very moment. */
function abortedAt(n: number): { readonly signal: AbortSignal; readonly asked: () => number } {
  let asked = 0;
  return { signal: { get aborted() { return ++asked >= n; } } as AbortSignal, asked: () => asked };
}

/** Enough customers for several requests each way. */
const customerCount = 20_000;
const many = values([["客户名称", "销售额", "回款额", "地区"], ...Array.from({ length: customerCount }, (_, i) => [`客户${i}`, 1 + ((i * 7919) % 10_007), 5, "华东"])]);
const large: Partial<RunRequest> = { params: { pool: 1e9, vat: 0.17 }, summary: false };

describe("cancelling", () => {
  it.each<[string, Partial<RunRequest>, RunRequest["where"]["place"]]>([
    ["beside the data", {}, "beside"],
    ["on a sheet of their own, over the run before", {}, "new-sheet"],
    ["as formulas with their parameters", { mode: "native" }, "beside"],
  ])("at any moment leaves the workbook as it was: columns %s", async (_, change, place) => {
    const run = { ...request, ...change, where: { place, overwrite: true }, log: true };
    let moments = 0;
    for (let n = 1; ; n++) {
      const { host } = await hosted(customers());
      if (place === "new-sheet") await written(run);
      const before = noticeable(await host.snapshot());
      const { signal, asked } = abortedAt(n);
      const outcome = await runSystem({ ...run, signal }).catch((error: unknown) => error);
      if (asked() < n) break;
      moments++;
      expect(outcome).toBeInstanceOf(Cancelled);
      expect(noticeable(await host.snapshot())).toEqual(before);
    }
    expect(moments).toBeGreaterThan(5);
  });

  it("in the middle of many rows leaves the workbook as it was, and the rows are told as they are done", async () => {
    const { host } = await hosted(customers({}, many));
    const before = noticeable(await host.snapshot());
    const told: [RunStep, RowsDone | undefined][] = [];
    await written({ ...large, onProgress: (step, rows) => told.push([step, rows]) });
    const steps = (step: RunStep) => told.filter(([one, rows]) => one === step && rows).map(([, rows]) => rows!);
    expect(steps("reading").length).toBeGreaterThan(1);
    expect(steps("reading")[0]!.done).toBeLessThan(customerCount + 1);
    expect(steps("explaining").map(({ done }) => done)).toEqual([5_000, 10_000, 15_000, customerCount]);
    expect(steps("writing").length).toBeGreaterThan(1);
    expect(steps("writing").at(-1)).toEqual({ done: customerCount + 1, total: customerCount + 1 });

    const again = await hosted(customers({}, many));
    const controller = new AbortController();
    const outcome = runSystem({ ...request, ...large, signal: controller.signal, onProgress: (step, rows) => step === "writing" && rows && controller.abort() });
    await expect(outcome).rejects.toBeInstanceOf(Cancelled);
    expect(noticeable(await again.host.snapshot())).toEqual(before);
  });

  it("before the customers of invoice lines are written adds no sheet", async () => {
    const lines = values([["客户", "日期", "金额"], ["甲", 46000, 5], ["乙", 46010, 7], ["甲", 46020, 2]]);
    for (let n = 1; ; n++) {
      const { host } = await hosted(customers({}, lines));
      const before = noticeable(await host.snapshot());
      const { signal, asked } = abortedAt(n);
      const outcome = await runRollup({ source: { kind: "sheet", name: "客户" }, params: { asOf: 46030 }, locale: "zh-CN", signal }).catch((error: unknown) => error);
      if (asked() < n) {
        expect(n).toBeGreaterThan(2);
        break;
      }
      expect(outcome).toBeInstanceOf(Cancelled);
      expect(noticeable(await host.snapshot())).toEqual(before);
    }
  });
});
