import type { Text } from "../domain/method/text";

/** What Excel's own error codes mean to the person at the screen, and the way out. */
export const excelErrors = {
  AccessDenied: {
    en: "Excel refused: the sheet or workbook is protected or read-only. Unprotect it or save a copy, then try again.",
    "zh-CN": "Excel 拒绝了操作：工作表或工作簿受保护，或为只读。请撤消保护或另存副本，然后重试。",
  },
  InvalidSelection: {
    en: "This selection cannot be used. Click this workbook and select one area of cells.",
    "zh-CN": "无法使用当前的选定区域。请点击本工作簿，选中一个连续的单元格区域。",
  },
  InvalidOperationInCellEditMode: {
    en: "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
    "zh-CN": "正在编辑单元格。请在工作表中按 Enter 或 Esc，然后重试。",
  },
  RequestPayloadSizeLimitExceeded: {
    en: "The result is too large to be sent in one piece. Use Excel on the desktop, or fewer rows at a time.",
    "zh-CN": "结果太大，无法一次写入。请使用桌面版 Excel，或减少行数。",
  },
  ResponsePayloadSizeLimitExceeded: {
    en: "The table is too large to be read in one piece. Use Excel on the desktop, or select fewer rows or columns.",
    "zh-CN": "表格太大，无法一次读取。请使用桌面版 Excel，或减少所选的行或列。",
  },
  ItemNotFound: {
    en: "A sheet or table that was there a moment ago is gone. Choose the data again.",
    "zh-CN": "刚才还在的工作表或表格已不存在。请重新选择数据。",
  },
  InvalidReference: {
    en: "The cells are no longer there. Choose the data again.",
    "zh-CN": "这些单元格已不存在。请重新选择数据。",
  },
  ConnectionFailure: {
    en: "The connection to Excel was lost. Close and reopen the pane, then try again.",
    "zh-CN": "与 Excel 的连接已中断。请关闭并重新打开窗格，然后重试。",
  },
  ApiNotFound: {
    en: "This version of Excel lacks something that is needed. Update Excel (2021 or later, or Microsoft 365).",
    "zh-CN": "当前版本的 Excel 缺少所需功能。请更新 Excel（2021 或更新版本，或 Microsoft 365）。",
  },
  OperationCellsExceedLimit: {
    en: "There are more cells than Excel handles at once. Select fewer rows or columns.",
    "zh-CN": "单元格数超过 Excel 一次能处理的数量。请减少所选的行或列。",
  },
  Other: {
    en: "Excel could not do this. Try again; if it happens again, save, close and reopen the workbook.",
    "zh-CN": "Excel 无法完成操作。请重试；如再次出现，请保存、关闭并重新打开工作簿。",
  },
} as const satisfies Readonly<Record<string, Text>>;
