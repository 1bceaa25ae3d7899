import type { Text } from "../domain/method/text";

/** Why a block that calls the add-in becomes values rather than formulas of Excel itself. */
export const runFormWords = {
  unknownSystem: { en: "This version of the add-in does not have its system.", "zh-CN": "当前版本的加载项没有该体系。" },
  noParameters: { en: "Its sheet of parameters is gone.", "zh-CN": "其参数工作表已不存在。" },
  parametersProtected: { en: "Its sheet of parameters is protected.", "zh-CN": "其参数工作表受保护。" },
  dataGone: { en: "Its data is no longer where it was.", "zh-CN": "其数据已不在原处。" },
  dataChanged: { en: "The data or the formula has changed since the run; run again first to have formulas.", "zh-CN": "运行之后数据或公式有变动；如需公式，请先再次运行。" },
  parametersChanged: {
    en: "A parameter was changed that decides which formulas are written; run again first to have formulas.",
    "zh-CN": "有一项决定写入何种公式的参数被修改；如需公式，请先再次运行。",
  },
  columnsMissing: { en: "Some of its columns cannot be had as formulas.", "zh-CN": "其中有些列没有公式形式。" },
  cellsTaken: { en: "Cells that the formulas need on its sheet of parameters are filled.", "zh-CN": "其参数工作表上公式所需的单元格已有内容。" },
  otherAnswer: { en: "The cells show something else than the system answers now; run again first to have formulas.", "zh-CN": "单元格显示的内容与该体系现在的结果不同；如需公式，请先再次运行。" },
} as const satisfies Readonly<Record<string, Text>>;
