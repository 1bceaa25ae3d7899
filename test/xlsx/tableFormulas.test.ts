import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { SheetSnapshot } from "../../src/host";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { bookOf, sheetOf } from "../fake/workbooks";
import { faults } from "./validator";

const names = { namespace: "TB", functions: ["TIER"] };
const table = { origin: null, id: "1", name: "Orders", range: { row: 0, column: 0, rows: 3, columns: 2 }, headers: true, totals: false, style: "", columns: [{ name: "Sales" }, { name: "Tier" }] };
const formula = { f: "=INDEX(TB.TIER([@Sales],{3},{1,2}),1)", v: 2 };

/** A table whose second column is calculated, as Excel saves one. */
function calculated(): ReturnType<typeof openXlsx> {
  const parts = unzipSync(saveXlsx(bookOf([sheetOf("Data", [["Sales", "Tier"], [5, formula], [1, formula]], { tables: [table] })]), null, names));
  const part = Object.keys(parts).find((name) => name.startsWith("xl/tables/"))!;
  const xml = strFromU8(parts[part]!).replace(/(<tableColumn [^>]*name="Tier"[^>]*?)\/>/, "$1><calculatedColumnFormula>INDEX(_xldudf_TB_TIER(Orders[[#This Row],[Sales]],{3},{1,2}),1)</calculatedColumnFormula></tableColumn>");
  return openXlsx(zipSync({ ...parts, [part]: strToU8(xml) }), names);
}
const savedWith = (tier: SheetSnapshot["rows"][number]): string => {
  const opened = calculated();
  const [sheet] = opened.snapshot.sheets;
  const bytes = saveXlsx({ ...opened.snapshot, sheets: [{ ...sheet!, rows: sheet!.rows.map((row, i) => (i === 0 ? row : [row![0], tier![i - 1]])) }] }, opened, names);
  expect(faults(bytes)).toEqual([]);
  return Object.values(unzipSync(bytes)).map((data) => strFromU8(data)).join("\n");
};

describe("the formula a table keeps for a column", () => {
  it("goes with the last formula of the column: the next row would bring it back", () => {
    expect(savedWith([{ v: 2 }, { v: 1 }])).not.toContain("_xldudf_");
  });
  it("stays as long as one cell has a formula", () => {
    expect(savedWith([{ v: 2 }, formula])).toContain("calculatedColumnFormula");
  });
});
