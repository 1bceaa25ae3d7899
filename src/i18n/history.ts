import type { Locale } from "../domain/method/text";

/** Words of what follows a run: reverting, repeating, the log, tiers given by hand, presets. */
export interface HistoryWords {
  readonly columns: { readonly override: string; readonly reason: string; readonly final: string };
}

export const historyWords: Readonly<Record<Locale, HistoryWords>> = {
  en: {
    columns: { override: "Override", reason: "Reason for the override", final: "Final tier" },
  },
  "zh-CN": {
    columns: { override: "人工调整", reason: "调整理由", final: "最终级别" },
  },
};
