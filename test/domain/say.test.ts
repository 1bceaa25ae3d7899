import { say } from "../../src/domain/method/say";

describe("numbers in sentences", () => {
  it("shows a share as a percentage with one decimal", () => {
    expect(say.percent(0.9204470742932283)).toBe("92.0 %");
  });
  it("separates thousands and drops empty decimals", () => {
    expect([say.amount(4000), say.amount(228.15), say.amount(-1234.5), say.amount(-0.001)]).toEqual(["4,000", "228.15", "−1,234.5", "0"]);
  });
  it("shows an Excel serial as its calendar day", () => {
    expect(say.date(45658)).toBe("2025-01-01");
  });
});

it("keeps every digit a person entered, without the noise of binary fractions", () => {
  expect([say.number(79.99996), say.number(0.1 + 0.2), say.number(-5), say.number(1.17)]).toEqual(["79.99996", "0.3", "−5", "1.17"]);
});
