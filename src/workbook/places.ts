import type { AnyMethod } from "../domain/method/method";
import { cellAddress } from "./address";
import type { Mapping, PlacesIn, Source } from "./contract";

/** The column of an input that takes one; where it takes several, no single cell can be named. */
const only = (columns: readonly number[] | undefined): number | undefined => (columns?.length === 1 ? columns[0] : undefined);

/**
 * Cells and headings for the sentences about issues.
 * @param bodyRows where the issues count the rows of an evaluation: the body row of each
 */
export function placesIn(method: AnyMethod, source: Source, mapping: Mapping, bodyRows?: readonly number[]): PlacesIn {
  const sheetRow = (row: number): number => source.headerRow + 1 + (bodyRows ? bodyRows[row]! : row);
  return (locale) => ({
    where(row, column) {
      const at = column === null ? undefined : only(mapping[column]);
      if (at === undefined) return locale === "en" ? `Row ${sheetRow(row) + 1}` : `第 ${sheetRow(row) + 1} 行`;
      return cellAddress(sheetRow(row), source.columns[at]!);
    },
    name(field) {
      const at = only(mapping[field]);
      const heading = at === undefined ? "" : source.headings[at]!.text.trim();
      return heading || ((method.inputs[field] ?? method.params[field])?.label[locale] ?? field);
    },
  });
}
