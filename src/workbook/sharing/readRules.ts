import { withoutSheet } from "../address";
import type { AddInRule } from "./contract";
import type { SheetRead } from "./readBook";

/** Conditional formats that calculate, and data validations, of all sheets. */
export async function readRules(context: Excel.RequestContext, sheets: readonly SheetRead[]): Promise<readonly AddInRule[]> {
  const requests = sheets.map(({ id, name }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const formats = formatsOf(sheet.getRange());
    formats.load("items/type");
    const validated = sheet.getRange().getSpecialCellsOrNullObject("DataValidations");
    validated.load("areas/items/address");
    return { name, formats, validated };
  });
  await context.sync();

  const formats = requests.flatMap(({ name, formats: list }) => list.items.flatMap((format) => formatRequest(name, format)));
  const validations = requests.flatMap(({ name, validated }) =>
    validated.isNullObject ? [] : validated.areas.items.map((area) => {
      area.dataValidation.load("rule");
      return { name, area };
    }),
  );
  if (formats.length + validations.length > 0) await context.sync();
  return [
    ...formats.map((read) => read()),
    ...validations.map(({ name, area }): AddInRule => ({ kind: "validation", sheet: name, address: withoutSheet(area.address), formulas: texts(area.dataValidation.rule) })),
  ];
}

const formatsOf = (range: Excel.Range): Excel.ConditionalFormatCollection => range.conditionalFormats;

/** Queues the reading of a rule; what is given is called after the sync. */
function formatRequest(sheet: string, format: Excel.ConditionalFormat): readonly (() => AddInRule)[] {
  if (format.type !== "Custom" && format.type !== "CellValue") return [];
  const ranges = format.getRanges();
  ranges.load("address");
  const rule = format.type === "Custom" ? format.custom.rule : format.cellValue;
  rule.load(format.type === "Custom" ? "formula" : "rule");
  return [
    () => ({
      kind: "conditional-format",
      sheet,
      address: ranges.address.split(",").map(withoutSheet).join(","),
      formulas: texts(format.type === "Custom" ? format.custom.rule.formula : format.cellValue.rule),
    }),
  ];
}

/** Every text in a rule; a validation of cells that differ among themselves has none. */
function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value.startsWith("=") ? value : `=${value}`];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}
