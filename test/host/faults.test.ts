import { bookOf, sheetOf } from "../fake/workbooks";
import { failure, onSheet, rangeOf, useClient } from "./support/client";

const client = useClient();
beforeEach(() => client.open(bookOf([sheetOf("Data", [["old", 1]])])));

const write = (value: string) => onSheet((sheet) => void (sheet.getRange("A1").values = [[value]]));

describe("requests that are told to fail", () => {
  it("fail at an action with the wanted error; the request after it works", async () => {
    client.host.fail({ request: 2, how: { code: "AccessDenied", message: "No." } });
    await write("first");
    expect(await failure(() => write("second"))).toMatchObject({ code: "AccessDenied", message: "No." });
    expect(await rangeOf("A1", "values")).toEqual([["first"]]);
    await write("third");
    expect(await rangeOf("A1", "values")).toEqual([["third"]]);
  });

  it("fail half way: what came before the action is done", async () => {
    const both = () =>
      onSheet((sheet) => {
        sheet.getRange("A1").values = [["done"]];
        sheet.getRange("B1").values = [["not done"]];
      });
    client.host.fail({ request: 1, how: { code: "GeneralException", actionIndex: 999 } });
    expect((await failure(both)).code).toBe("GeneralException");
    expect(await rangeOf("A1:B1", "values")).toEqual([["done", 1]]);
  });

  it("are lost on the way there, or on the way back", async () => {
    client.host.fail({ request: 1, how: "drop" });
    expect((await failure(() => write("lost"))).code).toBe("ConnectionFailure");
    expect(await rangeOf("A1", "values")).toEqual([["old"]]);
    client.host.fail({ request: 1, how: "after" });
    expect((await failure(() => write("arrived"))).code).toBe("ConnectionFailure");
    expect(await rangeOf("A1", "values")).toEqual([["arrived"]]);
  });

  it("do not count the client's own clean-up", async () => {
    await write("x");
    client.host.fail({ request: 2, how: "drop" });
    await rangeOf("A1", "values");
    expect((await failure(() => write("y"))).code).toBe("ConnectionFailure");
  });
});

describe("a hook on the host", () => {
  afterEach(() => client.host.askForFaults(undefined));

  it("is asked before every request, with its number and its actions, and decides what becomes of it", async () => {
    const seen: number[] = [];
    client.host.askForFaults(({ request, actions }) => {
      seen.push(request);
      expect(actions).toBeGreaterThan(0);
      return seen.length === 2 ? { code: "InvalidOperationInCellEditMode" } : undefined;
    });
    await write("first");
    expect((await failure(() => write("second"))).code).toBe("InvalidOperationInCellEditMode");
    expect(await rangeOf("A1", "values")).toEqual([["first"]]);
    expect(seen.map((number) => number - seen[0]!)).toEqual([0, 1, 2]);
  });

  it("lets somebody else type, rename, protect and delete between two requests", async () => {
    client.open(bookOf([sheetOf("Data", [["old", 1]]), sheetOf("Other", [[2]])]));
    const colleague = client.host.colleague();
    client.host.askForFaults(({ actions }) => {
      expect(actions).toBeGreaterThan(0);
      colleague.types("Data", 0, 0, "typed by somebody else");
      colleague.deletes("Other");
      return undefined;
    });
    expect(await rangeOf("A1", "values")).toEqual([["typed by somebody else"]]);
    client.host.askForFaults(undefined);
    colleague.protects("Data");
    expect((await failure(() => write("x"))).code).toBe("AccessDenied");
    colleague.unprotects("Data");
    colleague.renames("Data", "Renamed");
    await write("x");
    expect((await client.host.snapshot()).sheets.map(({ name, rows }) => [name, rows[0]![0]!.v])).toEqual([["Renamed", "x"]]);
  });
});

describe("another workbook in the same client", () => {
  it("replaces the first; ranges of the first are gone", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1");
      range.load("values");
      await context.sync();
      client.open(bookOf([sheetOf("Fresh", [[42]])]));
      range.load("values");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
    });
    expect(await rangeOf("A1", "values")).toEqual([[42]]);
  });

  it("gives back the snapshot it was opened with", async () => {
    const snapshot = bookOf(
      [
        sheetOf("Data", [[{ v: "a", s: 1 }, 2], [null, { f: "=B1*2", v: 4 }]], {
          columnWidths: { 1: 90 },
          rowHeights: { 0: 30 },
          hiddenRows: [4],
          merges: [{ row: 5, column: 0, rows: 1, columns: 2 }],
          frozen: { rows: 1, columns: 0 },
          protected: true,
          tabColor: "#112233",
          showGridlines: true,
        }),
      ],
      { styles: [{}, { font: { bold: true } }], settings: { x: 1 }, names: [{ name: "N", formula: "=Data!$A$1", visible: false }] },
    );
    client.open(snapshot);
    expect(await client.host.snapshot()).toEqual(snapshot);
  });
});
