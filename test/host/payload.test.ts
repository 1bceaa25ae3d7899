import type { PayloadLimits } from "../../src/host";
import { startNodeHost } from "../../src/host/node";
import { MemoryGrid } from "../fake/memoryGrid";
import { bookOf, sheetOf } from "../fake/workbooks";
import { failure, onSheet, rangeOf } from "./support/client";

const hosted = (payloadLimits?: PayloadLimits) =>
  startNodeHost({ snapshot: bookOf([sheetOf("Data", [["old"]])]), createGrid: (snapshot) => new MemoryGrid(snapshot), functions: { functions: [] }, ...(payloadLimits ? { payloadLimits } : {}) });

const write = (text: string) => onSheet((sheet) => void (sheet.getRange("A1").values = [[text]]));

describe("a host with Excel on the web's limits", () => {
  it("refuses a request that is too large before anything of it is done", async () => {
    await hosted({ request: 5_000, response: 100_000 });
    expect((await failure(() => write("x".repeat(5_000)))).code).toBe("RequestPayloadSizeLimitExceeded");
    expect(await rangeOf("A1", "values")).toEqual([["old"]]);
    await write("x".repeat(3_000));
    expect(await rangeOf("A1", "values")).toEqual([["x".repeat(3_000)]]);
  });

  it("counts a Chinese character as the three bytes it is sent in", async () => {
    await hosted({ request: 5_000, response: 100_000 });
    expect((await failure(() => write("客".repeat(2_000)))).code).toBe("RequestPayloadSizeLimitExceeded");
    await write("x".repeat(2_000));
  });

  it("refuses an answer that is too large after all of the request is done", async () => {
    await hosted({ request: 100_000, response: 5_000 });
    await write("x".repeat(5_000));
    const both = () =>
      onSheet((sheet) => {
        sheet.getRange("B1").values = [["done"]];
        sheet.getRange("A1").load("values");
      });
    expect((await failure(both)).code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(await rangeOf("B1", "values")).toEqual([["done"]]);
  });
});

it("without limits no request is too large, and the largest is told", async () => {
  const host = await hosted();
  await write("客".repeat(32_000));
  expect(await rangeOf("A1", "values")).toEqual([["客".repeat(32_000)]]);
  const { largestIn, largestOut, bytesIn, bytesOut } = host.stats;
  for (const largest of [largestIn, largestOut]) {
    expect(largest).toBeGreaterThan(96_000);
    expect(largest).toBeLessThan(98_000);
  }
  expect(bytesIn).toBeGreaterThan(largestIn);
  expect(bytesOut).toBeGreaterThan(largestOut);
});
