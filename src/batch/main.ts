import { runCommand } from "./command";

const terminal = {
  out: (line: string) => console.log(line),
  error: (line: string) => console.error(line),
  progress: process.stderr.isTTY ? (line: string) => process.stderr.write(`${line} …\n`) : null,
};

void runCommand(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
