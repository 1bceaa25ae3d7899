import type { DeskCommand, DeskChange } from "../../src/domain/desk/command";
import { signAnnual, drawAnnual } from "../../src/domain/desk/annual";
import type { Host, WorkbookSnapshot } from "../../src/host";
import { Cancelled } from "../../src/workbook/control";
import { deskLayer } from "../../src/workbook/desk/layer";
import { column, hosted, noticeable, sheetNamed, values } from "./hosted";
import { bookOf, sheetOf } from "../fake/workbooks";
import { creation, day, done, made, refusal, theBook, wrong } from "./deskBook";

const few = values([["Customer no.", "Customer", "Sales", "Collected"], ["A1", "Ann", 100, 120], ["B1", "Bob", 200, 220], ["007", "Cid", 50, 10]]);
const from = { kind: "sheet", name: "Data" } as const;

async function desk(change: Parameters<typeof made>[0] = {}): Promise<Host> {
  const { host } = await hosted(bookOf([sheetOf("Data", few)]));
  await made({ customers: from, ...change });
  return host;
}
/** A command that does what it is told. */
const doing = (change: (book: Parameters<DeskCommand<null>>[0]) => DeskChange): DeskCommand<null> => (book) => ({
  ok: true, change: change(book), warnings: [], said: { en: "It is done.", "zh-CN": "已完成。" }, answer: undefined,
});
const inExcel = (work: (workbook: Excel.Workbook) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });

describe("a command of the desk", () => {
  it("writes the rows it answers, a line in the log and the dashboard of its day", async () => {
    const host = await desk();
    const { book, said } = await done(drawAnnual, { year: 2011 });
    expect(book.rows.quotas.map(({ customer }) => customer)).toEqual(["A1", "B1", "007"]);
    expect(await theBook()).toEqual(book);
    const snapshot = await host.snapshot();
    expect(column(sheetNamed(snapshot, "Quotas"), "Quota")).toEqual(book.rows.quotas.map(({ quota }) => quota));
    expect(book.rows.log.at(-1)).toEqual({ number: 2, at: "2011-01-12 10:30", by: "Wang", command: "Test", details: "by a test", result: said.en });
    expect(JSON.stringify(sheetNamed(snapshot, "Dashboard").rows)).toContain("As of 2011-01-12");
    expect(snapshot.sheets.filter(({ name }) => name.startsWith("Dashboard"))).toHaveLength(1);
  });

  it("that is refused or changes nothing leaves no trace", async () => {
    const host = await desk();
    const before = noticeable(await host.snapshot());
    expect(await refusal(signAnnual, { year: 2011, role: "ceo", name: "Li", date: day("2011-01-12") })).not.toBe("");
    await done(doing(() => ({})), null);
    await done(doing(({ rows }) => ({ customers: rows.customers.map((row) => ({ ...row })) })), null);
    expect(noticeable(await host.snapshot())).toEqual(before);
  });

  it("finds tables that were renamed and moved, with columns in another order and other columns between", async () => {
    await desk();
    await inExcel(({ worksheets, tables }) => {
      const table = tables.getItem("DeskCustomers");
      table.name = "Kunden";
      table.worksheet.name = "Our customers";
      worksheets.getItem("Quotas").position = 0;
      table.columns.add(0, [["Remark"], ["a"], ["b"], ["c"]]);
      // The name moves to the end.
      table.columns.getItem("Customer").delete();
      table.columns.add(undefined, [["客户名称"], ["Ann"], ["Bob"], ["Cid"]]);
    });
    expect((await theBook()).rows.customers.map(({ customer, name, sales }) => [customer, name, sales])).toEqual([["A1", "Ann", 100], ["B1", "Bob", 200], ["007", "Cid", 50]]);
  });

  it("keeps the columns, formulas and typed cells of the user, and fills formulas down beside new rows", async () => {
    const host = await desk();
    await inExcel(({ worksheets, tables }) => {
      const table = tables.getItem("DeskCustomers");
      table.columns.add(undefined, [["Double"], ["=D2*2"], ["=D3*2"], ["=D4*2"]]);
      worksheets.getItem("Customers").getRange("D3").formulas = [["=100+100"]];
    });
    await done(doing(({ rows }) => ({ customers: [...rows.customers.map((row) => ({ ...row, light: "green" })), { ...rows.customers[0]!, customer: "D1", name: "=new", sales: 5 }] })), null);
    const sheet = sheetNamed(await host.snapshot(), "Customers");
    expect(column(sheet, "Warning light")).toEqual(["green", "green", "green", null]);
    expect(sheet.rows[2]![3]).toMatchObject({ f: "=100+100" });
    expect(sheet.rows.slice(1).map((row) => row!.at(-1)!.f)).toEqual(["=D2*2", "=D3*2", "=D4*2", "=D5*2"]);
    expect(sheet.rows[4]![1]).toMatchObject({ v: "=new" });
    expect(sheet.tables[0]!.range.rows).toBe(5);
  });

  it("takes rows out without leaving a gap, and what the user put beside the others stays with them", async () => {
    const host = await desk();
    await inExcel(({ tables }) => void tables.getItem("DeskCustomers").columns.add(undefined, [["Note"], ["to Ann"], ['=D3&" row 3 of B3"'], ["=D4+$D$2"]]));
    await done(doing(({ rows }) => ({ customers: rows.customers.slice(1) })), null);
    const sheet = sheetNamed(await host.snapshot(), "Customers");
    expect(column(sheet, "Customer no.").slice(0, 2)).toEqual(["B1", "007"]);
    expect(sheet.rows.slice(1, 3).map((row) => row!.at(-1)!.f)).toEqual(['=D2&" row 3 of B3"', "=D3+$D$2"]);
    expect(sheet.tables[0]!.range.rows).toBe(3);
    await done(doing(() => ({ customers: [] })), null);
    expect((await theBook()).rows.customers).toEqual([]);
  });

  it("is stopped by filled cells below a table that has to grow, or a row of totals, and says so", async () => {
    const host = await desk();
    await inExcel(({ worksheets }) => (worksheets.getItem("Quotas").getRange("C4").values = [["a note"]]));
    const before = noticeable(await host.snapshot());
    expect(await refusal(drawAnnual, { year: 2011 })).toContain("Quotas!A3:");
    expect(noticeable(await host.snapshot())).toEqual(before);
    await inExcel(({ worksheets, tables }) => {
      worksheets.getItem("Quotas").getRange("C4").clear();
      tables.getItem("DeskQuotas").showTotals = true;
    });
    expect(await refusal(drawAnnual, { year: 2011 })).toContain("row of totals");
  });

  it("writes to the sheets it protects itself, and protects them again", async () => {
    const host = await desk({ protect: true });
    const locked = async (): Promise<string[]> => (await host.snapshot()).sheets.filter((sheet) => sheet.protected).map(({ name }) => name);
    expect(await locked()).toEqual(["Quotas", "Annual tables", "Shifts", "Review", "Config", "Desk log"]);
    await done(drawAnnual, { year: 2011 });
    expect(await locked()).toEqual(["Quotas", "Annual tables", "Shifts", "Review", "Config", "Desk log"]);
    await inExcel(({ worksheets }) => {
      worksheets.getItem("Quotas").protection.unprotect();
      worksheets.getItem("Quotas").protection.protect({}, "secret");
    });
    const before = noticeable(await host.snapshot());
    expect(await refusal(drawAnnual, { year: 2011, ratio: 0.3 })).toContain("“Quotas” is protected with a password");
    expect(noticeable(await host.snapshot())).toEqual(before);
  });
});

describe("what is wrong in the workbook is told with its cell and what to do", () => {
  it.each<[string, (workbook: Excel.Workbook) => void, string]>([
    ["a number stored as text", ({ worksheets }) => (worksheets.getItem("Customers").getRange("D3").values = [["'1,200"]]), "Customers!D3: “1,200” is not a number"],
    ["an error", ({ worksheets }) => (worksheets.getItem("Customers").getRange("D3").values = [["#N/A"]]), "Customers!D3 holds the error #N/A"],
    ["a customer without a number", ({ worksheets }) => (worksheets.getItem("Customers").getRange("A3").values = [[""]]), "Customers!A3 is empty"],
    ["a customer named twice", ({ worksheets }) => (worksheets.getItem("Customers").getRange("A3").values = [["A1"]]), "Customers!A2 and Customers!A3"],
    ["a kind of document nobody knows", ({ worksheets }) => (worksheets.getItem("Ledger").getRange("A2:F2").values = [[40544, "A1", "gift", "1", 40544, 5]]), "Ledger!C2: “gift”"],
    ["a table that is gone", ({ tables }) => tables.getItem("DeskShifts").delete(), "The table of “Shifts” is missing"],
    ["a column that is gone", ({ tables }) => tables.getItem("DeskCustomers").columns.getItem("Sales last year").delete(), "“Sales last year” is missing in the table on “Customers”"],
    ["a VAT rate that was cleared", ({ worksheets }) => (worksheets.getItem("Config").getRange("C8").values = [[""]]), "VAT rate is not filled in"],
  ])("%s", async (_name, spoil, said) => {
    await desk();
    await inExcel(spoil);
    expect((await wrong()).join("\n")).toContain(said);
  });
  it("a blank row between others is no row, and stays where it is", async () => {
    const host = await desk();
    await inExcel(({ worksheets }) => worksheets.getItem("Customers").getRange("A3:AF3").clear("Contents" as never));
    await done(doing(({ rows }) => ({ customers: rows.customers.map((row) => ({ ...row, light: "red" })) })), null);
    expect(column(sheetNamed(await host.snapshot(), "Customers"), "Warning light")).toEqual(["red", null, "red"]);
  });
});

/** A signal that is aborted when it is asked for the n-th time. */
function abortedAt(n: number): { readonly signal: AbortSignal; readonly asked: () => number } {
  let asked = 0;
  return { signal: { get aborted() { return ++asked >= n; } } as AbortSignal, asked: () => asked };
}

/** Protection too. */
const seen = (book: WorkbookSnapshot): unknown => [noticeable(book), book.sheets.map((sheet) => [sheet.protected, sheet.protection])];

describe("all or nothing", () => {
  const change = doing(({ rows }) => ({ customers: rows.customers.slice(0, 2).map((row) => ({ ...row, light: "yellow" as const })) }));
  const steps: [string, { readonly protect: boolean }, () => Promise<unknown>][] = [
    ["a new annual table on protected sheets", { protect: true }, () => done(drawAnnual, { year: 2011 })],
    ["fewer customers than before", { protect: false }, () => done(change, null)],
  ];
  const kinds = ([["is lost on its way", "drop"], ["is done but its answer is lost", "after"], ["is refused half way", { code: "GeneralException", actionIndex: 12 }]] as const).flatMap(([how, kind]) =>
    steps.map(([what, protect, work]) => [what, how, kind, protect, work] as const),
  );

  it.each(kinds)("%s: whichever request %s, the workbook is as before or as after", async (_what, _how, kind, { protect }, work) => {
    const start = await (await desk({ protect })).snapshot();
    const before = seen(start);
    const first = await hosted(start);
    await work();
    const after = seen(await first.host.snapshot());
    let requests = 0;
    for (let n = 1; ; n++) {
      const { host } = await hosted(start);
      const sent = host.stats.requests;
      host.fail({ request: n, how: kind });
      let threw = false;
      await work().catch(() => (threw = true));
      if (host.stats.requests - sent < n) break;
      requests++;
      expect({ n, now: seen(await host.snapshot()) }).toEqual({ n, now: threw ? before : after });
    }
    expect(requests).toBeGreaterThan(15);
  });

  it.each([["is lost on its way", "drop"], ["is done but its answer is lost", "after"]] as const)("a new desk: whichever request %s, the workbook is as before or as after", async (_how, kind) => {
    const book = bookOf([sheetOf("Data", few)]);
    const { host: untouched } = await hosted(book);
    const before = noticeable(await untouched.snapshot());
    await made({ customers: from });
    const after = noticeable(await untouched.snapshot());
    for (let n = 1; ; n++) {
      const { host } = await hosted(book);
      const sent = host.stats.requests;
      host.fail({ request: n, how: kind });
      let threw = false;
      await deskLayer.create({ ...creation, customers: from }).catch(() => (threw = true));
      if (host.stats.requests - sent < n) break;
      expect({ n, now: noticeable(await host.snapshot()) }).toEqual({ n, now: threw ? before : after });
    }
  });

  it("cancelled at any moment, a command leaves the workbook as it was", async () => {
    const start = await (await desk()).snapshot();
    const before = seen(start);
    for (let n = 1; ; n++) {
      const { host } = await hosted(start);
      const { signal, asked } = abortedAt(n);
      const outcome = await done(drawAnnual, { year: 2011 }, { signal }).catch((error: unknown) => error);
      if (asked() < n) {
        expect(n).toBeGreaterThan(10);
        break;
      }
      expect(outcome).toBeInstanceOf(Cancelled);
      expect(seen(await host.snapshot())).toEqual(before);
    }
  });
});
