/** From few to many: white to a blue on which dark numbers stay readable; told apart without seeing colours by its lightness. */
const scale = { least: "#FFFFFF", most: "#6BAED6" } as const;

/** Queues one scale of colour over cells: Excel has no heat map among its charts. Empty cells stay as they are. */
export function queueHeatMap(range: Excel.Range): void {
  const { colorScale } = range.conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
  colorScale.criteria = {
    minimum: { type: Excel.ConditionalFormatColorCriterionType.lowestValue, color: scale.least },
    maximum: { type: Excel.ConditionalFormatColorCriterionType.highestValue, color: scale.most },
  };
  range.format.font.color = "#1F1F1F";
}
