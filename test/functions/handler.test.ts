import { installExcel, plain, type Handler } from "./excel";

/** A fresh functions script, whose methods have not come yet. */
async function freshHandler(): Promise<{ call: Handler; loadMethods: () => Promise<unknown> }> {
  jest.resetModules();
  const { handlerFor, loadMethods } = await import("../../src/functions/handler");
  return { call: handlerFor("TIER") as Handler, loadMethods };
}
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const cuts = [[100, 500]];
const labels = [["C", "B", "A"]];

beforeEach(() => {
  installExcel("en-US");
});
afterEach(() => {
  jest.dontMock("../../src/functions/wordless");
  jest.dontMock("../../src/functions/worded");
});
const offline = (): never => {
  throw new Error("offline");
};

describe("a function called before the methods have come", () => {
  it("waits for them, answers, and from then on answers at once", async () => {
    const { call } = await freshHandler();
    const answer = call(column(50, 500), cuts, labels) as unknown as Promise<unknown[][]>;
    expect(answer).toBeInstanceOf(Promise);
    expect(await answer).toEqual(column("C", "A"));
    expect(call(column(100), cuts, labels)).toEqual(column("B"));
  });

  it("says what is wrong with the call, as it does later", async () => {
    const { call } = await freshHandler();
    const failure = await (call(column(1), [[5, 1, 9]], labels) as unknown as Promise<unknown>).catch((error: unknown) => error);
    expect(plain([[failure]])[0]![0]).toMatch(/^#VALUE! .*Cut-offs/);
  });

  it("says so as #N/A, in Excel's language, when they cannot be loaded, and tries again at the next call", async () => {
    installExcel("zh-CN");
    jest.doMock("../../src/functions/wordless", offline);
    const { call, loadMethods } = await freshHandler();
    const failure = await (call(column(1), cuts, labels) as unknown as Promise<unknown>).catch((error: unknown) => error);
    expect(plain([[failure]])).toEqual([["#N/A 加载项的一部分无法加载。请检查网络连接，然后重新计算该单元格。"]]);
    await expect(loadMethods()).rejects.toThrow("offline");
    jest.doMock("../../src/functions/wordless", () => ({ answerById: () => [["there again"]] }));
    expect(await (call(column(1), cuts, labels) as unknown as Promise<unknown>)).toEqual([["there again"]]);
  });
});

describe("the words of the methods", () => {
  it("are fetched by the first answer that holds any, and are at hand from then on", async () => {
    const { call, loadMethods } = await freshHandler();
    await loadMethods();
    expect(call(column(100), cuts, labels)).toEqual(column("B"));
    const withReason = call(column(500), cuts, labels, null, "tier,why") as unknown as Promise<unknown[][]>;
    expect(withReason).toBeInstanceOf(Promise);
    expect((await withReason)[0]![1]).toMatch(/500/);
    expect((call(column(100), cuts, labels, null, "tier,why") as unknown[][])[0]![0]).toBe("B");
  });

  it("leave an answer without any as it is when they cannot be had", async () => {
    jest.doMock("../../src/functions/worded", offline);
    const { call, loadMethods } = await freshHandler();
    await loadMethods();
    const failure = await (call(column("text"), cuts, labels) as unknown as Promise<unknown>).catch((error: unknown) => error);
    expect(plain([[failure]])[0]![0]).toMatch(/^#N\/A .*connection/);
    expect(call(column(100), cuts, labels)).toEqual(column("B"));
  });
});
