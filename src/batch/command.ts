import { methods } from "../domain/methods";
import { batchWords } from "../i18n/batch";
import { warehouseWords } from "../i18n/warehouse";
import { deskBatchWords } from "../i18n/deskBatch";
import { listing } from "./listing";
import type { Screen } from "./inFile";
import { readOptions, type FileCommand } from "./options";

const exitCodes = { ok: 0, data: 1, usage: 2, files: 3, stopped: 130 } as const;

/** Where the command speaks to. */
export interface Terminal {
  out(line: string): void;
  error(line: string): void;
  /** A pipe or a log file has no use for progress. */
  readonly progress: ((line: string) => void) | null;
}

/** Runs what the arguments say. @returns the exit code */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const command = readOptions(args, methods, today());
  const words = batchWords[command.locale];
  switch (command.kind) {
    case "help":
      terminal.out(words.help);
      return exitCodes.ok;
    case "list":
      terminal.out(listing(methods, command.locale));
      return exitCodes.ok;
    case "wrong":
      command.reasons.forEach((reason) => terminal.error(reason));
      terminal.error(words.usage.hint);
      return exitCodes.usage;
    case "tier": {
      // The workbook host is large: whoever asks for help need not wait for it.
      const { tierFile } = await import("./tierFile");
      return exitCodes[await tierFile(command, screenOf(command, terminal))];
    }
    case "share": {
      const { shareFile } = await import("./shareFile");
      return exitCodes[await shareFile(command, screenOf(command, terminal))];
    }
    case "compare": {
      const { compareFile } = await import("./compareFile");
      return exitCodes[await compareFile(command, screenOf(command, terminal))];
    }
    case "warehouse-help":
      terminal.out(warehouseWords[command.locale].help);
      return exitCodes.ok;
    case "warehouse": {
      const { tierWarehouse } = await import("./warehouseFile");
      return exitCodes[await tierWarehouse(command, screenOf(command, terminal))];
    }
    case "desk-help":
      terminal.out(deskBatchWords[command.locale].help);
      return exitCodes.ok;
    case "desk": {
      const { deskFile } = await import("./deskFile");
      return exitCodes[await deskFile(command, screenOf(command, terminal), moment())];
    }
  }
}

const screenOf = ({ quiet }: Pick<FileCommand, "quiet">, { out, error, progress }: Terminal): Screen => ({ out, error, progress: quiet || !progress ? () => undefined : progress });

const two = (part: number): string => String(part).padStart(2, "0");

/** The day on the wall, not the one in Greenwich. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The moment on the wall. */
function moment(): string {
  const now = new Date();
  return `${today()} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
