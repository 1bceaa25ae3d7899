import { methods } from "../domain/methods";
import { batchWords } from "../i18n/batch";
import { listing } from "./listing";
import { readOptions } from "./options";

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
      const outcome = await tierFile(command, {
        out: (line) => console.log(line),
        error: (line) => console.error(line),
        // A pipe or a log file has no use for progress.
        progress: command.quiet || !process.stderr.isTTY ? () => undefined : (line) => process.stderr.write(`${line} …\n`),
      });
      return exitCodes[outcome];
    }
  }
}

/** The day on the wall, not the one in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
