import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { extractSchema, SCHEMA_LAYOUT } from "../schema/extract";
import type { OfficeSchema } from "../schema/schema";
import { clientFiles, EXCEL_CLIENT } from "./clientFiles";

/** Where the schema is kept between runs; the browser build imports it from here. */
export const schemaPath = (): string => resolve("build/office-schema.json");

/** The schema of the installed client; derived from its debug file when missing or of another version. */
export function loadSchema(file = schemaPath()): OfficeSchema {
  const { dist, version } = clientFiles();
  if (existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, "utf8")) as OfficeSchema;
    if (kept.client === version && kept.layout === SCHEMA_LAYOUT) return kept;
  }
  const schema = extractSchema(readFileSync(join(dist, `${EXCEL_CLIENT}.debug.js`), "utf8"), version);
  mkdirSync(dirname(file), { recursive: true });
  // Two processes may derive it at once: each writes its own file and moves it into place whole.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(schema));
  renameSync(draft, file);
  return schema;
}
