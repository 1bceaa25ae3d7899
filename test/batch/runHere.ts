import { runCommand } from "../../src/batch/command";

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command as a shell would, in this process: starting one for each run takes seconds. */
export async function runHere(...args: string[]): Promise<Ended> {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await runCommand(args, { out: (line) => out.push(line), error: (line) => error.push(line), progress: null });
  const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");
  return { code, out: text(out), error: text(error) };
}
