import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { findUses } from "../../src/workbook/sharing/find";
import { prepareForSharing } from "../../src/workbook/sharing/freeze";
import { addIn, calculating, codecNames } from "../workbook/calculating";
import { sharedBook } from "../workbook/sharedBook";
import { readFlatSheets } from "./flatSheet";
import { convert, findOffice } from "./office";

const office = findOffice();
if (!office) console.warn("Skipped: LibreOffice is not installed here (set SOFFICE_PATH).");
const describeWithOffice = office ? describe : describe.skip;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-shared-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What LibreOffice shows after calculating everything again without the add-in, by sheet and cell. */
function shown(bytes: Uint8Array, name: string): ReadonlyMap<string, unknown> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const sheets = readFlatSheets(readFileSync(convert(office!, file, "fods", folder, { recalculate: true }), "utf8"));
  return new Map(sheets.flatMap((sheet) => [...sheet.cells].map(([at, { value }]) => [`${sheet.name} ${at}`, value] as const)));
}

describeWithOffice("LibreOffice without the add-in (skipped where it is not installed)", () => {
  it("shows #NAME? in the workbook as it is, and every value in the one prepared for sharing", async () => {
    const bytes = saveXlsx(sharedBook(), null, codecNames);
    expect([...shown(bytes, "before.xlsx").values()]).toContain("#NAME?");

    const opened = openXlsx(bytes, codecNames);
    const host = await calculating(opened.snapshot);
    expect((await prepareForSharing(await findUses(addIn), addIn)).ok).toBe(true);
    const cells = shown(saveXlsx(await host.snapshot(), opened, codecNames), "after.xlsx");
    expect([...cells.values()].filter((value) => String(value).startsWith("#"))).toEqual([]);
    for (const sheet of sharedBook().sheets) {
      sheet.rows.forEach((line, row) =>
        line?.forEach((cell, column) => {
          if (cell) expect([row, column, cells.get(`${sheet.name} ${row},${column}`)]).toEqual([row, column, cell.v]);
        }),
      );
    }
  });
});
