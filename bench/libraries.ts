import { costOf, type Cost } from "./cost";

/** A library that reads an xlsx file into values and writes a file of them. */
export interface Library {
  readonly name: string;
  cost(path: string): Cost;
}

/** hucre is the fastest known, and none of our dependencies: it is measured where somebody has installed it beside them. */
const libraries: Readonly<Record<string, string>> = {
  hucre: `
    import { readFileSync } from "node:fs";
    import { readXlsx, writeXlsx } from "hucre";
    const { sheets } = await readXlsx(readFileSync(process.argv[1]));
    await writeXlsx({ sheets });`,
  "excelize-wasm": `
    import { readFileSync } from "node:fs";
    import { createRequire } from "node:module";
    const require = createRequire(process.cwd() + "/package.json");
    const excelize = await require("excelize-wasm").init(require.resolve("excelize-wasm/excelize.wasm.gz"));
    const read = excelize.OpenReader(new Uint8Array(readFileSync(process.argv[1])));
    const { result } = read.GetRows(read.GetSheetList().list[0]);
    const written = excelize.NewFile();
    result.forEach((row, i) => written.SetSheetRow("Sheet1", "A" + (i + 1), row));
    written.WriteToBuffer();
    process.exit(0);`,
};

/** The first of the list that is installed. */
export function readAndWrite(): Library {
  const name = Object.keys(libraries).find(isInstalled);
  if (name === undefined) throw new Error("None of the libraries to compare with is installed.");
  return { name, cost: (path) => costOf(["--input-type=module", "-e", libraries[name]!, path]) };
}

function isInstalled(name: string): boolean {
  try {
    require.resolve(name === "hucre" ? name : `${name}/package.json`);
    return true;
  } catch (error) {
    // A package of ES modules only is there, but not for require.
    return (error as NodeJS.ErrnoException).code === "ERR_PACKAGE_PATH_NOT_EXPORTED";
  }
}
