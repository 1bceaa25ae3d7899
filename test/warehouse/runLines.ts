import { runHere } from "../batch/runHere";

/** Runs the command; what it says, line by line. */
export async function runLines(args: readonly string[]): Promise<{ readonly code: number; readonly out: readonly string[]; readonly error: readonly string[] }> {
  const { code, out, error } = await runHere(...args);
  const lines = (text: string): string[] => text.split("\n").slice(0, -1);
  return { code, out: lines(out), error: lines(error) };
}
