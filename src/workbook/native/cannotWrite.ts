import type { Text } from "../../domain/method/text";
import type { PreparedReady, Where, WriteMode } from "../contract";
import { noForm } from "./form";
import { noCall } from "./functionCall";
import { excelCan } from "../excelCan";

/** Why a run cannot be written in a mode, or null where it can. */
export function cannotWrite(prepared: PreparedReady, mode: WriteMode, place: Where["place"]): Text | null {
  if (mode === "values") return null;
  if (mode === "native" && place === "beside" && prepared.source.table && prepared.leftOut.size > 0) return mixedColumn;
  if (mode === "native") return noForm(prepared.method, prepared.evaluation.params);
  return excelCan.callFunctions() ? noCall(prepared, place) : noFunctions;
}

const noFunctions: Text = {
  en: "This Excel cannot calculate functions of add-ins. Write values, or formulas of Excel's own.",
  "zh-CN": "此 Excel 不能计算加载项的函数。请写入数值或 Excel 自带公式。",
};

/** Excel fills a table's column with the formula of one of its rows (office-js issues 2093, 5909). */
const mixedColumn: Text = {
  en: "Rows are left out, and Excel gives all rows of a table's column one formula. Write values, or write to a new sheet.",
  "zh-CN": "有行不计入，而 Excel 会使表格一列的各行使用同一公式。请写入数值，或写入新工作表。",
};
