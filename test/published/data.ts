import { existsSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(__dirname, "../../../shared/data");

/** it where the public data set is at hand; elsewhere the claim is listed as skipped, with the reason in its name. */
export const itWithData: (name: string, check: () => void) => void = existsSync(folder)
  ? (name, check) => void it(name, check)
  : (name, check) => void it.skip(`${name} (skipped: no ../shared/data here)`, check);
