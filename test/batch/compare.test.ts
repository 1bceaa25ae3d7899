import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOptions } from "../../src/batch/options";
import { methods } from "../../src/domain/methods";
import { openXlsx, saveXlsx, snapshotOf } from "../../src/host/xlsx";
import { sheetNamed } from "../workbook/hosted";
import { mm } from "../workbook/sources";
import { faults } from "../xlsx/validator";
import { runHere } from "./runHere";

const read = (...args: string[]) => readOptions(["in.xlsx", "--out", "out.xlsx", ...args], methods, "2026-11-22");
const reasons = (...args: string[]): readonly string[] => {
  const command = read(...args);
  return command.kind === "wrong" ? command.reasons : [];
};

describe("the options of a comparison", () => {
  it("give every system the settings it knows, and one system those with its name before them", () => {
    const command = read("--compare", "mm-credit, quantiles,natural-breaks", "--set", "k=5", "--set", "natural-breaks.k=3", "--set", "vat=13%", "--column", "Value=Sales");
    expect(command).toMatchObject({
      kind: "compare",
      systems: [
        { method: { id: "MMCREDIT" }, params: { vat: 0.13 }, headings: {} },
        { method: { id: "QTILE" }, params: { k: 5 }, headings: { Value: "Sales" } },
        { method: { id: "JENKS" }, params: { k: 3 }, headings: { Value: "Sales" } },
      ],
      firmness: { resamples: 200, seed: 1, error: 0.05 },
    });
  });
  it("take a preset for the systems that have it, and settings come on top", () => {
    expect(read("--compare", "mm-credit,quantiles", "--preset", "mm2010", "--set", "vat=0.13")).toMatchObject({ systems: [{ params: { vat: 0.13, ratio: 0.2 } }, { params: {} }] });
  });
  it("choose how many resamples there are, and their seed", () => {
    expect(read("--compare", "mm-credit,quantiles", "--resamples", "50", "--seed", "7")).toMatchObject({ firmness: { resamples: 50, seed: 7 } });
  });
  it.each([
    ["a system that does not exist", ["--compare", "mm-credit,nonsense"], "nonsense"],
    ["one system alone", ["--compare", "mm-credit"], "2 to 4"],
    ["a fifth system", ["--compare", "mm-credit,quantiles,natural-breaks,pyramid,pareto-abc"], "2 to 4"],
    ["the same system twice", ["--compare", "quantiles,quantiles"], "twice"],
    ["a setting no system knows", ["--compare", "mm-credit,quantiles", "--set", "colour=red"], "colour"],
    ["a setting of a system that is not compared", ["--compare", "mm-credit,quantiles", "--set", "pyramid.shares=1"], "pyramid.shares"],
    ["a preset no system has", ["--compare", "mm-credit,quantiles", "--preset", "mm1999"], "mm1999"],
    ["half a resample", ["--compare", "mm-credit,quantiles", "--resamples", "2.5"], "2.5"],
    ["a system besides", ["--compare", "mm-credit,quantiles", "--system", "pyramid"], "--compare"],
    ["resamples without a comparison", ["--system", "quantiles", "--resamples", "5"], "--resamples"],
  ])("refuse %s, and name it", (_name, args, word) => {
    const said = reasons(...args);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(word);
  });
  it("are asked for where there is neither a system nor a comparison", () => {
    expect(reasons()).toEqual(["--system is missing."]);
  });
});

describe("npm run tier -- --compare", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "compare-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  const run = (rows: readonly (readonly unknown[])[], output: string): Promise<{ code: number; out: string; error: string }> => {
    writeFileSync(path("in.xlsx"), saveXlsx(snapshotOf({ sheets: { 客户: rows as never } }), null, { namespace: "TB", functions: [] }));
    const args = [path("in.xlsx"), "--compare", "mm-credit,quantiles", "--set", "vat=17%", "--column", "values=销售额", "--resamples", "20", "--out", path(output), "--locale", "zh-CN"];
    return runHere(...args);
  };

  it("adds the comparison to a valid file, and says how far the systems agree and how firm they are", async () => {
    const { code, out, error } = await run(mm, "out.xlsx");
    expect([code, error]).toEqual([0, ""]);
    expect(out).toContain("按回款率分级授信与分位数分级：级别相同 –，tau-b");
    expect(out).toContain("按回款率分级授信：级别不取决于其他客户。");
    expect(out).toContain("体系比较：体系比较，8 位客户");
    const { snapshot } = openXlsx(new Uint8Array(readFileSync(path("out.xlsx"))), { namespace: "TB", functions: [] });
    expect(sheetNamed(snapshot, "体系比较").charts).toHaveLength(1);
    expect(faults(readFileSync(path("out.xlsx")))).toEqual([]);
  });
  it("ends with 1 and writes nothing when the data needs a decision, naming system and cell", async () => {
    const { code, error } = await run([...mm, ["壬", "暂无", 5]], "never.xlsx");
    expect(code).toBe(1);
    for (const word of ["按回款率分级授信无法参与比较。", "B10", "--leave-out bad", "没有写入任何内容"]) expect(error).toContain(word);
    expect(existsSync(path("never.xlsx"))).toBe(false);
  });
});
