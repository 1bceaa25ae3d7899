import { setFlagsFromString } from "node:v8";
import { runCommand } from "./command";

// Left to itself, Node lets the heap grow to twice what a large workbook needs before it looks for what is no longer used.
setFlagsFromString("--heap-growing-percent=60");

const terminal = {
  out: (line: string) => console.log(line),
  error: (line: string) => console.error(line),
  progress: process.stderr.isTTY ? (line: string) => process.stderr.write(`${line} …\n`) : null,
};

void runCommand(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
