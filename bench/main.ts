import { writeFileSync } from "node:fs";
import { cpus, platform, release } from "node:os";
import { parseArgs } from "node:util";
import { measureMethods } from "./methods";

/** npm run bench [-- --json FILE]: times as ratios to a baseline of the same run. */
const { values } = parseArgs({ options: { json: { type: "string" } } });
const machine = `${cpus()[0]?.model ?? "unknown CPU"} × ${cpus().length}, ${platform()} ${release()}, Node ${process.version}`;
const measured = [20_000, 100_000].flatMap(measureMethods);

console.log(machine);
console.log("function           rows        ms   × sorting the same numbers");
for (const { what, rows, milliseconds, ratio } of measured) {
  console.log(`${what.padEnd(15)}${String(rows).padStart(8)}${milliseconds.toFixed(1).padStart(10)}${ratio.toFixed(1).padStart(8)}`);
}
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ machine, measured }, null, 2));
