import type { XlsxProblem } from "../host/xlsx/package";
import type { Refusal } from "./refusals";

/** The languages of the workbench; the same two the add-in speaks. */
export type Language = "en" | "zh-CN";

const en = {
  title: "Tierbook workbench",
  open: "Open…",
  download: "Download xlsx",
  sample: "Sample",
  language: "Language",
  grid: "Workbook",
  pane: "Tierbook task pane",
  splitter: "Width of the task pane",
  close: "Close",
  cancel: "Cancel",
  discard: "Discard changes",
  unsaved: (book: string) => `“${book}” has changes that are not downloaded yet. Opening another workbook discards them.`,
  verified: "Verified against the real Office client and this host, not in Excel",
  starting: "Starting…",
  ready: "Ready",
  opening: (file: string) => `Opening ${file}…`,
  calculating: "Calculating…",
  preparing: "Preparing the file…",
  downloaded: (file: string) => `Downloaded ${file}`,
  edited: "Changes not downloaded yet",
  cannotOpen: (file: string, why: string) => `${file} cannot be opened: ${why} The present workbook stays open.`,
  cannotSave: (why: string) => `The workbook cannot be downloaded: ${why} Nothing was written; it stays open here.`,
  cannotStart: (why: string) => `The workbench could not start: ${why}`,
  problem: {
    "not-a-zip": "it is not an xlsx workbook. Choose a file that Excel saved as .xlsx.",
    encrypted: "it is an older .xls file or protected by a password. In Excel, remove the password and save it as .xlsx.",
    "no-workbook": "there is no workbook in it. Choose a file that Excel saved as .xlsx.",
    "binary-workbook": "it is a binary workbook (.xlsb). Save it as .xlsx in Excel.",
    "strict-ooxml": "it is a Strict Open XML workbook. Save it as the usual .xlsx in Excel.",
    damaged: "the file is damaged. Open it in Excel, let it be repaired, and save it as .xlsx.",
  } satisfies Record<XlsxProblem, string>,
  refused: {
    shiftsCells: "The workbench does not insert, delete or move rows, columns or cells: not everything the file holds around them would follow. Do this in Excel.",
    notKept: "This would not be in the downloaded file, so the workbench does not do it. Do this in Excel.",
  } satisfies Record<Refusal, string>,
  noSample: "this installation has no sample workbook.",
  oneFile: "Drop one workbook at a time.",
  newBook: "Workbook.xlsx",
};

export type Wording = typeof en;

const zhCN: Wording = {
  title: "Tierbook 工作台",
  open: "打开…",
  download: "下载 xlsx",
  sample: "示例",
  language: "语言",
  grid: "工作簿",
  pane: "Tierbook 任务窗格",
  splitter: "任务窗格宽度",
  close: "关闭",
  cancel: "取消",
  discard: "放弃更改",
  unsaved: (book) => `“${book}”有尚未下载的更改，打开其他工作簿会丢失这些更改。`,
  verified: "已用真实的 Office 客户端和本宿主验证，未在 Excel 中验证",
  starting: "正在启动…",
  ready: "就绪",
  opening: (file) => `正在打开 ${file}…`,
  calculating: "正在计算…",
  preparing: "正在生成文件…",
  downloaded: (file) => `已下载 ${file}`,
  edited: "有尚未下载的更改",
  cannotOpen: (file, why) => `无法打开 ${file}：${why}当前工作簿保持不变。`,
  cannotSave: (why) => `无法下载工作簿：${why}没有写出任何文件，工作簿仍在此处打开。`,
  cannotStart: (why) => `工作台无法启动：${why}`,
  problem: {
    "not-a-zip": "它不是 xlsx 工作簿，请选择 Excel 保存的 .xlsx 文件。",
    encrypted: "它是旧的 .xls 文件或有密码保护，请在 Excel 中取消密码并另存为 .xlsx。",
    "no-workbook": "其中没有工作簿，请选择 Excel 保存的 .xlsx 文件。",
    "binary-workbook": "它是二进制工作簿（.xlsb），请在 Excel 中另存为 .xlsx。",
    "strict-ooxml": "它是严格 Open XML 工作簿，请在 Excel 中另存为普通的 .xlsx。",
    damaged: "文件已损坏，请用 Excel 打开并修复，然后另存为 .xlsx。",
  },
  refused: {
    shiftsCells: "工作台不支持插入、删除或移动行、列或单元格，因为文件中的其他内容无法全部随之移动。请在 Excel 中操作。",
    notKept: "此项更改无法写入下载的文件，因此工作台不执行。请在 Excel 中操作。",
  },
  noSample: "此安装中没有示例工作簿。",
  oneFile: "请一次只拖入一个工作簿。",
  newBook: "工作簿.xlsx",
};

const wordings: Readonly<Record<Language, Wording>> = { en, "zh-CN": zhCN };

export function wordingIn(language: Language): Wording {
  return wordings[language];
}

/** The language last chosen in the address, else the browser's own, else English. */
export function startLanguage(search: string, preferred: readonly string[]): Language {
  const asked = new URLSearchParams(search).get("lang");
  const wanted = asked ? [asked] : preferred;
  return wanted[0]?.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}
