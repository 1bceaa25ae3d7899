import { runCommand } from "../src/batch/command";
import { bytesOf } from "../src/warehouse/memory";
import { within } from "../src/warehouse/serverMemory";
import { startChdbServer } from "../test/warehouse/chdbServer";
import { handWrittenClickHouse } from "./handWrittenClickHouse";
import { processorTime } from "./measure";

/** A run on ClickHouse in a process of its own, which says what it worked once the table was there: what (ours or hand), memory for a query (nothing: no limit), system, Parquet file, options of the command. */
async function main(): Promise<void> {
  const [what, memory, system, input, ...options] = process.argv.slice(2) as [string, string, string, string, ...string[]];
  const server = (await startChdbServer())!;
  server.query(`CREATE TABLE customers ENGINE = MergeTree ORDER BY customer AS SELECT * FROM file('${input}', Parquet) SETTINGS schema_inference_make_columns_nullable = 0`);
  const begun = processorTime();
  if (what === "hand") {
    const settings = memory === "" ? {} : within(bytesOf(memory));
    for (const [name, value] of Object.entries(settings)) server.query(`SET ${name} = '${String(value)}'`);
    server.query(`CREATE TABLE result ENGINE = MergeTree ORDER BY tuple() AS ${handWrittenClickHouse[system]!("customers")}`);
  }
  if (what === "ours") {
    const words: string[] = [];
    const command = ["--engine", `clickhouse://bench@${server.url}/default`, "--table", "customers", "--order-by", "customer", "--system", system, ...options, "--out", "result", "--quiet", ...(memory === "" ? [] : ["--memory", memory])];
    const code = await runCommand(command, { out: () => undefined, error: (line) => words.push(line), progress: null });
    if (code !== 0) throw new Error(words.join("\n"));
  }
  process.stderr.write(`\nWORKED ${processorTime() - begun}\n`);
  if (system === "mm-credit") {
    const quota = what === "hand" ? "credit" : "`Credit quota`";
    const pool = "SELECT toInt64(round(toFloat64(sum(toInt64(round(sales * 100)))) * 0.234)) FROM customers";
    const missed = server.query(`SELECT abs(toInt64(sum(toInt128(round(${quota} * 100)))) - (${pool})) AS missed FROM result`);
    const [[cents]] = (JSON.parse(missed) as { data: [[unknown]] }).data;
    process.stderr.write(`\nMISSED ${Number(cents)}\n`);
  }
  await server.close();
}

main().catch((error: unknown) => {
  console.error(error);
  // The server would keep it waiting.
  process.exit(1);
});
