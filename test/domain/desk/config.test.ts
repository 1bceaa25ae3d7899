import { configRows, deskSettings, readConfig } from "../../../src/domain/desk/config";
import { locales } from "../../../src/domain/method/text";

const read = (values: Parameters<typeof configRows>[1] = {}) => readConfig(configRows("en", { vat: "17%", ...values }));
const issuesOf = (values: Parameters<typeof configRows>[1]) => {
  const found = read(values);
  return found.ok ? [] : found.issues;
};

it("reads the settings of a new workbook once the VAT rate is given", () => {
  const found = read();
  expect(found).toEqual({
    ok: true,
    config: {
      firstMonth: 1, unit: 0.01, classes: ["A", "B", "C", "D"], multipliers: [1, 1, 1, 0], reserve: 0, ratio: 0.2, vat: 0.17,
      cuts: [1, 0.9, 0.8], withOpening: false, downAfter: 2, buckets: [30, 60, 90], totals: "customers",
    },
  });
});

it("asks for the VAT rate and never assumes one", () => {
  for (const locale of locales) {
    const found = readConfig(configRows(locale));
    expect(found.ok).toBe(false);
    if (!found.ok) expect(found.issues).toEqual([expect.objectContaining({ table: "config", issue: expect.objectContaining({ row: 6 }) })]);
  }
});

it("takes lists with the Chinese comma, percent signs, full-width digits and Chinese words", () => {
  const found = read({ classes: "甲、乙、丙", multipliers: "１．２、1、0", cuts: "95%、0.8", withOpening: "是", totals: "往来明细", reserve: "1,200.5" });
  expect(found).toMatchObject({ ok: true, config: { classes: ["甲", "乙", "丙"], multipliers: [1.2, 1, 0], cuts: [0.95, 0.8], withOpening: true, totals: "ledger", reserve: 1200.5 } });
});

it("names every setting that is wrong, all at once, in both languages", () => {
  const wrong = issuesOf({ firstMonth: "13", unit: "0.005", classes: "A/B/A", multipliers: "1/x", reserve: "-1", ratio: "0", vat: "1.3", cuts: "0.9/0.9/0.8", withOpening: "maybe", downAfter: "0", buckets: "30/30", totals: "cloud" });
  expect(wrong).toHaveLength(12);
  for (const { issue } of wrong) {
    if (issue.code !== "method") throw new Error(issue.code);
    expect(issue.text.en).toMatch(/Enter /);
    expect(issue.text["zh-CN"]).toMatch(/请填写/);
  }
});

it("refuses a class named N, which is that of customers without sales", () => expect(issuesOf({ classes: "A/B/C/N" })).toHaveLength(1));

it("wants one multiplier a class and one cut-off fewer", () => {
  expect(issuesOf({ classes: "A/B/C" })).toHaveLength(2);
  expect(issuesOf({ classes: "A/B/C", multipliers: "1/1/0", cuts: "1/0.8" })).toHaveLength(0);
});

it("has a label and a hint in both languages for every setting, each once", () => {
  expect(new Set(deskSettings.map(({ key }) => key)).size).toBe(deskSettings.length);
  for (const { label, hint } of deskSettings) for (const locale of locales) expect([label[locale], hint[locale]].every((text) => text.length > 1)).toBe(true);
});
