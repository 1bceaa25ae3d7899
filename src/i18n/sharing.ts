import type { Locale } from "../domain/method/text";
import type { SharingIssue } from "../workbook/sharing/contract";
import type { ProbeResult, RequirementKey } from "../workbook/sharing/health";
import type { NameFault } from "../workbook/sharing/legalName";

type IssueWords = { readonly [C in SharingIssue["code"]]: (issue: Extract<SharingIssue, { code: C }>) => string };

/** Words of the tools: sharing, repair, health and short names, in the pane and on the command line. */
export interface SharingWords {
  readonly tools: { readonly short: string; readonly heading: string; readonly close: string; readonly back: string };
  readonly issues: IssueWords;
  readonly reading: string;
  readonly goTo: (sheet: string, address: string) => string;
  readonly more: (n: number) => string;
  readonly fewer: string;
  readonly again: string;

  readonly share: {
    readonly name: string;
    readonly summary: string;
    readonly free: string;
    readonly finds: (formulas: number, sheets: number) => string;
    readonly onSheet: (sheet: string, formulas: number) => string;
    readonly spill: (address: string, cells: number) => string;
    readonly names: string;
    readonly nameKinds: { readonly short: (n: number) => string; readonly bookkeeping: (n: number) => string; readonly own: (name: string) => string };
    readonly settings: (n: number) => string;
    readonly records: (n: number) => string;
    readonly noRevert: string;
    readonly become: { readonly label: string; readonly values: string; readonly native: string; readonly nativeHint: string };
    readonly forgets: string;
    readonly rules: (n: number) => string;
    readonly rule: { readonly "conditional-format": (sheet: string, address: string) => string; readonly validation: (sheet: string, address: string) => string };
    readonly consequence: string;
    readonly undo: string;
    readonly agree: string;
    readonly agreeFirst: string;
    readonly go: string;
    readonly working: string;
    readonly refused: string;
    readonly done: string;
    readonly frozen: (formulas: number, cells: number) => string;
    readonly nativeNow: (formulas: number) => string;
    readonly errors: (n: number) => string;
    readonly removedNames: (n: number) => string;
    readonly removedSettings: (n: number) => string;
    readonly removedRecords: (n: number) => string;
    readonly removedExtensions: (n: number) => string;
    /** A formula, and what it is now. */
    readonly became: { readonly heading: string; readonly native: (place: string) => string; readonly values: (place: string) => string; readonly others: (n: number) => string };
    readonly checkedParts: (formulas: number, names: number, settings: number, sheets: number) => string;
    /** What Excel lets no add-in see. */
    readonly unseen: string;
    readonly nothingLeft: string;
    readonly left: string;
    readonly bringBack: string;
    readonly broughtBack: (formulas: number, names: number) => string;
    readonly changedSince: (sheet: string, address: string) => string;
    readonly sheetGone: (sheet: string, address: string) => string;
    readonly nameTaken: (name: string) => string;
  };
  readonly repair: {
    readonly name: string;
    readonly summary: string;
    readonly none: string;
    readonly finds: (n: number) => string;
    readonly names: (list: string) => string;
    readonly locked: (n: number) => string;
    readonly unknown: (n: number) => string;
    readonly go: string;
    readonly working: string;
    readonly done: (n: number) => string;
    readonly doneNames: (n: number) => string;
    readonly still: (n: number) => string;
    readonly whatToDo: readonly string[];
  };
  readonly health: {
    readonly name: string;
    readonly summary: string;
    readonly product: string;
    readonly excel: string;
    readonly excelText: (host: string, version: string, platform: string) => string;
    readonly language: string;
    readonly languageText: (display: string, content: string, pane: string) => string;
    readonly sets: string;
    readonly needed: string;
    readonly optional: string;
    readonly present: string;
    readonly missing: string;
    /** What is lost without the set. */
    readonly without: { readonly [K in RequirementKey]: string };
    readonly functions: string;
    readonly registered: (registered: number, functions: number) => string;
    readonly cells: (calling: number, broken: number) => string;
    readonly noCells: string;
    readonly probe: string;
    readonly probeHint: string;
    readonly probing: string;
    readonly probed: { readonly [R in ProbeResult]: string };
    readonly workbook: string;
    readonly readOnly: string;
    readonly writable: string;
    readonly structure: string;
    readonly protectedSheets: (list: string) => string;
    readonly noProtectedSheets: string;
    readonly runs: (n: number) => string;
    readonly untold: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
  };
  readonly shortNames: {
    readonly name: string;
    readonly summary: string;
    readonly needs: string;
    readonly tooOld: string;
    readonly none: string;
    readonly there: (n: number) => string;
    readonly list: string;
    readonly users: (n: number) => string;
    readonly add: string;
    readonly update: string;
    readonly remove: string;
    readonly working: string;
    readonly added: (n: number) => string;
    readonly kept: (n: number) => string;
    readonly removed: (n: number) => string;
    readonly skipped: { readonly [R in NameFault | "taken"]: (name: string) => string };
  };
  readonly batch: {
    readonly reading: string;
    readonly free: string;
  };
}

const few = (n: number, one: string, many: string): string => (n === 1 ? one : many.replace("#", String(n)));

const en: SharingWords = {
  tools: { short: "Tools", heading: "Tools", close: "Back to the pane", back: "Back to the tools" },
  issues: {
    "no-value": ({ sheet, address, found }) =>
      found === "#SPILL!"
        ? `${sheet}!${address} shows #SPILL!: cells stand in the way of its result. Clear them first.`
        : found === "#NAME?"
          ? `${sheet}!${address} shows #NAME?: it has no value to keep. Use “Repair formulas” first.`
          : `${sheet}!${address} shows ${found}: it has no value yet. Wait until it is calculated, or correct it.`,
    "protected-sheet": ({ sheet }) => `The sheet “${sheet}” is protected. Unprotect it first (Review › Unprotect Sheet).`,
    "protected-structure": () => "The structure of the workbook is protected, so its unseen sheets cannot be removed. Unprotect it first (Review › Protect Workbook).",
    "read-only": () => "The workbook is read-only. Save a copy first (File › Save As), and prepare the copy.",
    array: ({ sheet, address, formula }) => `${sheet}!${address} is part of an array over several cells, {${formula}}, of which Excel lets no part be changed. Select the whole array, press Delete or make values of it (Copy, then Paste Special › Values), and try again.`,
    changed: () => "The workbook has changed since this list was made. Look at the new list, then agree again.",
    "spills-unknown": () => "This version of Excel does not tell how far results spill, so they cannot be kept. Update Excel (2021 or later, or Microsoft 365).",
  },
  reading: "Reading the workbook…",
  goTo: (sheet, address) => `Go to ${sheet}, ${address}`,
  more: (n) => few(n, "Show 1 more", "Show # more"),
  fewer: "Show fewer",
  again: "Look again",

  share: {
    name: "Prepare for sharing",
    summary: "Turns all formulas that need this add-in into values or formulas of Excel's own and removes what it has stored, so that everybody can open the workbook.",
    free: "Nothing in this workbook needs the add-in. It can be shared as it is.",
    finds: (formulas, sheets) => `${few(formulas, "1 formula needs", "# formulas need")} the add-in, on ${few(sheets, "1 sheet", "# sheets")}:`,
    onSheet: (sheet, formulas) => `${sheet}: ${few(formulas, "1 formula", "# formulas")}`,
    spill: (address, cells) => `${address} (${cells} cells)`,
    names: "Also removed",
    nameKinds: {
      short: (n) => few(n, "1 short name", "# short names"),
      bookkeeping: (n) => few(n, "1 hidden name of an earlier run", "# hidden names of earlier runs"),
      own: (name) => `Your name “${name}”, which calls the add-in`,
    },
    settings: (n) => few(n, "1 stored setting (runs, presets of your own, the log's switch)", "# stored settings (runs, presets of your own, the log's switch)"),
    records: (n) => few(n, "1 unseen sheet with what a run replaced", "# unseen sheets with what runs replaced"),
    noRevert: "Runs can then no longer be reverted in the shared workbook, not even after “Bring the formulas back”. Visible sheets, the run log among them, stay.",
    become: {
      label: "What the formulas become",
      values: "Values",
      native: "Excel's own formulas where the system has them, values elsewhere",
      nativeHint: "They go on calculating for everybody, without the add-in, from the sheet of parameters.",
    },
    forgets: "The add-in then no longer knows which columns it has written here: a new run writes new columns instead of replacing them.",
    rules: (n) => few(n, "1 rule uses a name that calls the add-in; it stays, and so does its name:", "# rules use a name that calls the add-in; they stay, and so do their names:"),
    rule: {
      "conditional-format": (sheet, address) => `Conditional format, ${sheet}!${address}`,
      validation: (sheet, address) => `Data validation, ${sheet}!${address}`,
    },
    consequence: "What becomes a value keeps the value shown now and no longer follows the data. Number formats stay.",
    undo: "“Bring the formulas back” undoes this, but only until this pane is closed: afterwards nothing in the workbook may remember the add-in. Keep a copy with the formulas.",
    agree: "I agree: change these formulas and remove what the add-in has stored",
    agreeFirst: "Tick the box above first.",
    go: "Prepare for sharing",
    working: "Changing the formulas…",
    refused: "Nothing was changed.",
    done: "Ready to be shared",
    frozen: (formulas, cells) => `${few(formulas, "1 formula is a value now", "# formulas are values now")}, in ${few(cells, "1 cell", "# cells")}.`,
    nativeNow: (formulas) => few(formulas, "1 formula is now Excel's own formulas, which calculate without the add-in.", "# formulas are now Excel's own formulas, which calculate without the add-in."),
    errors: (n) => few(n, "1 cell showed an error, and keeps it.", "# cells showed an error, and keep it."),
    removedNames: (n) => few(n, "1 name was removed.", "# names were removed."),
    removedSettings: (n) => few(n, "1 setting was removed.", "# settings were removed."),
    removedExtensions: (n) => few(n, "The part of the file that asks Excel to open the add-in's pane was removed.", "# parts of the file that ask Excel to open the add-in's pane were removed."),
    removedRecords: (n) => few(n, "1 unseen sheet was removed.", "# unseen sheets were removed."),
    became: {
      heading: "What became of the formulas",
      native: (place) => `${place}: now formulas of Excel's own.`,
      values: (place) => `${place}: now values.`,
      others: (n) => `… and ${n} more`,
    },
    checkedParts: (formulas, names, settings, sheets) =>
      `Still referring to the add-in: ${few(formulas, "1 formula", "# formulas")}, ${few(names, "1 name", "# names")}, ${few(settings, "1 setting", "# settings")}, ${few(sheets, "1 unseen sheet", "# unseen sheets")}.`,
    unseen: "Excel lets no add-in see whether the file itself asks for a pane to be opened. If it does on another computer, remove it there: File › Info › Check for Issues › Inspect Document › Task Pane Add-ins.",
    nothingLeft: "Checked: nothing in this workbook refers to the add-in any more.",
    left: "This still refers to the add-in:",
    bringBack: "Bring the formulas back",
    broughtBack: (formulas, names) => `${few(formulas, "1 formula is back", "# formulas are back")}, and ${few(names, "1 name", "# names")}.`,
    changedSince: (sheet, address) => `${sheet}!${address} was changed meanwhile and stays as it is.`,
    sheetGone: (sheet, address) => `${sheet}!${address} is gone with its sheet.`,
    nameTaken: (name) => `The name “${name}” exists again and stays as it is.`,
  },
  repair: {
    name: "Repair formulas",
    summary: "For cells that show #NAME? because the add-in was missing when the workbook was opened.",
    none: "No formula needs repair.",
    finds: (n) => few(n, "1 formula needs to be entered again:", "# formulas need to be entered again:"),
    names: (list) => `Names to be repaired: ${list}.`,
    locked: (n) => few(n, "1 formula is on a protected sheet. Unprotect it first (Review › Unprotect Sheet):", "# formulas are on protected sheets. Unprotect them first (Review › Unprotect Sheet):"),
    unknown: (n) => few(n, "1 formula calls a function that this version of the add-in does not have. Update the add-in:", "# formulas call functions that this version of the add-in does not have. Update the add-in:"),
    go: "Enter them again",
    working: "Entering the formulas again…",
    done: (n) => few(n, "1 formula was entered again.", "# formulas were entered again."),
    doneNames: (n) => few(n, "1 name was repaired.", "# names were repaired."),
    still: (n) => few(n, "1 cell still shows #NAME?: Excel does not have the functions.", "# cells still show #NAME?: Excel does not have the functions."),
    whatToDo: [
      "Choose Home › Add-ins and click Tierbook once: that loads its functions. Then repair again.",
      "If that does not help, close Excel, open this workbook again, open the pane, and repair again.",
      "Without the add-in no one can calculate these formulas. Whoever only needs the numbers should get a workbook prepared for sharing.",
    ],
  },
  health: {
    name: "Health",
    summary: "Versions, what this Excel offers, and whether the functions answer; to be copied into a question to your help desk.",
    product: "Version",
    excel: "Excel",
    excelText: (host, version, platform) => `${host} ${version}, ${platform}`,
    language: "Language",
    languageText: (display, content, pane) => `Display ${display}, content ${content}, pane ${pane}`,
    sets: "Requirement sets",
    needed: "needed",
    optional: "optional",
    present: "present",
    missing: "missing",
    without: {
      "SharedRuntime 1.1": "Without it the pane and the functions cannot work together. Use Excel 2021 or later, or Microsoft 365.",
      "ExcelApi 1.9": "Without it no charts and no printed page can be made. Use Excel 2021 or later, or Microsoft 365.",
      "CustomFunctionsRuntime 1.2": "Without it an error in a cell does not say why.",
      "ExcelApi 1.12": "Without it “Prepare for sharing” cannot keep results that fill several cells.",
      "ExcelApi 1.15": "Without it this Excel may not know LAMBDA, and short names may show #NAME?.",
      "ExcelApi 1.20": "Without it Excel's own Undo does not take back what the pane has written.",
    },
    functions: "Functions",
    registered: (registered, functions) => `${registered} of ${functions} functions are registered in this pane.`,
    cells: (calling, broken) => `${few(calling, "1 formula in this workbook calls them", "# formulas in this workbook call them")}; ${few(broken, "1 of these shows", "# of these show")} #NAME?.`,
    noCells: "No formula in this workbook calls them.",
    probe: "Test a function",
    probeHint: "Adds a sheet for a moment, calls a function there, and deletes the sheet. Excel may forget what can be undone.",
    probing: "Waiting for the answer…",
    probed: {
      answers: "The functions answer.",
      missing: "Excel does not know the functions (#NAME?). Choose Home › Add-ins and click Tierbook once, then test again.",
      waiting: "No answer came within five seconds. Close and reopen the pane, then test again.",
      "no-room": "This workbook takes no further sheet, so nothing could be tested. Unprotect its structure (Review › Protect Workbook), or test in a new workbook.",
    },
    workbook: "Workbook",
    readOnly: "Read-only: nothing can be saved in it.",
    writable: "Can be written to.",
    structure: "Its structure is protected: no sheet can be added.",
    protectedSheets: (list) => `Protected sheets: ${list}.`,
    noProtectedSheets: "No sheet is protected.",
    runs: (n) => few(n, "1 run is remembered.", "# runs are remembered."),
    untold: "Excel does not tell.",
    copy: "Copy as text",
    copied: "Copied.",
    copyByHand: "This Excel does not let the pane copy. Select the text below and press Ctrl+C.",
  },
  shortNames: {
    name: "Short names",
    summary: "Adds names to this workbook, so that =TIER(…) can be typed instead of =TB.TIER(…).",
    needs: "Needs Excel 2024 or Microsoft 365, here and wherever the workbook is opened. Each name is a LAMBDA that calls the function, so the add-in is needed as well.",
    tooOld: "This Excel is probably too old for LAMBDA: the names may show #NAME?.",
    none: "This workbook has no short names.",
    there: (n) => few(n, "This workbook has 1 short name.", "This workbook has # short names."),
    list: "Show the names",
    users: (n) => few(n, "1 cell uses them and will show #NAME? without them:", "# cells use them and will show #NAME? without them:"),
    add: "Add short names",
    update: "Add what is missing",
    remove: "Remove the short names",
    working: "Writing the names…",
    added: (n) => few(n, "1 name was added.", "# names were added."),
    kept: (n) => few(n, "1 name was there already.", "# names were there already."),
    removed: (n) => few(n, "1 name was removed; no other name was touched.", "# names were removed; no other name was touched."),
    skipped: {
      taken: (name) => `${name} was skipped: a name or a table is already called so.`,
      reference: (name) => `${name} was skipped: Excel reads it as a cell.`,
      "built-in": (name) => `${name} was skipped: Excel has a function of this name.`,
      characters: (name) => `${name} was skipped: Excel does not allow these characters in a name.`,
    },
  },
  batch: {
    reading: "Looking for formulas that need the add-in",
    free: "Nothing in this workbook needs the add-in; it is saved as it is.",
  },
};

const zhCN: SharingWords = {
  tools: { short: "工具", heading: "工具", close: "返回窗格", back: "返回工具列表" },
  issues: {
    "no-value": ({ sheet, address, found }) =>
      found === "#SPILL!"
        ? `${sheet}!${address} 显示 #SPILL!：其结果的位置被其他单元格占用。请先清空这些单元格。`
        : found === "#NAME?"
          ? `${sheet}!${address} 显示 #NAME?，没有可保留的数值。请先使用“修复公式”。`
          : `${sheet}!${address} 显示 ${found}，尚无数值。请等待计算完成，或予以更正。`,
    "protected-sheet": ({ sheet }) => `工作表“${sheet}”受保护。请先撤消保护（审阅 › 撤消工作表保护）。`,
    "protected-structure": () => "工作簿的结构受保护，无法删除其不可见工作表。请先撤消保护（审阅 › 保护工作簿）。",
    "read-only": () => "工作簿为只读。请先另存副本（文件 › 另存为），再对副本进行操作。",
    array: ({ sheet, address, formula }) => `${sheet}!${address} 属于占用多个单元格的数组公式 {${formula}}，Excel 不允许只改其中一部分。请选中整个数组，删除它或变为数值（复制，然后选择性粘贴 › 数值），然后重试。`,
    changed: () => "列出清单之后，工作簿有变动。请查看新的清单，再次确认。",
    "spills-unknown": () => "当前版本的 Excel 不提供结果溢出的范围，因此无法保留这些结果。请更新 Excel（2021 或更新版本，或 Microsoft 365）。",
  },
  reading: "正在读取工作簿……",
  goTo: (sheet, address) => `转到 ${sheet}，${address}`,
  more: (n) => `再显示 ${n} 项`,
  fewer: "收起",
  again: "重新查找",

  share: {
    name: "准备共享",
    summary: "把所有需要本加载项的公式变为数值或 Excel 自带公式，并删除本加载项存储的内容，使任何人都能打开该工作簿。",
    free: "此工作簿中没有任何内容需要本加载项，可以直接共享。",
    finds: (formulas, sheets) => `${sheets} 个工作表中有 ${formulas} 个公式需要本加载项：`,
    onSheet: (sheet, formulas) => `${sheet}：${formulas} 个公式`,
    spill: (address, cells) => `${address}（${cells} 个单元格）`,
    names: "同时删除",
    nameKinds: {
      short: (n) => `${n} 个短名称`,
      bookkeeping: (n) => `${n} 个以往运行留下的隐藏名称`,
      own: (name) => `您定义的名称“${name}”，它调用了本加载项`,
    },
    settings: (n) => `${n} 项存储的设置（运行、自存预设、运行记录开关）`,
    records: (n) => `${n} 个保存运行前内容的不可见工作表`,
    noRevert: "此后在共享的工作簿中不能再还原以往的运行，即使“恢复公式”也不行。可见的工作表（包括运行记录）予以保留。",
    become: {
      label: "公式变为",
      values: "数值",
      native: "该体系有 Excel 自带公式的变为自带公式，其余变为数值",
      nativeHint: "自带公式依据参数工作表继续计算，任何人无需本加载项即可使用。",
    },
    forgets: "此后本加载项不再知道在此写过哪些列：再次运行会写入新的列，而不是替换原来的列。",
    rules: (n) => `有 ${n} 条规则使用了调用本加载项的名称；这些规则及其名称予以保留：`,
    rule: {
      "conditional-format": (sheet, address) => `条件格式，${sheet}!${address}`,
      validation: (sheet, address) => `数据验证，${sheet}!${address}`,
    },
    consequence: "变为数值的公式保留当前显示的数值，不再随数据变化；数字格式不变。",
    undo: "“恢复公式”可以撤消此操作，但仅限于此窗格关闭之前：之后工作簿中不得留有本加载项的任何记录。请保留一份带公式的副本。",
    agree: "我同意：改变这些公式，并删除本加载项存储的内容",
    agreeFirst: "请先勾选上面的选项。",
    go: "准备共享",
    working: "正在改变公式……",
    refused: "没有作任何改动。",
    done: "可以共享了",
    frozen: (formulas, cells) => `${formulas} 个公式已变为数值，共 ${cells} 个单元格。`,
    nativeNow: (formulas) => `${formulas} 个公式已变为 Excel 自带公式，无需本加载项即可计算。`,
    errors: (n) => `${n} 个单元格原来显示错误值，予以保留。`,
    removedNames: (n) => `已删除 ${n} 个名称。`,
    removedSettings: (n) => `已删除 ${n} 项设置。`,
    removedExtensions: (n) => `已删除文件中 ${n} 个要求 Excel 打开本加载项窗格的部分。`,
    removedRecords: (n) => `已删除 ${n} 个不可见工作表。`,
    became: {
      heading: "各公式的去向",
      native: (place) => `${place}：现为 Excel 自带公式。`,
      values: (place) => `${place}：现为数值。`,
      others: (n) => `……另有 ${n} 项`,
    },
    checkedParts: (formulas, names, settings, sheets) => `仍引用本加载项的：公式 ${formulas} 个，名称 ${names} 个，设置 ${settings} 项，不可见工作表 ${sheets} 个。`,
    unseen: "文件本身是否要求打开窗格，Excel 不让任何加载项查看。如在其他电脑上出现，请在该处删除：文件 › 信息 › 检查问题 › 检查文档 › 任务窗格加载项。",
    nothingLeft: "已检查：此工作簿中不再有任何内容引用本加载项。",
    left: "以下内容仍引用本加载项：",
    bringBack: "恢复公式",
    broughtBack: (formulas, names) => `已恢复 ${formulas} 个公式和 ${names} 个名称。`,
    changedSince: (sheet, address) => `${sheet}!${address} 其间有改动，保持现状。`,
    sheetGone: (sheet, address) => `${sheet}!${address} 已随其工作表删除。`,
    nameTaken: (name) => `名称“${name}”又已存在，保持现状。`,
  },
  repair: {
    name: "修复公式",
    summary: "适用于打开工作簿时缺少本加载项而显示 #NAME? 的单元格。",
    none: "没有需要修复的公式。",
    finds: (n) => `有 ${n} 个公式需要重新输入：`,
    names: (list) => `需要修复的名称：${list}。`,
    locked: (n) => `有 ${n} 个公式在受保护的工作表上。请先撤消保护（审阅 › 撤消工作表保护）：`,
    unknown: (n) => `有 ${n} 个公式调用了当前版本没有的函数。请更新本加载项：`,
    go: "重新输入",
    working: "正在重新输入公式……",
    done: (n) => `已重新输入 ${n} 个公式。`,
    doneNames: (n) => `已修复 ${n} 个名称。`,
    still: (n) => `仍有 ${n} 个单元格显示 #NAME?：Excel 中没有这些函数。`,
    whatToDo: [
      "请选择“开始 › 加载项”，点击一次 Tierbook 以加载其函数，然后再次修复。",
      "如仍无效，请关闭 Excel，重新打开此工作簿，打开窗格，然后再次修复。",
      "没有本加载项，任何人都无法计算这些公式。只需要数字的人，请给他一份准备共享后的工作簿。",
    ],
  },
  health: {
    name: "运行状况",
    summary: "版本、当前 Excel 提供的功能，以及函数是否有应答；可复制后发给技术支持。",
    product: "版本",
    excel: "Excel 版本",
    excelText: (host, version, platform) => `主机 ${host} ${version}，平台 ${platform}`,
    language: "语言",
    languageText: (display, content, pane) => `界面 ${display}，内容 ${content}，窗格 ${pane}`,
    sets: "要求集",
    needed: "必需",
    optional: "可选",
    present: "有",
    missing: "缺少",
    without: {
      "SharedRuntime 1.1": "缺少时窗格与函数无法协同工作。请使用 Excel 2021 或更新版本，或 Microsoft 365。",
      "ExcelApi 1.9": "缺少时无法绘制图表和设置打印页面。请使用 Excel 2021 或更新版本，或 Microsoft 365。",
      "CustomFunctionsRuntime 1.2": "缺少时单元格中的错误不说明原因。",
      "ExcelApi 1.12": "缺少时“准备共享”无法保留占用多个单元格的结果。",
      "ExcelApi 1.15": "缺少时当前 Excel 可能没有 LAMBDA，短名称可能显示 #NAME?。",
      "ExcelApi 1.20": "缺少时 Excel 自带的“撤消”不能撤回窗格写入的内容。",
    },
    functions: "函数",
    registered: (registered, functions) => `此窗格中已注册 ${registered} 个函数，共 ${functions} 个。`,
    cells: (calling, broken) => `此工作簿中有 ${calling} 个公式调用它们，其中 ${broken} 个显示 #NAME?。`,
    noCells: "此工作簿中没有公式调用它们。",
    probe: "测试函数",
    probeHint: "临时添加一个工作表，在其中调用一个函数，随后删除该工作表。Excel 可能因此清空可撤消的操作。",
    probing: "正在等待应答……",
    probed: {
      answers: "函数有应答。",
      missing: "Excel 不认识这些函数（#NAME?）。请选择“开始 › 加载项”，点击一次 Tierbook，然后再次测试。",
      waiting: "五秒内没有应答。请关闭并重新打开窗格，然后再次测试。",
      "no-room": "此工作簿不能再添加工作表，因此无法测试。请撤消对其结构的保护（审阅 › 保护工作簿），或在新工作簿中测试。",
    },
    workbook: "工作簿",
    readOnly: "只读：无法保存任何内容。",
    writable: "可以写入。",
    structure: "其结构受保护：不能添加工作表。",
    protectedSheets: (list) => `受保护的工作表：${list}。`,
    noProtectedSheets: "没有受保护的工作表。",
    runs: (n) => `记有 ${n} 次运行。`,
    untold: "Excel 未提供。",
    copy: "复制为文本",
    copied: "已复制。",
    copyByHand: "当前 Excel 不允许窗格复制。请选中下面的文本并按 Ctrl+C。",
  },
  shortNames: {
    name: "短名称",
    summary: "在此工作簿中添加名称，从而可以输入 =TIER(…) 代替 =TB.TIER(…)。",
    needs: "需要 Excel 2024 或 Microsoft 365，打开该工作簿的其他电脑也一样。每个名称都是调用函数的 LAMBDA，因此仍需要本加载项。",
    tooOld: "当前 Excel 可能过旧，没有 LAMBDA：这些名称可能显示 #NAME?。",
    none: "此工作簿没有短名称。",
    there: (n) => `此工作簿有 ${n} 个短名称。`,
    list: "显示这些名称",
    users: (n) => `有 ${n} 个单元格使用它们，删除后将显示 #NAME?：`,
    add: "添加短名称",
    update: "补上缺少的名称",
    remove: "删除短名称",
    working: "正在写入名称……",
    added: (n) => `已添加 ${n} 个名称。`,
    kept: (n) => `已有 ${n} 个名称。`,
    removed: (n) => `已删除 ${n} 个名称，没有改动其他名称。`,
    skipped: {
      taken: (name) => `已跳过 ${name}：已有名称或表格叫这个名字。`,
      reference: (name) => `已跳过 ${name}：Excel 会把它当作单元格。`,
      "built-in": (name) => `已跳过 ${name}：Excel 有同名函数。`,
      characters: (name) => `已跳过 ${name}：Excel 不允许名称中有这些字符。`,
    },
  },
  batch: {
    reading: "正在查找需要本加载项的公式",
    free: "此工作簿中没有任何内容需要本加载项，按原样保存。",
  },
};

export const sharingWords: { readonly [L in Locale]: SharingWords } = { en, "zh-CN": zhCN };

export function sharingIssueText(issue: SharingIssue, locale: Locale): string {
  const word = sharingWords[locale].issues[issue.code] as (issue: SharingIssue) => string;
  return word(issue);
}
