import { bookOf, sheetOf } from "../fake/workbooks";
import { onSheet, useClient } from "./support/client";

const client = useClient();
beforeEach(() => client.open(bookOf([sheetOf("Data", [["A", 1], ["B", 2]]), sheetOf("Other", [])])));

const soon = () => new Promise((done) => setTimeout(done, 30));

/** Listens while something happens; the listener is taken off again. */
async function heard<T>(
  listen: (workbook: Excel.Workbook, tell: (args: T) => Promise<void>) => OfficeExtension.EventHandlerResult<T>,
  happens: () => Promise<unknown> | void,
): Promise<T[]> {
  const told: T[] = [];
  const registered = await Excel.run(async (context) => {
    const result = listen(context.workbook, async (args) => void told.push(args));
    await context.sync();
    return result;
  });
  await happens();
  await soon();
  await Excel.run(registered.context as Excel.RequestContext, async (context) => {
    registered.remove();
    await context.sync();
  });
  return told;
}

describe("events", () => {
  it("tells of what a person types, with the range it happened in", async () => {
    const sheetId = client.grid().activeSheet();
    const told = await heard<Excel.WorksheetChangedEventArgs>(
      (book, tell) => book.worksheets.getItem("Data").onChanged.add(tell),
      () => client.grid().person.types(sheetId, 1, 1, 9),
    );
    expect(told).toMatchObject([{ address: "B2", changeType: "RangeEdited", source: "Local", worksheetId: sheetId }]);
    await Excel.run(async (context) => {
      const range = told[0]!.getRange(context);
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[9]]);
    });
  });

  it("tells of the add-in's own writes, as Excel does, unless events are switched off", async () => {
    const write = () => onSheet((sheet) => void (sheet.getRange("A1").values = [["x"]]));
    const told = await heard<Excel.WorksheetChangedEventArgs>((book, tell) => book.worksheets.onChanged.add(tell), write);
    expect(told).toMatchObject([{ address: "A1", triggerSource: "ThisLocalAddin" }]);
    const silent = await heard<Excel.WorksheetChangedEventArgs>(
      (book, tell) => book.worksheets.onChanged.add(tell),
      () =>
        Excel.run(async (context) => {
          context.runtime.enableEvents = false;
          context.workbook.worksheets.getItem("Data").getRange("A1").values = [["y"]];
          await context.sync();
          context.runtime.enableEvents = true;
          await context.sync();
        }),
    );
    expect(silent).toEqual([]);
  });

  it("sends nothing when nobody listens any more", async () => {
    await heard<Excel.WorksheetChangedEventArgs>((book, tell) => book.worksheets.onChanged.add(tell), () => undefined);
    const before = client.host.stats.pushes;
    client.grid().person.types(client.grid().activeSheet(), 0, 0, "z");
    await soon();
    expect(client.host.stats.pushes).toBe(before);
  });

  it("tells of rows inserted, and of changes in a table", async () => {
    const told = await heard<Excel.WorksheetChangedEventArgs>(
      (book, tell) => book.worksheets.getItem("Data").onChanged.add(tell),
      () => onSheet((sheet) => void sheet.getRange("1:1").insert("Down")),
    );
    expect(told).toMatchObject([{ changeType: "RowInserted", address: "1:1", changeDirectionState: { insertShiftDirection: "Down" } }]);
    await onSheet((sheet) => void (sheet.tables.add("A2:B3", true).name = "T"));
    const inTable = await heard<Excel.TableChangedEventArgs>(
      (book, tell) => book.tables.getItem("T").onChanged.add(tell),
      () => client.grid().person.types(client.grid().activeSheet(), 2, 1, 5),
    );
    expect(inTable).toMatchObject([{ address: "B3", tableId: "1" }]);
  });

  it("tells of the selection, of the active sheet, and of sheets that come and go", async () => {
    const [data, other] = client.grid().sheets();
    const selected = await heard<Excel.WorksheetSelectionChangedEventArgs>(
      (book, tell) => book.worksheets.getItem("Data").onSelectionChanged.add(tell),
      () => client.grid().person.selects({ sheetId: data!.id, rect: { row: 1, column: 0, rows: 2, columns: 2 } }),
    );
    expect(selected).toMatchObject([{ address: "A2:B3", worksheetId: data!.id }]);
    const anywhere = await heard<Excel.SelectionChangedEventArgs>(
      (book, tell) => book.onSelectionChanged.add(tell),
      () => client.grid().person.selects({ sheetId: data!.id, rect: { row: 0, column: 0, rows: 1, columns: 1 } }),
    );
    expect(anywhere).toHaveLength(1);
    const activated = await heard<Excel.WorksheetActivatedEventArgs>(
      (book, tell) => book.worksheets.onActivated.add(tell),
      () => client.grid().person.goesTo(other!.id),
    );
    expect(activated).toMatchObject([{ worksheetId: other!.id }]);
    const byAddIn = await heard<Excel.WorksheetActivatedEventArgs>(
      (book, tell) => book.worksheets.onActivated.add(tell),
      () => onSheet((sheet) => void sheet.getPrevious().getRange("B2").select()),
    );
    expect(byAddIn).toMatchObject([{ worksheetId: data!.id }]);
    const added = await heard<Excel.WorksheetAddedEventArgs>(
      (book, tell) => book.worksheets.onAdded.add(tell),
      () => Excel.run(async (context) => {
        context.workbook.worksheets.add("New");
        await context.sync();
      }),
    );
    expect(added).toHaveLength(1);
  });
});
