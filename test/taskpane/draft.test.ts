import cibassets from "../../src/domain/tiering/CIBASSETS";
import tierscore from "../../src/domain/tiering/TIERSCORE";
import mmcredit from "../../src/domain/system/MMCREDIT";
import type { AnyMethod } from "../../src/domain/method/method";
import { draftOf, readDraft, shownDraft, type Draft } from "../../src/taskpane/parameters/draft";
import { rowListsOf, tierRows, withAddedRow, withCell, withoutRow } from "../../src/taskpane/parameters/rows";

const method: AnyMethod = mmcredit;
const lists = rowListsOf(method)!;
const answered: Draft = { vat: "17 %" };
const params = (draft: Draft): readonly (string | undefined)[] => readDraft(method, draft).issues.map(({ param }) => param);

describe("the form of the MM company's system", () => {
  it("does not assume the VAT rate", () => {
    expect(params({})).toEqual(["vat"]);
    expect(shownDraft(method, {})["vat"]).toBe("");
    expect(params(answered)).toEqual([]);
    expect(readDraft(method, { vat: "13%" }).given["vat"]).toBe(0.13);
  });
  it("shows cut-offs that follow the allowed ratio until the user changes them", () => {
    expect(shownDraft(method, answered)["cuts"]).toEqual(["100 %", "90 %", "80 %"]);
    expect(shownDraft(method, { ...answered, ratio: "30 %" })["cuts"]).toEqual(["100 %", "85 %", "70 %"]);
    expect(shownDraft(method, { ...answered, ratio: "30 %", cuts: ["95 %", "85 %", "75 %"] })["cuts"]).toEqual(["95 %", "85 %", "75 %"]);
    expect(readDraft(method, { ...answered, ratio: "30 %" }).given).not.toHaveProperty("cuts");
  });
  it("keeps half a number as typed and says which field it is", () => {
    const draft = { ...answered, ratio: "20x" };
    expect(shownDraft(method, draft)["ratio"]).toBe("20x");
    expect(readDraft(method, draft).issues).toEqual([{ param: "ratio", issue: { code: "param-type", param: "ratio", expected: "number", found: "20x" } }]);
  });
  it("points at the entry of a list that is wrong", () => {
    expect(readDraft(method, { ...answered, multipliers: ["1", "-1", "1", "0"] }).issues).toMatchObject([{ param: "multipliers", place: 1, issue: { code: "param-below" } }]);
    expect(readDraft(method, { ...answered, labels: ["A", "", "C", "D"] }).issues).toMatchObject([{ param: "labels", place: 1, issue: { code: "param-missing" } }]);
  });
  it("says so when cut-offs are out of order", () => {
    expect(readDraft(method, { ...answered, cuts: ["90 %", "100 %", "80 %"] }).issues.map(({ issue }) => issue.code)).toContain("param-order");
  });
  it("does not take an emptied field for its default", () => {
    expect(params({ ...answered, ratio: "" })).toEqual(["ratio"]);
    expect(params({ ...answered, pool: "" })).toEqual([]);
  });
  it("offers every preset as a form without errors", () => {
    for (const preset of Object.values(mmcredit.presets ?? {})) {
      expect(params({ ...answered, ...draftOf(method, preset.params) })).toEqual([]);
    }
    expect(readDraft(method, { ...answered, ...draftOf(method, mmcredit.presets!["rewarding"]!.params) }).given["multipliers"]).toEqual([1.2, 1, 0.8, 0]);
  });
});

describe("tiers edited as rows", () => {
  const rows = (draft: Draft) => tierRows(lists, shownDraft(method, { ...answered, ...draft }));

  it("puts each cut beside the tier that it admits to; the last tier has none", () => {
    expect(rows({})).toEqual([
      { label: "A", cut: "100 %", beside: ["1"] },
      { label: "B", cut: "90 %", beside: ["1"] },
      { label: "C", cut: "80 %", beside: ["1"] },
      { label: "D", cut: null, beside: ["0"] },
    ]);
  });
  it("changes one cell and leaves the rest of its list", () => {
    expect(withCell(lists, rows({}), "cuts", 1, "85 %")).toEqual({ cuts: ["100 %", "85 %", "80 %"] });
  });
  it("adds a tier at the bottom with a cut above it to fill in", () => {
    const added = rows(withAddedRow(lists, rows({})));
    expect(added.map(({ cut }) => cut)).toEqual(["100 %", "90 %", "80 %", "", null]);
    expect(added.map(({ label }) => label)).toEqual(["A", "B", "C", "D", ""]);
  });
  it("removes a tier with its cut, the last one with the cut above it", () => {
    expect(withoutRow(lists, rows({}), 1)).toEqual({ labels: ["A", "C", "D"], cuts: ["100 %", "80 %"], multipliers: ["1", "1", "0"] });
    expect(withoutRow(lists, rows({}), 3)).toEqual({ labels: ["A", "B", "C"], cuts: ["100 %", "90 %"], multipliers: ["1", "1", "1"] });
  });
  it("shows lists of unfitting lengths whole, so that they can be mended", () => {
    expect(rows({ multipliers: ["1", "1"] }).map(({ beside }) => beside[0])).toEqual(["1", "1", "", ""]);
  });
});

describe("what a formula may leave out", () => {
  it("is asked for in the wizard where there are no tiers without it", () => {
    const wrong = (draft: Draft): readonly (string | undefined)[] => readDraft(cibassets, draft).issues.map(({ param }) => param);
    expect(wrong({ coef: ["1", "0.5"] })).toEqual(["cuts"]);
    expect(wrong({ coef: ["1", "0.5"], cuts: [] })).toEqual(["cuts"]);
    expect(wrong({ coef: ["1", "0.5"], cuts: ["500", "300", "100"] })).toEqual([]);
  });
  it("shows thirds of the scale for a scorecard, and nothing where the scale is the user's own", () => {
    const cuts = (draft: Draft): readonly unknown[] => readDraft(tierscore, draft).values["cuts"] as readonly unknown[];
    expect(cuts({})).toEqual([2 / 3, 1 / 3]);
    expect(cuts({ norm: "none" })).toEqual([]);
    expect(shownDraft(tierscore, {})["labels"]).toEqual(["A", "B", "C"]);
    expect(shownDraft(tierscore, { norm: "none", cuts: ["60", "80"] })["labels"]).toEqual(["C", "B", "A"]);
    expect(readDraft(tierscore, { norm: "none" }).issues).toEqual([]);
  });
});
