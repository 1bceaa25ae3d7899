import { methods } from "../domain/methods";
import { batchWords } from "../i18n/batch";
import { listing } from "./listing";
import type { Screen } from "./inFile";
import { readOptions, type FileCommand } from "./options";

const exitCodes = { ok: 0, data: 1, usage: 2, files: 3 } as const;

async function main(args: readonly string[]): Promise<number> {
  const command = readOptions(args, methods, today());
  const words = batchWords[command.locale];
  switch (command.kind) {
    case "help":
      console.log(words.help);
      return exitCodes.ok;
    case "list":
      console.log(listing(methods, command.locale));
      return exitCodes.ok;
    case "wrong":
      command.reasons.forEach((reason) => console.error(reason));
      console.error(words.usage.hint);
      return exitCodes.usage;
    case "tier": {
      // The workbook host is large: whoever asks for help need not wait for it.
      const { tierFile } = await import("./tierFile");
      return exitCodes[await tierFile(command, screenOf(command))];
    }
    case "share": {
      const { shareFile } = await import("./shareFile");
      return exitCodes[await shareFile(command, screenOf(command))];
    }
    case "compare": {
      const { compareFile } = await import("./compareFile");
      return exitCodes[await compareFile(command, screenOf(command))];
    }
  }
}

const screenOf = ({ quiet }: FileCommand): Screen => ({
  out: (line) => console.log(line),
  error: (line) => console.error(line),
  // A pipe or a log file has no use for progress.
  progress: quiet || !process.stderr.isTTY ? () => undefined : (line) => process.stderr.write(`${line} …\n`),
});

/** The day on the wall, not the one in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
