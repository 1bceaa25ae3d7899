import { readHeading } from "../../../src/domain/column/header";

const nameAndUnit = (text: string) => {
  const { name, unit, scale } = readHeading(text);
  return [name, unit, scale];
};

describe("a heading of an export", () => {
  it.each([
    ["销售额（万元）", ["销售额", "万元", 10_000]],
    ["销售额(元)", ["销售额", "元", 1]],
    ["销售收入【单位：千元】", ["销售收入", "千元", 1_000]],
    ["本期发生额/亿元", ["本期发生额", "亿元", 1e8]],
    ["回款额万元", ["回款额", "万元", 10_000]],
    ["Ｓａｌｅｓ（ＲＭＢ）", ["sales", "RMB", 1]],
    ["Sales, RMB million", ["sales", "RMB million", 1e6]],
    ["回款率（%）", ["回款率", "%", null]],
    ["账期（天）", ["账期", "天", null]],
  ])("%s gives its unit away", (text, expected) => {
    expect(nameAndUnit(text)).toEqual(expected);
  });

  it("keeps what stands in brackets when it is no unit", () => {
    expect(nameAndUnit("销售额（含税）")).toEqual(["销售额含税", null, null]);
    expect(nameAndUnit("Sales (net)")).toEqual(["salesnet", null, null]);
  });

  it("does not take the last character of a word for a unit", () => {
    expect(nameAndUnit("单元")).toEqual(["单元", null, null]);
    expect(nameAndUnit("拜访次")).toEqual(["拜访次", null, null]);
  });

  it("compares line breaks, spaces and case away", () => {
    expect(readHeading("Net\n Sales").name).toBe(readHeading("NET SALES").name);
    expect(readHeading("客 户").name).toBe("客户");
  });
});
