import type { InputField } from "../domain/method/method";
import { columnLetters } from "./address";
import type { Mapping, Source, WorkbookIssue } from "./contract";

/** What is wrong with a mapping before a single cell is read. */
export function mappingIssues(inputs: Readonly<Record<string, InputField>>, source: Source, mapping: Mapping): readonly WorkbookIssue[] {
  const heading = (column: number): string => source.headings[column]!.text.trim() || columnLetters(source.columns[column]!);
  const known = source.headings.map((_, column) => heading(column));
  const missing = Object.entries(inputs).flatMap(([input, field]): WorkbookIssue[] =>
    field.optional || mapping[input] !== undefined ? [] : [{ code: "column-unmatched", label: field.label, known }],
  );

  const users = new Map<number, string[]>();
  for (const [input, columns] of Object.entries(mapping)) for (const column of columns) users.set(column, [...(users.get(column) ?? []), input]);
  const shared = [...users].flatMap(([column, names]): WorkbookIssue[] =>
    names.length < 2 ? [] : [{ code: "heading-used-twice", heading: heading(column), labels: names.map((name) => inputs[name]!.label) }],
  );

  const scaled = Object.entries(mapping).flatMap(([input, columns]) =>
    columns.flatMap((column) => {
      const { unit, scale } = source.headings[column]!;
      return inputs[input]!.unit === "money" && unit !== null && scale !== null ? [{ heading: heading(column), unit, scale, address: columnLetters(source.columns[column]!) }] : [];
    }),
  );
  const mixed = new Set(scaled.map(({ scale }) => scale)).size > 1;
  const scales: WorkbookIssue[] = mixed
    ? [{ code: "different-scales", columns: scaled.map(({ heading: text, unit, address }) => ({ heading: text, unit, address })) }]
    : [];
  const dated = source.date1904 ? Object.keys(mapping).filter((input) => inputs[input]!.unit === "date") : [];
  const dates: WorkbookIssue[] = dated.length > 0 ? [{ code: "dates-1904", labels: dated.map((input) => inputs[input]!.label) }] : [];
  return [...missing, ...shared, ...scales, ...dates];
}
