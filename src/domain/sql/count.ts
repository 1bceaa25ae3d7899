/** How many of the conditions hold. */
export const countTrue = (conditions: readonly string[]): string =>
  conditions.length === 0 ? "0" : `CAST(${conditions.map((condition) => `CASE WHEN ${condition} THEN 1 ELSE 0 END`).join(" + ")} AS BIGINT)`;

/** The entry of a list of expressions at a place from 1; `otherwise` beyond it. */
export const entryAt = (place: string, entries: readonly string[], otherwise: string): string =>
  entries.length === 0 ? otherwise : `CASE ${place} ${entries.map((entry, i) => `WHEN ${i + 1} THEN ${entry}`).join(" ")} ELSE ${otherwise} END`;
