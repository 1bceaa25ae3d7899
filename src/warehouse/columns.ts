import { customerColumns, type CustomerColumns } from "../domain/column/rows";
import { readHeading } from "../domain/column/header";
import type { TableCell } from "../domain/column/cell";
import type { Issue } from "../domain/issue/issue";
import type { AnyMethod, InputField } from "../domain/method/method";
import type { Text } from "../domain/method/text";
import { mapHeadings } from "../workbook/mapHeadings";
import { mappingIssues } from "../workbook/mappingIssues";
import type { Source, WorkbookIssue } from "../workbook/contract";
import type { ColumnKind, Store } from "./store";

/** Rows looked at to judge what a column holds. */
const sample = 200;

export interface Columns {
  /** Input → headings. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly customer: { readonly name: string | null; readonly identity: string | null };
  readonly issues: readonly (Issue | WorkbookIssue)[];
  /** Columns of a type that the input cannot be read from. */
  readonly misfits: readonly { readonly heading: string; readonly type: string; readonly label: Text; readonly unit: InputField["unit"] }[];
}

/** Which column of the table is which input: as named, else by the headings as in a workbook. */
export async function findColumns({ engine, from, columns: stored }: Store, method: AnyMethod, named: Readonly<Record<string, string>>): Promise<Columns> {
  const inputs: Readonly<Record<string, InputField>> = method.inputs;
  const rows = (await engine.rows(`SELECT * FROM ${from} LIMIT ${sample}`)).map((row) => stored.map(({ heading }): TableCell => row[heading] ?? null));
  const source: Source = {
    sheetId: "", sheetName: "", address: "", table: null, headerRow: 0, hidden: [], protected: false, hash: "",
    columns: stored.map((_, column) => column),
    headings: stored.map(({ heading }) => readHeading(heading)),
    rows,
  };
  const { mapping, issues } = mapHeadings(method, source, named);
  const misfits = Object.entries(mapping).flatMap(([input, places]) =>
    places.flatMap((column) => {
      const { heading, kind, type } = stored[column]!;
      const field = inputs[input]!;
      return canRead(field, kind) ? [] : [{ heading, type, label: field.label, unit: field.unit }];
    }),
  );
  const numbers = new Set(Object.entries(mapping).flatMap(([input, places]) => (["code", "text", "flag"].includes(inputs[input]!.unit) ? [] : places)));
  return {
    columns: Object.fromEntries(Object.entries(mapping).map(([input, places]) => [input, places.map((column) => stored[column]!.heading)])),
    customer: headed(customerColumns(source.headings, rows, numbers)),
    issues: [...issues, ...mappingIssues(inputs, source, mapping)],
    misfits,
  };

  function headed({ name, identity }: CustomerColumns): Columns["customer"] {
    const heading = (column: number | null): string | null => (column === null ? null : stored[column]!.heading);
    return { name: heading(name), identity: heading(identity) };
  }
}

/** Texts may hold numbers and dates; whatever they hold besides is told row by row. */
function canRead({ unit, yesNo }: InputField, kind: ColumnKind): boolean {
  switch (unit) {
    case "code":
    case "text":
      return kind !== "other";
    case "flag":
      return kind === "flag" || kind === "number" || kind === "text";
    case "date":
      return kind === "date" || kind === "text" || kind === "number";
    default:
      return kind === "number" || kind === "text" || (kind === "flag" && yesNo === true);
  }
}
