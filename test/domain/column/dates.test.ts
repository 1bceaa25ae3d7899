import { readColumn } from "../../../src/domain/column/read";
import type { TableCell } from "../../../src/domain/column/cell";

const label = { en: "Date", "zh-CN": "日期" };
const read = (cells: readonly TableCell[]) => readColumn(cells, { unit: "date", label }, 0, { skip: new Set(), scale: null });

describe("a column of dates", () => {
  it("takes Excel's own days as they are", () => expect(read([46_023, 46_023.75, 1]).findings).toEqual([]));
  it("offers to read days written otherwise, a time of day left out", () => {
    const cells = ["2026-01-01", "2026/1/1", "2026年1月1日", "20260101", 20_260_101, "2026-01-01 13:45:10", "46023"];
    const { findings, converted } = read(cells);
    expect(findings.map(({ kind }) => kind)).toEqual(cells.map(() => "text-number"));
    expect(converted).toEqual(cells.map(() => 46_023));
  });
  it("refuses what is no day, and what could be two", () =>
    expect(read(["tomorrow", "1/2/2026", 20_260_230, -1, 2_958_466, true]).findings.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => "not-a-date")));
});
