/**
 * npm run cases -- FILE
 * Evaluates every case of a file through the method registry. Prints what failed with got and expected, the computed
 * result of each withheld case, and the totals. The exit code is 1 when anything failed.
 */
import { readFileSync } from "node:fs";
import type { Case } from "./cases/case";
import { judge } from "./cases/judge";

const file = process.argv[2];
if (file === undefined) {
  console.error("Usage: npm run cases -- FILE");
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const one of (JSON.parse(readFileSync(file, "utf8")) as { cases: readonly Case[] }).cases) {
  const verdict = judge(one);
  switch (verdict.kind) {
    case "passed":
      passed++;
      break;
    case "failed":
      failed++;
      console.log(`${one.id}  got ${JSON.stringify(verdict.found)}  expected ${JSON.stringify(one.expected)}`);
      break;
    case "withheld":
      console.log(`${one.id}  computed ${JSON.stringify(verdict.found)}`);
      break;
    case "broken":
      failed++;
      console.log(`${one.id}  ${verdict.reason}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
