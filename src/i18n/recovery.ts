import type { Locale, Text } from "../domain/method/text";

export type UnfinishedCommand = "run" | "revert" | "sheet" | "desk" | "share" | "bring-back" | "repair" | "short-names";

/** Words of a command that stopped in between, and of the one click that puts the workbook in order. */
export interface RecoveryWords {
  readonly title: string;
  /** What happened: what stopped, and how the workbook is now. */
  readonly happened: { readonly back: (command: string) => string; readonly on: (command: string) => string };
  readonly command: { readonly [C in UnfinishedCommand]: string };
  readonly somebodyElse: string;
  readonly putBack: string;
  readonly finish: string;
  readonly working: string;
  readonly done: { readonly back: string; readonly on: string };
  readonly again: string;
}

export const recoveryWords: Readonly<Record<Locale, RecoveryWords>> = {
  en: {
    title: "A command stopped halfway",
    happened: {
      back: (command) => `${command} stopped before it was done, so a part of it may be in the workbook. What was there before is kept.`,
      on: (command) => `${command} stopped shortly before its end. What is missing can be done now.`,
    },
    command: {
      run: "Writing the result",
      revert: "Reverting a run",
      sheet: "Writing a new sheet",
      desk: "An entry at the credit desk",
      share: "Preparing for sharing",
      "bring-back": "Bringing the formulas back",
      repair: "Repairing the formulas",
      "short-names": "Changing the short names",
    },
    somebodyElse: "If a colleague is just writing to this workbook with Tierbook, wait until they are done.",
    putBack: "Put the workbook back as it was",
    finish: "Finish it",
    working: "The workbook is put in order",
    done: { back: "The workbook is as it was before.", on: "It is done; the workbook is complete." },
    again: "Finish editing the cell or unprotect the sheet if that is what Excel says, then press the button again.",
  },
  "zh-CN": {
    title: "有操作中途停止",
    happened: {
      back: (command) => `${command}在完成之前停止，工作簿中可能只有其中一部分。之前的内容已保留。`,
      on: (command) => `${command}在即将完成时停止。现在可以完成剩余部分。`,
    },
    command: {
      run: "写入结果",
      revert: "还原运行",
      sheet: "写入新工作表",
      desk: "授信台的一次录入",
      share: "准备共享",
      "bring-back": "恢复公式",
      repair: "修复公式",
      "short-names": "更改短名称",
    },
    somebodyElse: "如果同事正在用 Tierbook 写入本工作簿，请等对方完成。",
    putBack: "将工作簿恢复原状",
    finish: "完成剩余部分",
    working: "正在整理工作簿",
    done: { back: "工作簿已恢复原状。", on: "已完成，工作簿是完整的。" },
    again: "如果 Excel 提示正在编辑单元格或工作表受保护，请先结束编辑或撤消保护，然后再按此按钮。",
  },
};

/** Where the pane says what happened, and offers the click. */
export const unfinishedText: Text = {
  en: "A command stopped halfway. Click the button in the message at the top of this pane to put the workbook in order, then try again.",
  "zh-CN": "有操作中途停止。请点击窗格顶部消息中的按钮整理工作簿，然后重试。",
};
