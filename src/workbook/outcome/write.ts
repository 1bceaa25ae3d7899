import type { Method } from "../../domain/method/method";
import { cardOf } from "../../domain/table/preview";
import type { UnitName } from "../../domain/unit/unit";
import { warehouseWords } from "../../i18n/warehouse";
import { layoutPortions, queueSummaryCharts } from "../summary";
import { little, send, textPortions, type Portion } from "../portions";
import { queueTierColors } from "../tierColors";
import { numberFormat } from "../units";
import type { OutcomeCustomer } from "./contract";
import { customerCells, outcomeLayout, type OutcomeFacts } from "./layout";

/** Writes the summary into a new workbook: its one sheet becomes the summary, lists of customers stand beside it. */
export async function writeOutcome(facts: OutcomeFacts): Promise<void> {
  const { locale, outcome } = facts;
  const words = warehouseWords[locale].summary;
  const layout = outcomeLayout(facts);
  const method: Method = facts.method;
  const card = cardOf(method);
  const unitOf = (name: string): UnitName => (method.outputs[name] ?? method.inputs[name])?.unit ?? "number";
  const labelOf = (name: string): string => (method.outputs[name] ?? method.inputs[name])?.label[locale] ?? words.value;
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const list = (name: string, customers: readonly OutcomeCustomer[], of: string, cuts: boolean): readonly Portion[] => {
      if (customers.length === 0) return [];
      const cells = customerCells(customers, { cuts, value: labelOf(of), locale });
      const sheet = (): Excel.Worksheet => worksheets.getItem(name);
      return [
        little(() => worksheets.add(name)),
        ...textPortions(sheet, [{ row: 0, column: 0, cells }]),
        little(() => dress(sheet(), { rows: customers.length, columns: cells[0]!.length, unit: unitOf(of), numbers: cuts ? 2 : 1, tiers: layout.tiers })),
      ];
    };
    const portions = [
      little(() => {
        const sheet = worksheets.getFirst();
        sheet.name = words.sheet;
        sheet.activate();
      }),
      ...layoutPortions(context, words.sheet, layout),
      little(() => void queueSummaryCharts(context, { locale }, words.sheet, layout)),
      ...list(words.top, outcome.top, card.weight, false),
      ...list(words.boundary, outcome.boundary, card.boundary?.value ?? card.weight, true),
    ];
    await send(context, portions);
  });
}

interface Looks {
  readonly rows: number;
  readonly columns: number;
  readonly unit: UnitName;
  readonly numbers: number;
  readonly tiers: readonly string[];
}

function dress(sheet: Excel.Worksheet, { rows, columns, unit, numbers, tiers }: Looks): void {
  const headings = sheet.getRangeByIndexes(0, 0, 1, columns);
  headings.format.font.bold = true;
  headings.format.font.color = "#FFFFFF";
  headings.format.fill.color = "#1F4E79";
  sheet.getRangeByIndexes(1, 2, rows, numbers).numberFormat = numberFormat(unit) as unknown as string[][];
  const tierCells = sheet.getRangeByIndexes(1, 1, rows, 1);
  tierCells.format.horizontalAlignment = "Center";
  queueTierColors(tierCells, tiers);
  const widths = [140, 70, ...Array.from({ length: numbers }, () => 90), 480];
  widths.forEach((width, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width));
  sheet.freezePanes.freezeRows(1);
}
