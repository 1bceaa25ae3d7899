import { methods } from "../../src/domain/methods";
import rollup from "../../src/domain/scoring/ROLLUP";
import kmeans from "../../src/domain/tiering/KMEANS";
import mmcredit from "../../src/domain/system/MMCREDIT";
import { Background, type WorkerLike } from "../../src/taskpane/compute/background";
import type { FromWorker, ToWorker } from "../../src/taskpane/compute/messages";
import { serve } from "../../src/taskpane/compute/serve";
import type { Prepared, PreparedReady, PrepareRequest } from "../../src/workbook/contract";
import { Cancelled } from "../../src/workbook/control";
import { mapHeadings } from "../../src/workbook/mapHeadings";
import { prepare, prepareInSteps } from "../../src/workbook/prepare";
import { prepareRollup, prepareRollupInSteps } from "../../src/workbook/rollup/prepare";
import { mm, sourceFrom } from "../workbook/sources";

const byId = new Map(methods.map((method) => [method.id, method]));

/** A worker of the same process: messages are copied as a browser copies them, and arrive later. */
class NearWorker implements WorkerLike {
  static readonly received: ToWorker[] = [];
  static stopped = 0;
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  private gone = false;
  private readonly take = serve(byId, (message) => this.later(() => this.onmessage?.({ data: structuredClone(message) } as MessageEvent<FromWorker>)));

  /** @param delay milliseconds that each computation takes */
  constructor(private readonly delay = 0) {}

  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    NearWorker.received.push(copy);
    if ("id" in copy && this.delay > 0) setTimeout(() => !this.gone && void this.take(copy), this.delay);
    else void this.take(copy);
  }
  terminate(): void {
    this.gone = true;
    NearWorker.stopped++;
  }
  private later(send: () => void): void {
    setTimeout(() => !this.gone && send());
  }
}

const none = () => Promise.reject(new Error("not here"));
beforeEach(() => {
  NearWorker.received.length = 0;
  NearWorker.stopped = 0;
});

const source = sourceFrom(mm);
const request: PrepareRequest = { method: mmcredit, source, mapping: mapHeadings(mmcredit, source).mapping, params: { pool: 468, vat: 0.17 } };
const plain = ({ reasons: _reasons, places: _places, ...rest }: PreparedReady) => ({ ...rest, evaluation: { ...rest.evaluation, why: undefined } });
const ready = (prepared: Prepared): PreparedReady => {
  if (!prepared.ready) throw new Error(JSON.stringify(prepared.issues));
  return prepared;
};

describe("computing in the background", () => {
  it("answers for every system what computing at once answers, reasons in both languages and all", async () => {
    const background = new Background(() => new NearWorker(), none);
    let systems = 0;
    for (const method of methods.filter(({ wizard }) => wizard)) {
      const { mapping, issues } = mapHeadings(method, source);
      if (issues.length > 0) continue;
      const asked: PrepareRequest = { method, source, mapping, params: method === mmcredit ? request.params! : {} };
      const here = prepare(asked);
      const there = await background.prepare(asked);
      expect(there.ready).toBe(here.ready);
      if (!here.ready || !there.ready) continue;
      expect(plain(there)).toEqual(plain(here));
      for (const locale of ["en", "zh-CN"] as const) expect(await there.reasons(locale)).toEqual(await here.reasons(locale));
      expect(there.places("en").where(0, null)).toBe(here.places("en").where(0, null));
      systems++;
    }
    expect(systems).toBeGreaterThan(5);
    expect(NearWorker.received.filter(({ type }) => type === "table")).toHaveLength(1);
  });

  it("finds, words and rolls up like computing at once where something stands in the way, and with invoice lines", async () => {
    const background = new Background(() => new NearWorker(), none);
    const bad = sourceFrom([...mm.slice(0, 3), ["坏", "三百", 5]]);
    const there = await background.prepare({ ...request, source: bad });
    const here = prepare({ ...request, source: bad });
    expect(there.ready).toBe(false);
    expect(there.findings).toEqual(here.findings);
    expect(there.findings.length).toBeGreaterThan(0);

    const lines = sourceFrom([["客户", "日期", "金额"], ["甲", 46000, 5], ["乙", 46010, 7], ["甲", 46020, 2]]);
    const asked = { method: rollup, source: lines, mapping: mapHeadings(rollup, lines).mapping, params: { asOf: 46030 } };
    const rolled = await background.prepareRollup(asked);
    const atOnce = prepareRollup(asked);
    if (!rolled.ready || !atOnce.ready) throw new Error("both can be rolled up");
    expect(rolled.evaluation.tables).toEqual(atOnce.evaluation.tables);
  });

  it("sends a large table in parts, once", async () => {
    const background = new Background(() => new NearWorker(), none);
    const many = sourceFrom([["客户名称", "销售额", "回款额"], ...Array.from({ length: 12_000 }, (_, i) => [`客户${i}`, 100 + i, 50])]);
    const asked = { ...request, source: many };
    const first = ready(await background.prepare(asked));
    await background.prepare({ ...asked, params: { pool: 500, vat: 0.17 } });
    const told: number[] = [];
    expect(await first.reasons("en", { onProgress: (_, rows) => rows && told.push(rows.done) })).toEqual(await ready(prepare(asked)).reasons("en"));
    expect(told).toEqual([5_000, 10_000, 12_000]);
    expect(NearWorker.received.filter(({ type }) => type === "rows")).toHaveLength(3);
    expect(NearWorker.received.filter(({ type }) => type === "compute")).toHaveLength(2);
  });

  it("what nobody wants any more is cancelled at once, and stopped if it goes on; what comes after is computed", async () => {
    let started = 0;
    const background = new Background(() => new NearWorker(started++ === 0 ? 2_000 : 0), none);
    const controller = new AbortController();
    const first = background.prepare(request, { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(first).rejects.toBeInstanceOf(Cancelled);
    expect(ready(await background.prepare(request)).preview.rated).toBe(8);
    expect([started, NearWorker.stopped]).toEqual([2, 1]);
  });

  it("short work is not worth another worker", async () => {
    let started = 0;
    const background = new Background(() => (started++, new NearWorker(50)), none);
    const controller = new AbortController();
    const first = background.prepare(request, { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(first).rejects.toBeInstanceOf(Cancelled);
    await background.prepare(request);
    expect([started, NearWorker.stopped]).toEqual([1, 0]);
  });

  it("without a worker the computing is done in the pane", async () => {
    const refused = new Background(() => {
      throw new Error("no workers here");
    }, async () => ({ prepareInSteps, prepareRollupInSteps }));
    expect(ready(await refused.prepare(request)).preview.rated).toBe(8);

    class Broken extends NearWorker {
      override postMessage(): void {
        setTimeout(() => this.onerror?.({} as ErrorEvent));
      }
    }
    const broken = new Background(() => new Broken(), async () => ({ prepareInSteps, prepareRollupInSteps }));
    expect(ready(await broken.prepare(request)).preview.rated).toBe(8);
  });

  it("without a worker the pane stays free between the steps, and can cancel at each of them; computed again, the answer is whole", async () => {
    const asked: PrepareRequest = { method: kmeans, source, mapping: { criteria: [1, 2] }, params: { k: 2 } };
    // Every look at the clock is a slice later: each step is followed by a pause.
    let clock = 0;
    const now = jest.spyOn(performance, "now").mockImplementation(() => (clock += 1_000));
    try {
      for (let last = 1; ; last++) {
        const controller = new AbortController();
        let [taken, pauses] = [0, 0];
        function* watched(): ReturnType<typeof prepareInSteps> {
          const work = prepareInSteps(asked);
          let step = work.next();
          for (; !step.done; step = work.next()) {
            taken++;
            setTimeout(() => pauses++);
            if (taken === last) setTimeout(() => controller.abort());
            yield step.value;
          }
          return step.value;
        }
        const alone = new Background(() => {
          throw new Error("no workers here");
        }, async () => ({ prepareInSteps: watched, prepareRollupInSteps }));
        const outcome = await alone.prepare(asked, { signal: controller.signal }).catch((error: unknown) => error);
        expect(pauses).toBe(taken);
        if (!(outcome instanceof Cancelled)) {
          expect(taken).toBe(last - 1);
          expect(taken).toBeGreaterThan(20);
          expect(plain(ready(outcome as Prepared))).toEqual(plain(ready(prepare(asked))));
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 5));
        expect(taken).toBe(last);
      }
    } finally {
      now.mockRestore();
    }
  });

  it("trouble in a method is told by its own words", async () => {
    const strange = { ...mmcredit, id: "NOBODY" };
    await expect(new Background(() => new NearWorker(), none).prepare({ ...request, method: strange })).rejects.toThrow(/NOBODY is not here/);
  });
});
