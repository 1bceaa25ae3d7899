import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import tier from "../../src/domain/tiering/TIERRANK";
import { excelCan } from "../../src/workbook/excelCan";
import { runSystem } from "../../src/workbook/run";
import { content } from "./content";
import { customers, hosted, request } from "./hosted";

/** As old as the manifest allows; the client takes on one Excel for good. */
const oldest = { ExcelApi: "1.9", SharedRuntime: "1.1" };
const source = path.resolve(__dirname, "../../src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/u.test(name) && !/^(?:host|workbench|batch)\W/u.test(name));
const speaking = (words: RegExp): string[] => files.filter((name) => words.test(readFileSync(path.join(source, name), "utf8"))).map((name) => name.split(path.sep).join("/"));

describe("what one Excel can do and another cannot", () => {
  it("is asked in one place; the health page tells the sets themselves", () => {
    expect(speaking(/isSetSupported\(/u).sort()).toEqual(["workbook/excelCan.ts", "workbook/sharing/health.ts"]);
  });

  it("is no where the Excel is as old as the manifest allows", async () => {
    await hosted(customers(), oldest);
    expect(Object.fromEntries(Object.entries(excelCan).map(([name, can]) => [name, can()]))).toEqual({
      resizeTables: false, tellMergedAreas: false, tellSpills: false, nameLambdas: false, callFunctions: false,
    });
  });

  it("keeps functions from a workbook whose Excel has none, and says what to write instead", async () => {
    const { host } = await hosted(customers(), oldest);
    const before = content(await host.snapshot());
    const report = await runSystem({ ...request, method: tier as never, params: { shares: [0.5, 0.5], labels: ["A", "B"] }, headings: { values: "销售额" }, mode: "functions" });
    expect(report).toMatchObject({ ok: false, issues: [{ code: "no-formulas", reason: { en: expect.stringContaining("Write values") } }] });
    expect(content(await host.snapshot())).toEqual(before);
  });
});

describe("the language and region of an Excel", () => {
  it("change no formula, number format or address: none is read or written as the user sees it", () => {
    expect(speaking(/\b(?:formulasLocal|numberFormatLocal|addressLocal|nameLocal)\b/u)).toEqual([]);
  });
  it("are not asked by what calculates", () => {
    expect(speaking(/toLocale(?:String|UpperCase|LowerCase)|\bIntl\.|localeCompare/u).filter((name) => name.startsWith("domain/"))).toEqual([]);
  });
});
