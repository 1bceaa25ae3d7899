import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { CellSnapshot, SheetSnapshot } from "../../src/host/snapshot";
import { openXlsx, saveXlsx, snapshotOf } from "../../src/host/xlsx";
import { readFlatSheets, type UnderstoodSheet } from "./flatSheet";
import { convert, findOffice, pictures } from "./office";

const root = resolve(__dirname, "../..");
const names = { namespace: "TB", functions: ["TIER"] };
const office = findOffice();
if (!office) console.warn("Skipped: LibreOffice is not installed here (set SOFFICE_PATH).");
const describeWithOffice = office ? describe : describe.skip;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-libreoffice-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Cells whose value LibreOffice shows otherwise than we wrote it: dates count as their text there, so only numbers and texts are compared. */
function differences(ours: SheetSnapshot, theirs: UnderstoodSheet): string[] {
  return ours.rows.flatMap((line, row) =>
    (line ?? []).flatMap((cell, column) => {
      const shown = theirs.cells.get(`${row},${column}`)?.value;
      return same(cell, shown) ? [] : [`${ours.name} row ${row + 1} column ${column + 1}: ${JSON.stringify(cell)} is shown as ${JSON.stringify(shown)}`];
    }),
  );
}

function same(cell: CellSnapshot | undefined, shown: unknown): boolean {
  if (cell?.v === undefined || cell.v === "") return true;
  if (typeof cell.v === "number" && typeof shown === "number") return Math.abs(cell.v - shown) <= 1e-9 * Math.max(1, Math.abs(cell.v));
  return cell.v === shown;
}

describeWithOffice("LibreOffice (skipped where it is not installed)", () => {
  it("shows every value of the file the batch command wrote, and all its charts", () => {
    const file = join(folder, "tiered.xlsx");
    const run = spawnSync(
      process.execPath,
      ["--import", "tsx", "src/batch/main.ts", "assets/samples/mm-company.xlsx", "--system", "mm-credit", "--set", "vat=0.17", "--out", file],
      { cwd: root, encoding: "utf8" },
    );
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
    const { snapshot } = openXlsx(readFileSync(file), names);
    const understood = readFlatSheets(readFileSync(convert(office!, file, "fods", folder), "utf8"));
    expect(understood.map(({ name }) => name)).toEqual(snapshot.sheets.map(({ name }) => name));
    snapshot.sheets.forEach((sheet, i) => {
      expect(differences(sheet, understood[i]!)).toEqual([]);
      expect(understood[i]!.charts).toBe(sheet.charts.length);
    });
    expect(snapshot.sheets.flatMap(({ charts }) => charts).length).toBeGreaterThan(0);

    const pages = pictures(convert(office!, file, "pdf", folder), folder);
    if (pages) expect(pages.filter((page) => statSync(page).size > 2_000).length).toBeGreaterThan(0);
    else console.warn("No pictures of the pages: pdftoppm is not installed.");
  });

  it("computes the native formulas beside a custom function to the same values", () => {
    const snapshot = snapshotOf({
      sheets: {
        Data: [
          ["Sales", "Total", "Tier"],
          [50, { f: "=SUM(A2:A5)", v: 1149 }, { f: '=TB.TIER(A2:A5,{100,500},{"C","B","A"})', v: "C", spill: { rows: 4, columns: 1 } }],
          [100, { f: "=ROUND(A3*1.17,2)", v: 117 }, "B"],
          [499, { f: '=IF(A4>=100,"B","C")', v: "B" }, "B"],
          [500, { f: "=A5/A2", v: 10 }, "A"],
        ],
      },
    });
    const file = join(folder, "functions.xlsx");
    writeFileSync(file, saveXlsx(snapshot, null, names));
    const [sheet] = readFlatSheets(readFileSync(convert(office!, file, "fods", folder), "utf8"));
    // LibreOffice has no TB functions: the tiers are #NAME? there, the file itself holds their values.
    const native = { ...snapshot.sheets[0]!, rows: snapshot.sheets[0]!.rows.map((row) => row?.slice(0, 2)) };
    expect(differences(native, sheet!)).toEqual([]);
    expect(sheet!.cells.get("1,1")?.formula).toContain("SUM");
    expect(openXlsx(readFileSync(file), names).snapshot.sheets[0]!.rows.slice(1).map((row) => row![2]!.v)).toEqual(["C", "B", "B", "A"]);
  });
});
