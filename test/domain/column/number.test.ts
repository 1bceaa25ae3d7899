import { readDate, readNumber } from "../../../src/domain/column/number";

describe("a number stored as text", () => {
  it.each([
    ["1234", 1234, ["text"]],
    [" 1234 ", 1234, ["spaces"]],
    ["1,234,567.80", 1234567.8, ["separators"]],
    ["１，２３４．５", 1234.5, ["full-width", "separators"]],
    ["￥1,200", 1200, ["full-width", "currency", "separators"]],
    ["¥-35.5", -35.5, ["currency"]],
    ["(123.45)", -123.45, ["parentheses"]],
    ["（1,000）", -1000, ["full-width", "parentheses", "separators"]],
    ["500-", -500, ["parentheses"]],
    ["12.3%", 0.123, ["percent"]],
    ["９２％", 0.92, ["full-width", "percent"]],
    ["12.5万", 125_000, ["unit"]],
    ["300元", 300, ["unit"]],
    ["45天", 45, ["unit"]],
    ["-", 0, ["dash"]],
    ["1.2E+05", 120_000, ["text"]],
  ])("%s is read as %d", (text, value, disguise) => {
    expect(readNumber(text)).toEqual({ value, disguise });
  });

  it("brings an amount's unit to the column's own", () => {
    expect(readNumber("12.5万元", 10_000)?.value).toBe(12.5);
    expect(readNumber("300元", 10_000)?.value).toBe(0.03);
  });

  it.each(["1.234,56", "1,23", "12,34", "12 34", "--5a", "约300", "1/2", "A100", "12-34", "N/A", "", "  ", "1E5", "(-5)", "3户5"])(
    "%s is left alone, for it could be something else",
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );
});

describe("a date stored as text", () => {
  it.each(["2024-01-31", "2024/1/31", "2024.1.31", "2024年1月31日", "20240131", "２０２４－０１－３１"])("%s is the serial Excel has for it", (text) => {
    expect(readDate(text)).toBe(45322);
  });
  it.each(["2024-02-30", "31/01/2024", "2024-13-01", "202401", "2024"])("%s is no date", (text) => {
    expect(readDate(text)).toBeNull();
  });
});
