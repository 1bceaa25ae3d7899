/**
 * Fills from best to worst: blue to orange, apart for red-green blind eyes too, and light enough for dark letters.
 * The letter always stands in the cell; the colour only repeats it.
 */
const scale = ["#9ECAE1", "#C6DBEF", "#DEEBF7", "#F2F2F2", "#FEE6CE", "#FDD0A2", "#FDAE6B"] as const;

export function tierColors(tiers: readonly string[]): readonly { readonly tier: string; readonly fill: string }[] {
  const step = tiers.length > 1 ? (scale.length - 1) / (tiers.length - 1) : 0;
  return tiers.map((tier, i) => ({ tier, fill: scale[Math.round(i * step)]! }));
}

/** Queues one rule per tier; a tier changed by hand changes its colour with it. */
export function queueTierColors(range: Excel.Range, tiers: readonly string[]): void {
  range.conditionalFormats.clearAll();
  for (const { tier, fill } of tierColors(tiers)) {
    const { cellValue } = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    cellValue.format.fill.color = fill;
    cellValue.format.font.color = "#1F1F1F";
    cellValue.rule = { formula1: `="${tier.replace(/"/g, '""')}"`, operator: "EqualTo" };
  }
}
