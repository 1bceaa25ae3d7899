import { say } from "../domain/method/say";
import type { Locale } from "../domain/method/text";
import type { RevertEdit, RevertReport } from "../workbook/history/revert";

type Refusal = Exclude<Extract<RevertReport, { ok: false }>, { reason: "edited" }>;

/** Words of what follows a run: reverting, repeating, the log, tiers given by hand, presets. */
export interface HistoryWords {
  readonly columns: { readonly override: string; readonly reason: string; readonly final: string };
  readonly log: { readonly sheet: string; readonly headings: readonly { readonly text: string; readonly width: number }[] };
  readonly revert: {
    readonly done: (sheet: string, address: string | null, former: boolean) => string;
    readonly edited: (edit: RevertEdit) => string;
    readonly refused: (refusal: Refusal) => string;
    readonly ask: string;
    readonly anyway: string;
    readonly keep: string;
    readonly revert: string;
    readonly revertOf: (run: string) => string;
    readonly working: string;
  };
  readonly runs: {
    readonly heading: string;
    readonly hint: string;
    readonly none: string;
    readonly of: (system: string, sheet: string, when: string) => string;
    readonly detail: (sheet: string, address: string, when: string) => string;
    readonly again: string;
    readonly againOf: (run: string) => string;
    readonly open: string;
    readonly openOf: (run: string) => string;
    readonly actionsOf: (run: string) => string;
    readonly unknownSystem: (id: string) => string;
    readonly noRecord: string;
    readonly newFindings: (n: number) => string;
    readonly stopped: string;
    readonly logOn: string;
    readonly logHint: string;
  };
  readonly changes: {
    readonly heading: (since: string) => string;
    readonly up: (n: number) => string;
    readonly down: (n: number) => string;
    readonly same: (n: number) => string;
    readonly added: (n: number) => string;
    readonly gone: (n: number) => string;
    readonly moved: (name: string, from: string, to: string) => string;
    readonly came: (name: string, tier: string) => string;
    readonly nothing: string;
    readonly matrix: string;
    readonly before: string;
    readonly more: (n: number) => string;
  };
  readonly overrides: {
    readonly option: string;
    readonly hint: string;
    readonly heading: (n: number) => string;
    readonly line: (name: string, computed: string, final: string, reason: string) => string;
    readonly gone: (name: string, tier: string) => string;
    readonly unknown: (name: string, tier: string) => string;
  };
  readonly byHand: { readonly name: string; readonly nameHint: string };
  readonly presets: {
    readonly own: string;
    readonly name: string;
    readonly save: string;
    readonly saved: (name: string) => string;
    readonly rename: string;
    readonly remove: string;
    readonly renamed: (name: string) => string;
    readonly removed: (name: string) => string;
    readonly manage: string;
    readonly hint: string;
    readonly taken: (name: string) => string;
    readonly replace: string;
    readonly nameMissing: string;
    readonly fixFirst: string;
    readonly renameOf: (name: string) => string;
    readonly removeOf: (name: string) => string;
    readonly newName: string;
  };
}

const en: HistoryWords = {
  columns: { override: "Override", reason: "Reason for the override", final: "Final tier" },
  log: {
    sheet: "Run log",
    headings: [
      { text: "Run", width: 36 },
      { text: "When", width: 110 },
      { text: "Run by", width: 80 },
      { text: "System", width: 150 },
      { text: "Parameters", width: 260 },
      { text: "As of", width: 66 },
      { text: "Data", width: 110 },
      { text: "Fingerprint of the data", width: 110 },
      { text: "Rows", width: 48 },
      { text: "Rows left out", width: 54 },
      { text: "Customers by tier", width: 150 },
      { text: "Overrides", width: 60 },
      { text: "Written to", width: 120 },
      { text: "Reverted", width: 110 },
    ],
  },
  revert: {
    done: (sheet, address, former) =>
      address === null
        ? "The sheet of this run is gone; everything is as it was before."
        : `${sheet}, ${address} is as it was before this run${former ? "; the columns of the run before it are back" : ""}.`,
    edited: (edit) => {
      switch (edit.kind) {
        case "columns":
          return `Cells in ${edit.address} on “${edit.sheet}” were edited since the run. Reverting loses these edits.`;
        case "rows":
          return `Rows or columns were inserted or deleted in ${edit.address} on “${edit.sheet}”. Reverting empties the cells of the run as they stand now.`;
        case "sheet":
          return `The sheet “${edit.sheet}” was edited since the run. Reverting deletes it with these edits.`;
        case "data":
          return `The data on “${edit.sheet}” has changed since the run. The columns of the run before it come back as they were, row for row, for the data as it was then.`;
      }
    },
    refused: (refusal) => {
      switch (refusal.reason) {
        case "gone":
          return "The columns of this run are no longer there. There is nothing to revert.";
        case "not-kept":
          return "What was there before this run is not kept in the workbook, so it cannot be put back.";
        case "read-only":
          return "This workbook is read-only. Save a copy of it (File › Save As), open the copy, and revert there. Nothing was changed.";
        case "protected-structure":
          return "The structure of this workbook is protected, so its sheets cannot be put back. Unprotect it (Review › Protect Workbook), then revert. Nothing was changed.";
        case "protected":
          return `The sheet “${refusal.sheet}” is protected. Unprotect it (Review › Unprotect Sheet), then revert. Nothing was changed.`;
        case "resized":
          return `Rows or columns were inserted or deleted among those of this run on “${refusal.sheet}”, so what was there before no longer fits. Nothing was changed.`;
      }
    },
    ask: "Something was changed since this run:",
    anyway: "Revert all the same",
    keep: "Leave it as it is",
    revert: "Revert",
    revertOf: (run) => `Revert ${run}`,
    working: "Putting back what was there",
  },
  runs: {
    heading: "Runs in this workbook",
    hint: "Run again reads the data as it stands now, with the same parameters.",
    none: "This workbook has no run yet. Start one above; it can then be run again from here.",
    of: (system, sheet, when) => `${system} on ${sheet}, ${when}`,
    detail: (sheet, address, when) => `${sheet}, ${address} · ${when}`,
    again: "Run again",
    againOf: (run) => `Run again: ${run}`,
    open: "Open",
    openOf: (run) => `Open the parameters of ${run}`,
    actionsOf: (run) => `Actions for ${run}`,
    unknownSystem: (id) => `This version of the add-in has no system “${id}”.`,
    noRecord: "An earlier version of the add-in wrote this run and did not remember its columns. Choose the data and the system again.",
    newFindings: (n) => (n === 1 ? "One cell needs a decision that the last run did not ask for." : `${n} cells need a decision that the last run did not ask for.`),
    stopped: "The run was not repeated:",
    logOn: "Keep a run log in this workbook",
    logHint: "Each run adds a line to the sheet “Run log”: when, who, parameters, rows and counts.",
  },
  changes: {
    heading: (since) => `What changed since ${since}`,
    up: (n) => `${say.amount(n)} up`,
    down: (n) => `${say.amount(n)} down`,
    same: (n) => `${say.amount(n)} as before`,
    added: (n) => `${say.amount(n)} new`,
    gone: (n) => `${say.amount(n)} gone`,
    moved: (name, from, to) => `${name}: ${from} → ${to}`,
    came: (name, tier) => `${name}: ${tier}`,
    nothing: "Every customer is in the tier it was in.",
    matrix: "Migration, customers",
    before: "Before \\ now",
    more: (n) => `and ${say.amount(n)} more`,
  },
  overrides: {
    option: "Columns to override a tier by hand",
    hint: "Adds a list to choose a tier from, a column for the reason, and the final tier. Run again keeps overrides with their customers. Quotas stay those of the computed tier.",
    heading: (n) => (n === 1 ? "One tier given by hand" : `${say.amount(n)} tiers given by hand`),
    line: (name, computed, final, reason) => `${name}: computed ${computed}, final ${final}${reason === "" ? "" : ` (${reason})`}`,
    gone: (name, tier) => `${name}, overridden to ${tier}, is no longer among the rated customers.`,
    unknown: (name, tier) => `${name} was overridden to ${tier}, which this system does not have. The computed tier counts.`,
  },
  byHand: { name: "Your name", nameHint: "Printed on the summary and in the run log. Optional." },
  presets: {
    own: "Own",
    name: "Name of the preset",
    save: "Save these parameters",
    saved: (name) => `“${name}” is kept in this workbook.`,
    rename: "Rename",
    remove: "Delete",
    renamed: (name) => `The preset is now called “${name}”.`,
    removed: (name) => `“${name}” is deleted.`,
    manage: "Own presets",
    hint: "Kept in the workbook and passed on with it: parameters only, no customer data.",
    taken: (name) => `There is a preset called “${name}” already.`,
    replace: "Replace it",
    nameMissing: "Give the preset a name.",
    fixFirst: "Correct the fields marked below first.",
    renameOf: (name) => `Rename ${name}`,
    removeOf: (name) => `Delete ${name}`,
    newName: "New name",
  },
};

const zhCN: HistoryWords = {
  columns: { override: "人工调整", reason: "调整理由", final: "最终级别" },
  log: {
    sheet: "运行记录",
    headings: [
      { text: "序号", width: 36 },
      { text: "时间", width: 110 },
      { text: "操作人", width: 80 },
      { text: "体系", width: 150 },
      { text: "参数", width: 260 },
      { text: "截止日", width: 66 },
      { text: "数据", width: 110 },
      { text: "数据指纹", width: 110 },
      { text: "行数", width: 48 },
      { text: "未计入行数", width: 54 },
      { text: "各级客户数", width: 150 },
      { text: "人工调整数", width: 60 },
      { text: "写入位置", width: 120 },
      { text: "还原时间", width: 110 },
    ],
  },
  revert: {
    done: (sheet, address, former) => (address === null ? "本次运行的工作表已删除，一切恢复原样。" : `“${sheet}”的 ${address} 已恢复到本次运行之前${former ? "，上一次运行的列已还原" : ""}。`),
    edited: (edit) => {
      switch (edit.kind) {
        case "columns":
          return `运行之后，“${edit.sheet}”的 ${edit.address} 中有单元格被修改。还原会丢失这些修改。`;
        case "rows":
          return `“${edit.sheet}”的 ${edit.address} 中插入或删除过行或列。还原会按现在的位置清空本次运行的单元格。`;
        case "sheet":
          return `运行之后，工作表“${edit.sheet}”被修改过。还原会连同这些修改一起删除它。`;
        case "data":
          return `运行之后，“${edit.sheet}”中的数据有变化。上一次运行的列会按当时的数据逐行还原。`;
      }
    },
    refused: (refusal) => {
      switch (refusal.reason) {
        case "gone":
          return "本次运行的列已不存在，没有可还原的内容。";
        case "not-kept":
          return "工作簿中没有保留本次运行之前的内容，无法还原。";
        case "read-only":
          return "此工作簿为只读。请另存副本（文件 › 另存为），打开副本后再还原。未做任何更改。";
        case "protected-structure":
          return "此工作簿的结构受保护，无法还原其工作表。请先撤销保护（审阅 › 保护工作簿），再还原。未做任何更改。";
        case "protected":
          return `工作表“${refusal.sheet}”受保护。请先撤销保护（审阅 › 撤销工作表保护），再还原。未做任何更改。`;
        case "resized":
          return `“${refusal.sheet}”中本次运行的列之间插入或删除过行或列，原内容已无法对应。未做任何更改。`;
      }
    },
    ask: "运行之后有内容被修改：",
    anyway: "仍然还原",
    keep: "保持现状",
    revert: "还原",
    revertOf: (run) => `还原：${run}`,
    working: "正在还原",
  },
  runs: {
    heading: "本工作簿中的运行",
    hint: "“再次运行”按现在的数据和同样的参数重新计算。",
    none: "本工作簿还没有运行。请先在上方开始一次，之后即可在此再次运行。",
    of: (system, sheet, when) => `${system}，${sheet}，${when}`,
    detail: (sheet, address, when) => `${sheet}，${address} · ${when}`,
    again: "再次运行",
    againOf: (run) => `再次运行：${run}`,
    open: "打开",
    openOf: (run) => `打开参数：${run}`,
    actionsOf: (run) => `操作：${run}`,
    unknownSystem: (id) => `此版本的加载项没有“${id}”体系。`,
    noRecord: "这次运行由较早版本的加载项写入，没有记录所用的列。请重新选择数据和体系。",
    newFindings: (n) => `有 ${n} 个单元格需要决定，上次运行时没有这些问题。`,
    stopped: "未能再次运行：",
    logOn: "在本工作簿中保留运行记录",
    logHint: "每次运行在“运行记录”工作表中增加一行：时间、操作人、参数、行数和各级客户数。",
  },
  changes: {
    heading: (since) => `自 ${since} 以来的变化`,
    up: (n) => `升级 ${say.amount(n)} 位`,
    down: (n) => `降级 ${say.amount(n)} 位`,
    same: (n) => `不变 ${say.amount(n)} 位`,
    added: (n) => `新增 ${say.amount(n)} 位`,
    gone: (n) => `流失 ${say.amount(n)} 位`,
    moved: (name, from, to) => `${name}：${from} → ${to}`,
    came: (name, tier) => `${name}：${tier}`,
    nothing: "所有客户的级别都没有变化。",
    matrix: "迁移矩阵（客户数）",
    before: "原级别 \\ 现级别",
    more: (n) => `另有 ${say.amount(n)} 位`,
  },
  overrides: {
    option: "增加人工调整级别的列",
    hint: "增加可选级别的下拉列表、理由列和最终级别列。再次运行时，调整随客户保留。额度仍按测算级别。",
    heading: (n) => `人工调整 ${say.amount(n)} 位客户的级别`,
    line: (name, computed, final, reason) => `${name}：测算 ${computed}，最终 ${final}${reason === "" ? "" : `（${reason}）`}`,
    gone: (name, tier) => `${name}（曾调整为 ${tier}）已不在已分级的客户中。`,
    unknown: (name, tier) => `${name} 曾调整为 ${tier}，但此体系没有该级别，按测算级别计。`,
  },
  byHand: { name: "您的姓名", nameHint: "印在汇总表和运行记录中，可不填。" },
  presets: {
    own: "自定义",
    name: "方案名称",
    save: "保存这些参数",
    saved: (name) => `“${name}”已保存在本工作簿中。`,
    rename: "重命名",
    remove: "删除",
    renamed: (name) => `方案已改名为“${name}”。`,
    removed: (name) => `“${name}”已删除。`,
    manage: "自定义方案",
    hint: "保存在工作簿中并随之共享：只有参数，没有客户数据。",
    taken: (name) => `已有名为“${name}”的方案。`,
    replace: "替换",
    nameMissing: "请输入方案名称。",
    fixFirst: "请先更正下面标出的字段。",
    renameOf: (name) => `重命名 ${name}`,
    removeOf: (name) => `删除 ${name}`,
    newName: "新名称",
  },
};

export const historyWords: Readonly<Record<Locale, HistoryWords>> = { en, "zh-CN": zhCN };
