/**
 * npm run pictures
 * Puts the pictures the browser tests have made (npx jest test/browser/fit test/browser/deskLooks) where the user guides show them.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { picturesIn } from "./pictures/guides";

const root = path.resolve(__dirname, "..");
const missing: string[] = [];
for (const guide of ["docs/guide.md", "docs/guide.zh-CN.md"]) {
  for (const { file, made } of picturesIn(readFileSync(path.join(root, guide), "utf8"))) {
    const from = path.join(root, "test/output", made);
    const to = path.join(root, "docs", file);
    mkdirSync(path.dirname(to), { recursive: true });
    if (existsSync(from)) copyFileSync(from, to);
    else missing.push(made);
  }
}
if (missing.length > 0) {
  console.error(`Not made yet: ${missing.join(", ")}. Run npx jest test/browser/fit test/browser/deskLooks first.`);
  process.exitCode = 1;
}
