import rollup from "../../domain/scoring/ROLLUP";
import { askEverything, type Choices, type RollupOptions, type RollupReport, type SourceRequest } from "../contract";
import { mapHeadings } from "../mapHeadings";
import { placesIn } from "../places";
import { readSource } from "../source";
import { prepareRollup } from "./prepare";
import { writeRollup } from "./write";

export interface RollupRequest extends RollupOptions {
  readonly source: SourceRequest;
  /** Headings the user named for some inputs; the others are matched. */
  readonly headings?: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, unknown>>;
  readonly choices?: Choices;
}

/** The whole path, from the lines in the workbook to the sheet of customers: for the batch command. */
export async function runRollup({ source: request, headings, params, choices = askEverything, ...options }: RollupRequest): Promise<RollupReport> {
  options.onProgress?.("reading");
  const read = await readSource(request);
  if (!read.ok) return { ok: false, issues: read.issues, findings: [] };
  const { source } = read;
  const { mapping, issues } = mapHeadings(rollup, source, headings);
  if (issues.length > 0) return { ok: false, issues, findings: [], places: placesIn(rollup, source, mapping) };
  options.onProgress?.("computing");
  const prepared = prepareRollup({ source, mapping, params, choices });
  if (!prepared.ready) return { ok: false, issues: prepared.issues, findings: prepared.findings, places: prepared.places };
  return writeRollup(prepared, options);
}
