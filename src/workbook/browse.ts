import { withoutSheet } from "./address";
import { isLogTable } from "./history/logTable";
import { readNames } from "./names";

/** A table of the workbook, as the pane offers it. */
export interface TableOffer {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
}

export async function listTables(): Promise<readonly TableOffer[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    const places = tables.items.filter(({ name }) => !isLogTable(name)).map((table) => {
      const range = table.getRange();
      range.load("address");
      table.worksheet.load("name");
      return { table, range };
    });
    if (places.length > 0) await context.sync();
    return places.map(({ table, range }) => ({ name: table.name, sheet: table.worksheet.name, address: withoutSheet(range.address) }));
  });
}

/** A named range of the workbook, as the pane offers it. */
export interface NameOffer extends TableOffer {
  /** The sheet the name belongs to; null where it is the workbook's. */
  readonly scope: string | null;
}

export async function listNames(): Promise<readonly NameOffer[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const names = await readNames(context);
    return names.map(({ name, scope, sheet, address }) => ({ name, scope, sheet, address: withoutSheet(address) }));
  });
}

/** The selected cells with their sheet, "Sheet1!B2:D40"; null where something other than one block of cells is selected. */
export async function selectedAddress(): Promise<string | null> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    try {
      await context.sync();
      return range.address;
    } catch (error) {
      // By its code: the error's class may live in another window.
      if (error instanceof Error && "code" in error && error.code === "InvalidSelection") return null;
      throw error;
    }
  });
}

/** Calls `listener` whenever the selection changes; the answer stops it. */
export async function onSelectionChanged(listener: () => void): Promise<() => Promise<void>> {
  const registered = await Excel.run(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(() => {
      listener();
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  return () =>
    Excel.run(registered.context, async (context) => {
      registered.remove();
      await context.sync();
    });
}

/** Shows the sheet and selects the cells; without an address, only shows the sheet. `sheet` is a name or an id. */
export async function goTo(sheet: string, address?: string): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    if (address !== undefined) worksheet.getRange(address).select();
    await context.sync();
  });
}
