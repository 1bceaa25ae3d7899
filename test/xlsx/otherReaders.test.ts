import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { CellSnapshot } from "../../src/host/snapshot";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { showcase } from "./showcase";

const names = { namespace: "TB", functions: ["TIER"] };
const bytes = saveXlsx(showcase(), null, names);

/** LibreOffice writes fifteen digits of a number. */
const shown = (cell: CellSnapshot | undefined) => (typeof cell?.v === "number" ? cell.v.toPrecision(12) : cell?.v);

const office = spawnSync("soffice", ["--version"]).status === 0;
if (!office) console.log("LibreOffice is not installed: its check of our files is skipped.");

(office ? it : it.skip)("LibreOffice opens the file, calculates the same values and keeps the charts", () => {
  const folder = mkdtempSync(join(tmpdir(), "tierbook-office-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    const convert = ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), join(folder, "in.xlsx")];
    execFileSync("soffice", convert, { stdio: "ignore", timeout: 150_000 });
    const converted = new Uint8Array(readFileSync(join(folder, "out", "in.xlsx")));
    const [theirs, ours] = [openXlsx(converted, names).snapshot.sheets[0]!, openXlsx(bytes, names).snapshot.sheets[0]!];
    for (let row = 0; row < 11; row++) {
      for (const column of [0, 1, 2, 3, 5]) expect(shown(theirs.rows[row]![column])).toEqual(shown(ours.rows[row]![column]));
    }
    const charts = Object.entries(unzipSync(converted)).filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(showcase().sheets[0]!.charts.length);
    expect(charts.some(([, xml]) => strFromU8(xml).includes("帕累托"))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** excelize in a process of its own: it loads its WebAssembly by a dynamic import, which jest does not allow. */
const EXCELIZE = `
  const { init } = require("excelize-wasm");
  const { readFileSync } = require("node:fs");
  init(require.resolve("excelize-wasm/excelize.wasm.gz")).then((excelize) => {
    const file = excelize.OpenReader(new Uint8Array(readFileSync(process.argv[1])));
    console.log(JSON.stringify({
      error: file.error,
      sheets: file.GetSheetList().list,
      cells: ["A2", "C2"].map((cell) => file.GetCellValue("My data", cell).value),
      formulas: ["E2", "F2"].map((cell) => file.GetCellFormula("My data", cell).formula),
      tables: file.GetTables("My data").tables.map(({ Name, Range }) => [Name, Range]),
    }));
    process.exit(0);
  });`;

it("excelize opens the file and reads the same cells, formulas and table", () => {
  const folder = mkdtempSync(join(tmpdir(), "tierbook-excelize-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    const output = execFileSync(process.execPath, ["-e", EXCELIZE, join(folder, "in.xlsx")], { cwd: join(__dirname, "../.."), encoding: "utf8", timeout: 100_000 });
    expect(JSON.parse(output)).toEqual({
      error: null,
      sheets: ["My data", "Summary"],
      cells: ["客户 A", "34.5%"],
      formulas: ["_xldudf_TB_TIER(B2:B11,{50,200})", "B2*2"],
      tables: [["Sales_table", "A1:D11"]],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
