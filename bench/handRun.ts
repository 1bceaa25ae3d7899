import { openDuckdb } from "../src/warehouse/duckdbEngine";
import { handWritten } from "./handWritten";

/** The hand-written query in a process of its own: system, input, output, memory ("" for what the engine takes by itself), folder to spill to. */
async function main(): Promise<void> {
  const [system, input, output, memory, spill] = process.argv.slice(2) as [string, string, string, string, string];
  const engine = await openDuckdb({ spill, ...(memory === "" ? {} : { memory }) });
  await engine.run(`COPY (${handWritten[system]!(`read_parquet('${input}')`)}) TO '${output}' (FORMAT parquet, COMPRESSION zstd)`);
  await engine.close();
}

void main();
