import { refuse } from "../../wire/error";
import { Ref } from "../../wire/objectType";
import { fullAddress } from "../address";
import { integer, oneOf } from "../arguments";
import type { Book, RangeData } from "../book";
import { assertUnlocked, reachable } from "../cells";
import { activationChanged, cellsChanged, selectionChanged } from "../changes";
import { clearRange } from "../clear";
import { copyRange } from "../copy";
import { mergeCells } from "../merge";
import { rangeArgument, rangeRef } from "../ranges";
import { deleteCells, insertCells } from "../structure";

type Methods = Readonly<Record<string, (range: RangeData, args: readonly unknown[], book: Book) => unknown>>;

export const rangeActions: Methods = {
  Calculate: (_range, _args, book) => book.grid.recalculate(),
  Clear: (range, [applyTo], book) => clearRange(book, range, oneOf(applyTo ?? "All", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"])),
  CopyFrom: (range, [source, copyType, skipBlanks, transpose], book) => {
    const from = rangeArgument(book, range.sheet, source);
    copyRange(book, from, range, {
      what: oneOf(copyType ?? "All", ["All", "Formulas", "Values", "Formats"]),
      skipBlanks: skipBlanks === true,
      transpose: transpose === true,
    });
  },
  Delete: ({ sheet, rect }, [shift], book) => deleteCells(book, sheet, rect, oneOf(shift, ["Up", "Left"])),
  GetRowProperties: ({ sheet, rect }, [wanted], book) => {
    const { rowHidden, rowIndex, address, ...others } = (wanted ?? {}) as Readonly<Record<string, unknown>>;
    if (Object.keys(others).length > 0) refuse("InvalidArgument", `Of a row's properties ${Object.keys(others).join(", ")} cannot be read here.`);
    return Array.from({ length: rect.rows }, (_, i) => {
      const row = rect.row + i;
      return {
        ...(rowHidden === true ? { rowHidden: book.state(sheet).hiddenRows.has(row) } : {}),
        ...(rowIndex === true ? { rowIndex: row } : {}),
        ...(address === true ? { address: fullAddress(book.sheet(sheet).name, { ...rect, row, rows: 1 }) } : {}),
      };
    });
  },
  Insert: ({ sheet, rect }, [shift], book): Ref => {
    insertCells(book, sheet, rect, oneOf(shift, ["Down", "Right"]));
    return rangeRef(sheet, { ...rect });
  },
  Merge: (range, [across], book) => mergeCells(book, range, across === true),
  Select: ({ sheet, rect }, _args, book) => {
    if (book.sheet(sheet).hidden) refuse("InvalidOperation", "A range on a hidden worksheet cannot be selected.");
    book.grid.activate(sheet);
    activationChanged(book);
    book.grid.select(sheet, rect);
    selectionChanged(book);
  },
  Unmerge: ({ sheet, rect }, _args, book) => {
    assertUnlocked(book, sheet, reachable(book, { sheet, rect }));
    book.grid.unmerge(sheet, rect);
    cellsChanged(book, sheet, rect);
  },
  // The client asks this before it sends a large matrix in parts.
  _ValidateArraySize: ({ rect }, [rows, columns]) => {
    if (integer(rows) !== rect.rows || integer(columns) !== rect.columns) {
      refuse("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    }
  },
};
