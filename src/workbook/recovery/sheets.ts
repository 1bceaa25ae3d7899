/** Ids of the sheets that are there: somebody may have deleted one meanwhile. */
export async function readSheetIds(context: Excel.RequestContext): Promise<ReadonlySet<string>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await context.sync();
  return new Set(worksheets.items.map(({ id }) => id));
}
