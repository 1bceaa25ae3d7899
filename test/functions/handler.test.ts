import { defineMethod } from "../../src/domain/method/method";
import { installExcel, plain, type Handler } from "./excel";
import { example } from "./exampleMethod";

/** The example as the functions script has it: without words. */
const bare = { ...example, label: undefined, why: undefined, outputs: { product: { unit: "money" }, coverage: { unit: "ratio" } } } as unknown as ReturnType<typeof defineMethod>;

/** A fresh functions script, whose words have not come yet. */
async function freshHandler(): Promise<{ call: Handler; loadWords: () => Promise<unknown> }> {
  jest.resetModules();
  const { handlerFor, loadWords } = await import("../../src/functions/handler");
  return { call: handlerFor(bare) as Handler, loadWords };
}
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

beforeEach(() => {
  installExcel("en-US");
});
afterEach(() => {
  jest.dontMock("../../src/functions/worded");
});

describe("a function called before the words have come", () => {
  it("answers numbers at once", async () => {
    const { call } = await freshHandler();
    expect(call(column(1, 2))).toEqual(column(2, 4));
  });

  it("waits for the words of an error, and gives them", async () => {
    jest.doMock("../../src/functions/worded", () => ({ answerInWords: (_method: unknown, args: unknown[], locale: string) => [[`in words, ${locale}: ${args[0]}`]] }));
    const { call } = await freshHandler();
    const answer = call("n/a") as unknown as Promise<unknown[][]>;
    expect(answer).toBeInstanceOf(Promise);
    expect(await answer).toEqual([["in words, en: n/a"]]);
    expect(call(1)).toEqual([["in words, en: 1"]]);
  });

  it.each([["labels", [null, null, null, null, null, null, null, true]], ["the reason", [null, null, null, null, null, null, "why"]], ["a result by its label", [null, null, null, null, null, null, "乘积"]]])(
    "waits for them when asked for %s",
    async (_what, rest) => {
      jest.doMock("../../src/functions/worded", () => ({ answerInWords: () => [["in words"]] }));
      const { call } = await freshHandler();
      const answer = call(column(1), ...rest);
      expect(answer).toBeInstanceOf(Promise);
      expect(await answer).toEqual([["in words"]]);
    },
  );

  it("says so as #N/A, in Excel's language, when they cannot be loaded", async () => {
    installExcel("zh-CN");
    jest.doMock("../../src/functions/worded", () => {
      throw new Error("offline");
    });
    const { call, loadWords } = await freshHandler();
    const failure = await (call("n/a") as unknown as Promise<unknown>).catch((error: unknown) => error);
    expect(plain([[failure]])).toEqual([["#N/A 加载项的一部分无法加载。请检查网络连接，然后重新计算该单元格。"]]);
    await expect(loadWords()).rejects.toThrow("offline");
    jest.doMock("../../src/functions/worded", () => ({ answerInWords: () => [["there again"]] }));
    expect(await (call("n/a") as unknown as Promise<unknown>)).toEqual([["there again"]]);
  });
});
