import type { CellSnapshot, WorkbookSnapshot } from "../../src/host";
import { shortDefinition } from "../../src/workbook/sharing/shortDefinition";
import { bookOf, sheetOf } from "../fake/workbooks";
import { addIn } from "./calculating";

const share = (row: number, v: number): CellSnapshot => ({ f: `=INDEX(TB.GINI(B${row}),1)*0+${v}`, v, s: 1 });

/** A workbook that refers to the add-in in every way there is: a spill, a column of formulas, names, a setting. */
export function sharedBook(): WorkbookSnapshot {
  const tier = addIn.functions.find(({ name }) => name === "TIER")!;
  const data = sheetOf("Data", [
    ["Customer", "Sales", "Tier", "Share", "Total", "By short name"],
    ["a", 50, { f: '=TB.TIER(B2:B5,{100,500},{"C","B","A"})', v: "C", spill: { rows: 4, columns: 1 } }, share(2, 0.5), { f: "=SUM(B2:B5)", v: 1149 }, { f: '=TIER(B2,{100,500},{"C","B","A"})', v: "C" }],
    ["b", 100, "B", share(3, 0.25)],
    ["c", 499, "B", share(4, 0.1)],
    ["d", 500, "A", share(5, 0)],
  ]);
  return {
    ...bookOf([data, sheetOf("Other data", [[{ f: "=BestOne&\"!\"", v: "A!" }, "free"]])]),
    styles: [{}, { numberFormat: "0.0%" }],
    names: [
      { name: "Pool", formula: "=Data!$B$2", visible: true },
      { name: "TIER", formula: shortDefinition(addIn, tier), visible: true, comment: "TB.TIER" },
      { name: "BestOne", formula: '=INDEX(TB.TIER(Data!$B$2:$B$5,{100,500},{"C","B","A"}),4)', visible: true },
      { name: "_TierbookRun1", formula: "=Data!$C$1:$C$5", visible: false },
    ],
    settings: { "tierbook.runs": [{ block: "_TierbookRun1" }] },
  };
}
