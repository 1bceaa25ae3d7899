import { refuse } from "../wire/error";
import type { Book } from "./book";
import { redrawChart } from "./chartState";
import { renameSheetIn } from "./references";

/** Excel's rule for sheet names; the name must be free, except for the sheet that has it. */
export function checkSheetName(book: Book, name: string, own?: string): void {
  const valid = name.trim() !== "" && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
  if (!valid) refuse("InvalidArgument");
  const taken = book.sheets().some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) refuse("ItemAlreadyExists");
}

export function freeSheetName(book: Book): string {
  let number = book.sheets().length + 1;
  while (book.findSheet(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** Renames a sheet and everything that refers to it by name. */
export function renameSheet(book: Book, id: string, name: string): void {
  const from = book.sheet(id).name;
  if (name === from) return;
  checkSheetName(book, name, id);
  book.grid.renameSheet(id, name);
  book.names = book.names.map((defined) => {
    const scope = defined.scope?.toLowerCase() === from.toLowerCase() ? name : defined.scope;
    const formula = renameSheetIn(defined.formula, from, name);
    if (scope === defined.scope && formula === defined.formula) return defined;
    const { scope: _old, ...rest } = defined;
    const renamed = { ...rest, formula, ...(scope === undefined ? {} : { scope }) };
    if (defined.scope !== scope) book.grid.removeName(defined.name, defined.scope);
    book.grid.setName(renamed);
    return renamed;
  });
  for (const sheet of book.sheets()) {
    for (const { id: chart } of book.state(sheet.id).charts) redrawChart(book, sheet.id, chart, (formula) => renameSheetIn(formula, from, name));
  }
}
