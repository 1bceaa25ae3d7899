import { displayLocale } from "../../src/functions/language";
import { answerInWords } from "../../src/functions/worded";
import { installExcel, plain, thrown } from "./excel";
import { example } from "./exampleMethod";

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
/** Arguments in the order amount, factor, paid, steps, names, side, strict, show, headers; then Excel's invocation. */
const call = (args: Partial<Record<"amount" | "factor" | "paid" | "steps" | "names" | "side" | "strict" | "show" | "headers", unknown>>): unknown[][] =>
  plain(
    answerInWords(
      example,
      [...(["amount", "factor", "paid", "steps", "names", "side", "strict", "show", "headers"] as const).map((name) => args[name] ?? null), { functionName: "EXAMPLE" }],
      displayLocale(),
    ),
  );

beforeEach(() => {
  installExcel("en-US");
});

describe("the shape of the answer", () => {
  it("is a column for a column", () => expect(call({ amount: column(1, 2, 3) })).toEqual(column(2, 4, 6)));
  it("is a row for a row", () => expect(call({ amount: [[1, 2, 3]] })).toEqual([[2, 4, 6]]));
  it("is one cell for one cell", () => expect(call({ amount: [[5]] })).toEqual([[10]]));
  it("is one cell for a number typed in the formula", () => expect(call({ amount: 5 })).toEqual([[10]]));
  it("puts several results of a row under each other", () =>
    expect(call({ amount: [[1, 2]], paid: [[1, 1]], show: "product,coverage" })).toEqual([
      [2, 4],
      [0.5, 0.25],
    ]));
  it("follows the column when a row is given beside it", () =>
    expect(call({ amount: column(1, 2), paid: [[1, 1]], show: "coverage" })).toEqual(column(0.5, 0.25)));
});

describe("blank cells", () => {
  it("stay blank whether Excel sends them as null or as empty text", () =>
    expect(call({ amount: column(1, null, "", "  ", 2) })).toEqual(column(2, "", "", "", 4)));
  it("are not zeros", () => expect(call({ amount: column(0, null) })).toEqual(column(0, "")));
  it("at the end of a whole column stay blank", () => {
    const cells = Array.from({ length: 200_000 }, (_, row) => [row < 3 ? row : null]);
    const answer = call({ amount: cells });
    expect(answer).toHaveLength(200_000);
    expect(answer.slice(0, 4)).toEqual(column(0, 2, 4, ""));
    expect(answer[199_999]).toEqual([""]);
  });
  it("alone give a blank answer", () => expect(call({ amount: [[null]] })).toEqual([[""]]));
  it("as arguments mean the default", () => expect(call({ amount: [[1]], factor: "", paid: [[""]], show: [[""]], headers: "" })).toEqual([[2]]));
});

describe("cells that are no plain values", () => {
  it.each([
    ["an error value", { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" }, "#N/A"],
    ["an error of the functions runtime", { code: "#DIV/0!", message: "x" }, "#DIV/0!"],
    ["an error without its text", { type: "Error" }, "#VALUE!"],
  ])("pass %s through in its own row", (_name, cell, text) => {
    const [first, second, third] = call({ amount: column(1, cell, 3) });
    expect([first, third]).toEqual([[2], [6]]);
    expect(String(second![0]).split(" ")[0]).toBe(text);
  });
  it("count formatted numbers and entities by their basic value", () =>
    expect(call({ amount: column({ type: "FormattedNumber", basicType: "Double", basicValue: 7, numberFormat: "0.00" }, { type: "Entity", text: "x", basicType: "Double", basicValue: 8 }) })).toEqual(
      column(14, 16),
    ));
  it("take an entity that stands for no value as an error in its row", () =>
    expect(String(call({ amount: column(1, { type: "Entity", basicType: "Error", basicValue: "#VALUE!" }) })[1]![0])).toMatch(/^#VALUE!/));
});

describe("text where a number belongs", () => {
  it("is #VALUE! in its row only, with a message that names the row", () =>
    expect(call({ amount: column(1, "n/a", "12", 4) })).toEqual(
      column(2, expect.stringMatching(/^#VALUE! Row 2: “n\/a” is not a number/), expect.stringMatching(/^#VALUE! Row 3: “12”/), 8),
    ));
  it("is explained in Chinese where Excel is Chinese", () => {
    installExcel("zh-TW");
    expect(call({ amount: column("n/a") })).toEqual(column(expect.stringMatching(/^#VALUE! 第 1 行：“n\/a”不是数字。请为“金额”填写数字/)));
  });
  it("is explained in English before Office is there", () => {
    installExcel();
    expect(call({ amount: column("n/a") })).toEqual(column(expect.stringMatching(/Row 1/)));
  });
});

describe("a call that cannot be answered", () => {
  it("is #VALUE! with the lengths when inputs differ in length", () =>
    expect(thrown(() => call({ amount: column(1, 2, 3), paid: column(1, 2) }))).toMatch(/^#VALUE! .*Amount 3.*Paid 2/));
  it("is #VALUE! when an input is a block of cells", () =>
    expect(thrown(() => call({ amount: [[1, 2], [3, 4]] }))).toMatch(/^#VALUE! Amount is 2 × 2 cells/));
  it("is #VALUE! when a required input is left out", () => expect(thrown(() => call({}))).toMatch(/^#VALUE! .*Amount/));
  it("names the parameter and its bound", () => expect(thrown(() => call({ amount: [[1]], factor: -1 }))).toMatch(/^#VALUE! Factor is -1\..* 0/));
  it("names the parameter that is text", () => expect(thrown(() => call({ amount: [[1]], factor: "two" }))).toMatch(/Factor is “two”/));
  it("names the parameter that is an error", () =>
    expect(thrown(() => call({ amount: [[1]], factor: { type: "Error", basicValue: "#REF!" } }))).toMatch(/Factor is “#REF!”/));
  it("names the result that does not exist and those that do", () =>
    expect(thrown(() => call({ amount: [[1]], show: "tier" }))).toMatch(/“tier”.*product, coverage, total, mean, steps, all, why/));
  it("does not mix columns with figures", () => expect(thrown(() => call({ amount: [[1]], show: "product,total" }))).toMatch(/product, total/));
  it("tells of headers that are neither TRUE nor FALSE", () => expect(thrown(() => call({ amount: [[1]], headers: "yes" }))).toMatch(/headers is “yes”/));
});

describe("show and headers", () => {
  it.each([
    ["an id", "coverage"],
    ["an id in capitals", " COVERAGE "],
    ["an English label", "Coverage"],
    ["a Chinese label", "覆盖率"],
    ["a range", [["coverage"]]],
  ])("choose results by %s", (_name, show) => expect(call({ amount: column(1), paid: column(1), show })).toEqual([[0.5]]));
  it.each([["a text with commas", "coverage, product"], ["full-width commas", "coverage，product"], ["a range", [["coverage", "product"]]]])(
    "show several results in the order of %s",
    (_name, show) => expect(call({ amount: column(1), paid: column(1), show })).toEqual([[0.5, 2]]),
  );
  it("show every column and the reason", () =>
    expect(call({ amount: column(3, "x"), paid: column(3, 3), show: "all,why" })).toEqual([
      [6, 0.5, "3 × 2 = 6"],
      [expect.stringMatching(/^#VALUE!/), expect.stringMatching(/^#VALUE!/), expect.stringMatching(/^Row 2: “x” is not a number/)],
    ]));
  it("give the reason in Chinese", () => {
    installExcel("zh-CN");
    expect(call({ amount: column(3), show: "why", headers: true })).toEqual(column("说明", "3 乘以 2 等于 6"));
  });
  it("fall back to the usual answer for an empty cell, which Excel on Windows sends as 0", () =>
    expect(call({ amount: column(1), show: [[0]], headers: 0 })).toEqual([[2]]));
  it("answer with one figure as one cell", () => expect(call({ amount: column(1, 2), show: "total" })).toEqual([[6]]));
  it("answer with several figures as a column", () => expect(call({ amount: column(1, 3), show: ["total,mean"] })).toEqual(column(8, 4)));
  it("put labels beside figures", () => expect(call({ amount: column(1, 3), show: "total,mean", headers: true })).toEqual([["Total", 8], ["Mean", 4]]));
  it("answer with a table, with and without labels", () => {
    expect(call({ amount: column(1), show: "steps" })).toEqual([["A", 1], ["B", 2]]);
    expect(call({ amount: column(1), show: "steps", headers: [[1]], steps: [[4, 5, 6]], names: column("X", "Y", "Z") })).toEqual([["Name", "Step"], ["X", 4], ["Y", 5], ["Z", 6]]);
  });
  it("put labels above columns, and before rows", () => {
    expect(call({ amount: column(1, 2), headers: true })).toEqual(column("Product", 2, 4));
    expect(call({ amount: [[1, 2]], headers: true })).toEqual([["Product", 2, 4]]);
  });
});

describe("what Excel could not take", () => {
  it("never leaves the function: no NaN, infinity, null or undefined", () =>
    expect(call({ amount: column(1, 1e308, 101, null), strict: true, factor: 10, show: "all" })).toEqual([
      [10, ""],
      ["#NUM!", "#NUM!"],
      ["#NUM!", ""],
      ["", ""],
    ]));
  it("is #DIV/0! where a quotient has no divisor", () => expect(call({ amount: column(0), paid: column(1), show: "coverage" })).toEqual([["#DIV/0!"]]));
});
