import type { Locale } from "../domain/method/text";
import { say } from "../domain/method/say";

/** Words of work that takes its time. */
export interface LongWorkWords {
  readonly rows: (done: number, total: number) => string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly stopped: string;
  readonly computingStopped: string;
  readonly computeAgain: string;
}

export const longWorkWords: Readonly<Record<Locale, LongWorkWords>> = {
  en: {
    rows: (done, total) => `${say.amount(done)} of ${say.amount(total)} rows, ${say.amount(total - done)} to go`,
    cancel: "Cancel",
    cancelling: "Cancelling; the workbook is put back as it was",
    stopped: "Cancelled. The workbook is as it was before.",
    computingStopped: "The computing was cancelled; nothing was written.",
    computeAgain: "Compute again",
  },
  "zh-CN": {
    rows: (done, total) => `已完成 ${say.amount(done)} / ${say.amount(total)} 行，剩余 ${say.amount(total - done)} 行`,
    cancel: "取消",
    cancelling: "正在取消，并将工作簿恢复原状",
    stopped: "已取消，工作簿与之前一样。",
    computingStopped: "计算已取消，未写入任何内容。",
    computeAgain: "重新计算",
  },
};
