import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** The repository's top folder. */
export const root = path.join(__dirname, "..", "..");
export const dist = path.join(root, "dist");
/** Source maps of the scripts in dist/. */
export const maps = path.join(root, "build", "maps");

const folders = ["src/domain", "src/functions", "src/taskpane", "src/workbook", "src/i18n", "assets", "tools/bundle", "tools/help"];
const files = ["tools/build.ts", "webpack.config.js", "manifest.xml", "src/version.ts", "tsconfig.json", "package-lock.json"];

/** What a build can be asked for. */
export type Asked = Readonly<Record<"cdn" | "mode" | "url", string>>;

/** One text for everything the built add-in is made of; it changes when any of it does. */
export function fingerprint({ cdn, mode, url }: Asked): string {
  const hash = createHash("sha256").update(JSON.stringify([cdn, mode, url]));
  for (const file of [...folders.flatMap(filesUnder), ...files].sort()) {
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file))).update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    return statSync(path.join(root, file)).isDirectory() ? filesUnder(file) : [file];
  });
}
