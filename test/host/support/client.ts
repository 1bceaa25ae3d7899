import type { Host, WorkbookSnapshot } from "../../../src/host";
import type { FunctionsMetadata } from "../../../src/host/functions";
import { startNodeHost } from "../../../src/host/node";
import { MemoryGrid } from "../../fake/memoryGrid";
import { bookOf, sheetOf } from "../../fake/workbooks";

export interface Client {
  readonly host: Host;
  grid(): MemoryGrid;
  open(snapshot: WorkbookSnapshot): void;
}

/** The real client over a grid in memory, for all tests of a file. */
export function useClient(options: { readonly requirementSets?: Record<string, string>; readonly functions?: FunctionsMetadata } = {}): Client {
  let host: Host;
  beforeAll(async () => {
    host = await startNodeHost({
      snapshot: bookOf([sheetOf("Sheet1", [])]),
      createGrid: (snapshot) => new MemoryGrid(snapshot),
      functions: options.functions ?? { functions: [] },
      ...(options.requirementSets ? { requirementSets: options.requirementSets } : {}),
    });
  });
  // Lets the last clean-up request through, then nothing more reaches the client.
  afterAll(async () => {
    await new Promise((done) => setTimeout(done, 50));
    host.dispose();
  });
  return {
    get host() {
      return host;
    },
    grid: () => host.grid as MemoryGrid,
    open: (snapshot) => host.open(snapshot),
  };
}

/** What the add-in's author sees of a failure. */
export async function failure(work: () => Promise<unknown>): Promise<{ readonly code: string; readonly message: string; readonly location: string }> {
  try {
    await work();
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return { code: error.code, message: error.message, location: error.debugInfo.errorLocation ?? "" };
    throw error;
  }
  throw new Error("The call did not fail.");
}

/** Loads and returns one property of a range of the active sheet. */
export async function rangeOf<K extends keyof Excel.Range & string>(address: string, property: K): Promise<Excel.Range[K]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    range.load(property);
    await context.sync();
    return range[property];
  });
}

/** Changes the active sheet in one batch. */
export function onSheet(change: (sheet: Excel.Worksheet) => void): Promise<void> {
  return Excel.run(async (context) => {
    change(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
}
