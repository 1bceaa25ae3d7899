import fc from "fast-check";
import type { TableCell } from "../../src/domain/column/cell";
import type { AnyMethod, InputField } from "../../src/domain/method/method";
import type { CellSnapshot, WorkbookSnapshot } from "../../src/host/snapshot";
import type { Choices, RunRequest } from "../../src/workbook/contract";
import { bookOf, sheetOf } from "../fake/workbooks";
import { columnsOf, tables } from "../properties/tables";
import { hostileCell, hostileText } from "./cells";

export interface Task {
  readonly id: string;
  readonly book: WorkbookSnapshot;
  readonly request: Omit<RunRequest, "method">;
}

const ids = ["A", "B", "C", "D"] as const;
const choice = fc.constantFrom("ask" as const, "leave-out" as const, "keep" as const);
const choices: fc.Arbitrary<Choices> = fc.record({ convert: fc.boolean(), bad: choice, subtotals: choice, duplicates: choice, hidden: choice });
/** Mostly decided, for what waits for a decision is not written. */
const decided = fc.oneof({ weight: 1, arbitrary: choices }, { weight: 4, arbitrary: fc.constantFrom("leave-out" as const, "keep" as const).map((all): Choices => ({ convert: true, bad: all, subtotals: all, duplicates: all, hidden: all })) });

/** A sheet the wizard is started on: a table the system could read, among columns and cells that nobody would want to see. */
export function tasks(method: AnyMethod): fc.Arbitrary<Task> {
  return tables(method, { most: 9 }).chain((table) => {
    const columns = columnsOf(table);
    const rows = table.rows.length;
    const own = table.given.flatMap((input) => {
      const entries = columns[input]!;
      const width = Math.max(1, ...entries.map((entry) => (Array.isArray(entry) ? entry.length : 1)));
      return Array.from({ length: width }, (_, k) => ({
        input,
        heading: width > 1 ? `${labelOf(method, input)} ${k + 1}` : labelOf(method, input),
        cells: entries.map((entry) => ((Array.isArray(entry) ? entry[k] : entry) ?? null) as TableCell),
      }));
    });
    const spots = fc.array(fc.tuple(fc.nat({ max: rows - 1 }), fc.nat({ max: own.length - 1 }), hostileCell), { maxLength: 2 });
    const strangers = fc.array(fc.tuple(fc.oneof(hostileText, fc.constant(""), fc.constantFrom(...own.map(({ heading }) => heading))), fc.array(hostileCell, { minLength: rows, maxLength: rows })), { maxLength: 2 });
    const names = fc.array(hostileText, { minLength: rows, maxLength: rows });
    return fc
      .record({
        spots,
        strangers,
        names,
        above: fc.array(hostileText, { maxLength: 2 }),
        title: hostileText,
        choices: decided,
        locale: fc.constantFrom("en" as const, "zh-CN" as const),
        mode: fc.constantFrom("values" as const, "values" as const, "native" as const, "functions" as const),
        place: fc.constantFrom("beside" as const, "new-sheet" as const),
        by: fc.oneof(fc.constant(undefined), hostileText),
      })
      .map(({ spots, strangers, names, above, title, choices, locale, mode, place, by }): Task => {
        const body = Array.from({ length: rows }, (_, r) => [names[r]!, ...own.map(({ cells }): TableCell => cells[r] ?? null), ...strangers.map(([, cells]): TableCell => cells[r] ?? null)] as TableCell[]);
        for (const [r, c, cell] of spots) body[r]![c + 1] = cell;
        const lines: TableCell[][] = [...above.map((text): TableCell[] => [text]), [locale === "en" ? "Customer name" : "客户名称", ...own.map(({ heading }) => heading), ...strangers.map(([heading]) => heading)], ...body];
        const headings = Object.fromEntries(table.given.map((input) => [input, own.filter((one) => one.input === input).map(({ heading }) => heading).join(",")]));
        return {
          id: method.id,
          book: bookOf([sheetOf(sheetName(title), []), sheetOf("Other", [["=keep", 1]])].map((sheet, i) => (i === 0 ? { ...sheet, rows: lines.map((line) => line.map(cellOf)) } : sheet))),
          request: { source: { kind: "sheet", name: sheetName(title) }, headings, params: table.params, choices, locale, mode, where: { place }, asOf: "2026-11-22", by },
        };
      });
  });
}

const labelOf = (method: AnyMethod, input: string): string => (method.inputs[input] as InputField).label.en;

/** A name Excel allows for a sheet. */
const sheetName = (text: string): string => {
  // eslint-disable-next-line no-control-regex -- what no name may hold
  const allowed = text.replace(/[\\/?*[\]:\u0000-\u001F\uFFFE\uFFFF\uFEFF]|^'+|'+$/gu, "").replace(/\p{Cs}/gu, "").slice(0, 28).replace(/\p{Cs}|'+$/gu, "");
  return allowed.trim() === "" ? ids[0] : allowed;
};

/** Text stays text, whatever it begins with. */
const cellOf = (cell: TableCell): CellSnapshot | undefined => {
  if (cell === null || cell === "") return undefined;
  return typeof cell === "object" ? ({ e: cell.error } as CellSnapshot) : { v: cell };
};
