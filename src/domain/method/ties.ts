import type { Text } from "./text";

/** What equal values lead to, where methods share a rule. */

/** Ranks alone. */
export const tiedRanks: Text = {
  en: "Equal values rank in the order of their rows; all else is equal for them.",
  "zh-CN": "数值相等时按行的先后排名，其余结果相同。",
};

/** Counts by rank with the choice between stable and up. */
export const tiedOnACut: Text = {
  en: "Equal values rank in the order of their rows. Where a cut falls among them, the earlier rows take the better tier and the counts stay exact; with ties set to up, all of them take the better tier.",
  "zh-CN": "数值相等时按行的先后排名。分界落在相等数值之间时，行序在前者归较好的级别，人数保持精确；ties 取 up 时，并列者一律归较好的级别。",
};

/** Counts by rank without that choice. */
export const tiedByRow: Text = {
  en: "Equal values rank in the order of their rows. Where a cut falls among them, the earlier rows are on the better side, and the counts stay exact.",
  "zh-CN": "数值相等时按行的先后排名。分界落在相等数值之间时，行序在前者归较好的一侧，人数保持精确。",
};

/** Shares of a total added up from the largest value. */
export const tiedInTheTotal: Text = {
  en: "Equal values are added up in the order of their rows, so where a limit falls among them, the earlier rows take the better class.",
  "zh-CN": "数值相等时按行的先后累计，因此界限落在相等数值之间时，行序在前者归较好的类别。",
};

/** Whole units by the largest remainder. */
export const tiedRemainders = (en: string, zh: string): Text => ({
  en: `Units left over by rounding go one each to the largest remainders; of equal remainders the larger ${en} comes first, then the earlier row. Equal rows may therefore differ by one unit.`,
  "zh-CN": `取整后余下的单位逐个分给余数最大者；余数相等时，${zh}较大者优先，再相等时行序在前者优先，因此数值相同的行可能相差一个单位。`,
});

/** Rows that are the periods of a customer. */
export const tiedPeriods: Text = {
  en: "The rows of a customer are its periods, in their order: what came before decides, so equal rows may get different answers.",
  "zh-CN": "同一客户的各行依次为各期，结果取决于之前各期，因此数值相同的行结果可能不同。",
};
