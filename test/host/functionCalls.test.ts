import type { FunctionMetadata, FunctionResult, FunctionsMetadata } from "../../src/host/functions";
import { createHost, type FunctionPort } from "../../src/host";
import { loadSchema, startNodeHost } from "../../src/host/node";
import { MemoryGrid } from "../fake/memoryGrid";
import { bookOf, sheetOf } from "../fake/workbooks";

const described = (id: string): FunctionMetadata => ({ id, name: id, parameters: [{ name: "x" }], result: {} });
const functions: FunctionsMetadata = { functions: ["DOUBLE", "NA", "READ", "WHERE"].map(described) };

let port: FunctionPort;
let host: Awaited<ReturnType<typeof startNodeHost>>;
beforeAll(async () => {
  host = await startNodeHost({
    snapshot: bookOf([sheetOf("Data", [[21]])]),
    createGrid: (snapshot, given) => {
      port = given;
      return new MemoryGrid(snapshot);
    },
    functions,
  });
});
afterAll(async () => {
  await new Promise((done) => setTimeout(done, 50));
  host.dispose();
});

const call = (id: string, ...args: unknown[]): Promise<FunctionResult> => port.invoke(id, args, { address: null });

describe("custom functions through the real runtime", () => {
  it("wait until the add-in has associated them", async () => {
    let answered = false;
    const early = call("DOUBLE", 4).then((result) => {
      answered = true;
      return result;
    });
    await new Promise((done) => setTimeout(done, 100));
    expect(answered).toBe(false);
    CustomFunctions.associate("DOUBLE", (x: number) => x * 2);
    CustomFunctions.associate("NA", () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "too few rows");
    });
    CustomFunctions.associate("WHERE", (_x: unknown, invocation: CustomFunctions.Invocation) => invocation.address ?? "");
    CustomFunctions.associate("READ", () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Data").getRange("A1");
        range.load("values");
        await context.sync();
        return range.values[0]![0] as number;
      }),
    );
    expect(await early).toEqual({ ok: true, value: 8 });
  });

  it("travel together: a thousand calls of one calculation are one message", async () => {
    const before = host.stats.pushes;
    const results = await Promise.all(Array.from({ length: 1000 }, (_, i) => call("DOUBLE", i)));
    expect(results[999]).toEqual({ ok: true, value: 1998 });
    expect(host.stats.pushes - before).toBe(1);
  });

  it("report their errors by number and message", async () => {
    expect(await call("NA", 1)).toEqual({ ok: false, value: "too few rows", errorCode: 1 });
  });

  it("know the cell they stand in", async () => {
    expect(await port.invoke("WHERE", [null], { address: "Data!B2" })).toMatchObject({ ok: true, value: "Data!B2" });
  });

  it("may read the workbook while a read of the workbook waits for them", async () => {
    const pending = call("READ", null);
    const grid = host.grid as MemoryGrid;
    const settled = grid.settled.bind(grid);
    let waits = 1;
    grid.settled = () => (waits-- > 0 ? pending.then(() => undefined) : settled());
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1");
      range.load("values");
      await context.sync();
      return range.values;
    });
    grid.settled = settled;
    expect([values, await pending]).toEqual([[[21]], { ok: true, value: 21 }]);
  });

  it("fail when the pane that owes an answer is loaded again, and when it takes too long", async () => {
    let lonelyPort!: FunctionPort;
    const lonely = createHost({
      snapshot: bookOf([sheetOf("Data", [])]),
      createGrid: (snapshot, given) => {
        lonelyPort = given;
        return new MemoryGrid(snapshot);
      },
      functions,
      namespace: "TB",
      schema: loadSchema(),
      functionTimeout: 20,
    });
    lonely.announceFunctions();
    const owed = lonelyPort.invoke("DOUBLE", [1], { address: null });
    await Promise.resolve();
    lonely.reconnect();
    expect(await owed).toMatchObject({ ok: false, value: expect.stringContaining("task pane was closed") });
    lonely.announceFunctions();
    expect(await lonelyPort.invoke("DOUBLE", [1], { address: null })).toMatchObject({ ok: false, value: "The function did not answer in time." });
    lonely.dispose();
  });
});
