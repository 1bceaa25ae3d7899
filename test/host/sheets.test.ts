import { bookOf, sheetOf } from "../fake/workbooks";
import { failure, onSheet, useClient } from "./support/client";

const client = useClient();
beforeEach(() =>
  client.open(
    bookOf([sheetOf("Data", [["k", 1], ["l", 2]]), sheetOf("Extra", [[3]])], {
      names: [
        { name: "Rates", formula: "=Data!$B$1:$B$2", visible: true },
        { name: "Local", formula: "=Extra!$A$1", scope: "Extra", visible: true },
      ],
      settings: { kept: { a: 1 } },
    }),
  ),
);

const workbook = (work: (workbook: Excel.Workbook, sync: () => Promise<void>) => Promise<void> | void) =>
  Excel.run(async (context) => {
    await work(context.workbook, () => context.sync());
    await context.sync();
  });

describe("worksheets", () => {
  it("are added, renamed, moved, hidden and activated", async () => {
    await workbook((book) => {
      const added = book.worksheets.add("Result");
      added.position = 0;
      added.tabColor = "#00B050";
      added.showGridlines = false;
      added.activate();
      book.worksheets.getItem("Extra").visibility = "VeryHidden";
      book.worksheets.add();
    });
    const { sheets, active } = await client.host.snapshot();
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["Result", "Visible"], ["Data", "Visible"], ["Extra", "VeryHidden"], ["Sheet4", "Visible"]]);
    expect([active, sheets[0]!.tabColor, sheets[0]!.showGridlines]).toEqual([0, "#00B050", false]);
    await workbook(async (book, sync) => {
      const first = book.worksheets.getFirst(true).load("name");
      const next = book.worksheets.getItem("Data").getNextOrNullObject(true).load("name");
      const before = book.worksheets.getFirst().getPreviousOrNullObject();
      const count = book.worksheets.getCount(true);
      const read = book.worksheets.getItem("Result").load("showGridlines, tabColor, position");
      await sync();
      expect([first.name, next.name, before.isNullObject, count.value]).toEqual(["Result", "Sheet4", true, 3]);
      expect([read.showGridlines, read.tabColor, read.position]).toEqual([false, "#00B050", 0]);
    });
  });

  it("have names Excel would accept", async () => {
    const named = (name: string) => failure(() => workbook((book) => void book.worksheets.add(name)));
    expect((await named("a/b")).code).toBe("InvalidArgument");
    expect((await named("x".repeat(32))).code).toBe("InvalidArgument");
    expect((await named("dAtA")).code).toBe("ItemAlreadyExists");
  });

  it("carry names and charts along when they are renamed", async () => {
    await onSheet((sheet) => {
      sheet.charts.add("Line", sheet.getRange("A1:B2"), "Columns");
      sheet.name = "New name";
    });
    const { names, sheets } = await client.host.snapshot();
    expect(names[0]!.formula).toBe("='New name'!$B$1:$B$2");
    expect(sheets[0]!.charts[0]!.series[0]!.values).toBe("'New name'!$B$1:$B$2");
  });

  it("take their tables, charts and names along when they are deleted", async () => {
    await onSheet((sheet) => {
      sheet.tables.add("A1:B2", true);
      sheet.charts.add("Line", sheet.getRange("A1:B2"), "Columns");
    });
    await workbook((book) => book.worksheets.getItem("Data").delete());
    const { names, sheets } = await client.host.snapshot();
    expect(sheets.map(({ name }) => name)).toEqual(["Extra"]);
    expect(names).toEqual([{ name: "Rates", formula: "=#REF!", visible: true }, expect.objectContaining({ name: "Local" })]);
    expect([client.grid().shown.tables.size, client.grid().shown.charts.size]).toEqual([0, 0]);
    const last = await failure(() => workbook((book) => book.worksheets.getItem("Extra").delete()));
    expect(last).toMatchObject({ code: "InvalidOperation", message: expect.stringContaining("at least one visible") });
  });

  it("freeze rows and columns", async () => {
    await workbook(async (book, sync) => {
      const { freezePanes } = book.worksheets.getItem("Data");
      freezePanes.freezeAt("A1:A2");
      const location = freezePanes.getLocationOrNullObject().load("address");
      await sync();
      expect(location.address).toBe("Data!A1:A2");
    });
    expect((await client.host.snapshot()).sheets[0]!.frozen).toEqual({ rows: 2, columns: 1 });
    await onSheet((sheet) => sheet.freezePanes.unfreeze());
    expect((await client.host.snapshot()).sheets[0]!.frozen).toBeUndefined();
  });

  it("are laid out for printing", async () => {
    await onSheet(({ pageLayout }) => {
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.setPrintArea("A1:B9");
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintMargins("Inches", { left: 0.5 });
    });
    expect((await client.host.snapshot()).sheets[0]!.page).toEqual({
      orientation: "Landscape", paper: "A4", fitWide: 1, fitTall: 0, titleRows: "$1:$3", printArea: "$A$1:$B$9", centerHorizontally: true, margins: { left: 36 },
    });
  });
});

describe("protection", () => {
  it("refuses every change to a locked cell, and says why", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.tables.add("A1:B2", true);
      sheet.protection.protect();
    });
    const before = await client.host.snapshot();
    const changes: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => void (sheet.getRange("A1:B1").values = [[1, 2]]),
      (sheet) => void (sheet.getRange("A1").formulas = [["=1"]]),
      (sheet) => void (sheet.getRange("A1").numberFormat = [["0"]]),
      (sheet) => void (sheet.getRange("A1").format.fill.color = "red"),
      (sheet) => sheet.getRange("A2").clear(),
      (sheet) => void sheet.getRange("3:3").insert("Down"),
      (sheet) => sheet.getRange("D1").copyFrom("B1"),
      (sheet) => sheet.getRange("D1:D2").merge(),
      (sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B2")),
      (sheet) => void sheet.tables.add("D1:D2", true),
      (sheet) => void sheet.tables.getItem("Table1").columns.add(),
      (sheet) => void (sheet.getRange("A1").format.columnWidth = 9),
      (sheet) => void sheet.getRange("A1").conditionalFormats.add("DataBar"),
      (sheet) => void (sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" } }),
    ];
    for (const change of changes) {
      const refused = await failure(() => onSheet(change));
      expect(refused).toMatchObject({ code: "AccessDenied", message: expect.stringContaining("on a protected sheet") });
    }
    expect(await client.host.snapshot()).toEqual(before);
    await onSheet((sheet) => void (sheet.getRange("B1").values = [["open"]]));
  });

  it("is taken off with its password only", async () => {
    await onSheet((sheet) => sheet.protection.protect({ allowFormatCells: true }, "secret"));
    await onSheet((sheet) => void (sheet.getRange("A1").format.font.bold = true));
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getActiveWorksheet();
      protection.load("protected, options");
      await context.sync();
      expect([protection.protected, protection.options.allowFormatCells, protection.options.allowSort]).toEqual([true, true, false]);
    });
    expect((await failure(() => onSheet((sheet) => sheet.protection.unprotect("wrong")))).message).toContain("password");
    await onSheet((sheet) => sheet.protection.unprotect("secret"));
    expect((await client.host.snapshot()).sheets[0]!.protected).toBe(false);
  });
});

describe("names and settings", () => {
  it("are added at book and sheet scope, read and deleted", async () => {
    await workbook(async (book, sync) => {
      const sheet = book.worksheets.getItem("Data");
      book.names.add("Pool", sheet.getRange("B2"), "the pool");
      sheet.names.add("Lot", "=1000");
      await sync();
      const rates = book.names.getItem("rates").load("name, type, value, formula, scope, visible");
      const area = rates.getRange().load("address");
      const lot = sheet.names.getItem("Lot").load("type, value, scope");
      const notRange = sheet.names.getItem("Lot").getRangeOrNullObject();
      const none = book.names.getItemOrNullObject("Lot");
      const all = book.names.load("items/name");
      await sync();
      expect([rates.name, rates.type, rates.value, rates.formula, rates.scope, area.address]).toEqual(["Rates", "Range", "Data!$B$1:$B$2", "=Data!$B$1:$B$2", "Workbook", "Data!B1:B2"]);
      expect([lot.type, lot.value, lot.scope, notRange.isNullObject, none.isNullObject]).toEqual(["Integer", 1000, "Worksheet", true, true]);
      expect(all.items.map(({ name }) => name)).toEqual(["Rates", "Pool"]);
      book.names.getItem("Rates").delete();
      book.names.getItem("Pool").visible = false;
    });
    expect((await client.host.snapshot()).names).toEqual([
      { name: "Local", formula: "=Extra!$A$1", scope: "Extra", visible: true },
      { name: "Pool", formula: "=Data!$B$2", visible: false, comment: "the pool" },
      { name: "Lot", formula: "=1000", scope: "Data", visible: true },
    ]);
    expect((await failure(() => workbook((book) => void book.names.add("B2", "=1")))).code).toBe("InvalidArgument");
    expect((await failure(() => workbook((book) => void book.names.add("pool", "=1")))).code).toBe("ItemAlreadyExists");
  });

  it("move with their cells", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("2:2").insert("Down");
    });
    expect((await client.host.snapshot()).names[0]!.formula).toBe("=Data!$C$1:$C$3");
    await onSheet((sheet) => sheet.getRange("C:C").delete("Left"));
    expect((await client.host.snapshot()).names[0]!.formula).toBe("=Data!#REF!");
  });

  it("a name can be used as an address", async () => {
    await onSheet((sheet) => void (sheet.getRange("Rates").values = [[10], [20]]));
    expect((await client.host.snapshot()).sheets[0]!.rows.map((row) => row?.[1]?.v)).toEqual([10, 20]);
  });

  it("workbook settings hold values of any shape", async () => {
    await workbook(async (book, sync) => {
      book.settings.add("tierbook", { v: [1, "二"] });
      const [kept, none] = [book.settings.getItem("kept").load("value"), book.settings.getItemOrNullObject("no")];
      book.settings.load("items/key");
      await sync();
      expect([kept.value, none.isNullObject, book.settings.items.map(({ key }) => key)]).toEqual([{ a: 1 }, true, ["kept", "tierbook"]]);
      book.settings.getItem("kept").delete();
    });
    expect((await client.host.snapshot()).settings).toEqual({ tierbook: { v: [1, "二"] } });
  });
});

describe("the application", () => {
  it("calculates on demand and remembers the calculation mode", async () => {
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.calculate("Full");
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculationMode = "Manual";
      application.load("calculationMode, decimalSeparator");
      await context.sync();
      expect([application.calculationMode, application.decimalSeparator]).toEqual(["Manual", "."]);
    });
    expect(client.grid().recalculations).toBe(1);
  });
});
