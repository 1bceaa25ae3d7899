import type { Host, RequirementSets } from "../../src/host";
import { startNodeHost } from "../../src/host/node";
import { MemoryGrid } from "../fake/memoryGrid";
import { bookOf, sheetOf } from "../fake/workbooks";
import { rangeOf } from "./support/client";

const start = (text: string, requirementSets?: RequirementSets): Promise<Host> =>
  startNodeHost({
    snapshot: bookOf([sheetOf("Data", [[text]])]),
    createGrid: (snapshot) => new MemoryGrid(snapshot),
    functions: { functions: [] },
    ...(requirementSets ? { requirementSets } : {}),
  });

describe("one process, one client", () => {
  let last: Host | undefined;
  afterAll(async () => {
    await new Promise((done) => setTimeout(done, 50));
    last?.dispose();
  });

  it("opens a second workbook with the client of the first", async () => {
    await start("first");
    expect(await rangeOf("A1", "values")).toEqual([["first"]]);
    last = await start("second");
    expect(await rangeOf("A1", "values")).toEqual([["second"]]);
  });

  it("refuses requirement sets other than the client started with", async () => {
    await expect(start("third", { ExcelApi: "1.9" })).rejects.toThrow("other requirement sets");
  });
});
