import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { showcase } from "./showcase";

const names = { namespace: "TB", functions: ["TIER"] };
const bytes = saveXlsx(showcase(), null, names);

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
      expect(theirs.rows[row]!.slice(0, 4).map((cell) => cell?.v)).toEqual(ours.rows[row]!.slice(0, 4).map((cell) => cell?.v));
      expect(theirs.rows[row]![5]!.v).toEqual(ours.rows[row]![5]!.v);
    }
    const charts = Object.entries(unzipSync(converted)).filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(showcase().sheets[0]!.charts.length);
    expect(charts.some(([, xml]) => strFromU8(xml).includes("帕累托"))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);

it("excelize opens the file and reads the same cells, formulas and table", async () => {
  // The package is WebAssembly for browsers; its CommonJS entry reads the module from disk.
  const { init } = jest.requireActual<typeof import("excelize-wasm")>("excelize-wasm");
  const excelize = await init(join(__dirname, "../../node_modules/excelize-wasm/excelize.wasm.gz"));
  const file = excelize.OpenReader(bytes);
  expect(file.error).toBeNull();
  expect(file.GetSheetList().list).toEqual(["My data", "Summary"]);
  expect(file.GetCellValue("My data", "A2").value).toBe("客户 A");
  expect(file.GetCellValue("My data", "C2").value).toBe("34.5%");
  expect(file.GetCellFormula("My data", "F2").formula).toBe("B2*2");
  expect(file.GetCellFormula("My data", "E2").formula).toBe("_xldudf_TB_TIER(B2:B11,{50,200})");
  expect(file.GetTables("My data").tables).toMatchObject([{ Name: "Sales_table", Range: "A1:D11" }]);
}, 120_000);
