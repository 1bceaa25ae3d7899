/** Lets Jest load packages that come as ES modules only, such as those Univer needs. */
import { transformSync } from "esbuild";

export default {
  process: (source, sourcefile) => ({ code: transformSync(source, { format: "cjs", target: "node20", sourcefile }).code }),
};
