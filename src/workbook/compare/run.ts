import type { FirmnessOptions } from "../../domain/compare/systemFirmness";
import type { AnyMethod } from "../../domain/method/method";
import type { Share } from "../../domain/unit/unit";
import { askEverything, type Choices, type PreparedBlocked, type SourceRequest, type WorkbookIssue } from "../contract";
import { mapHeadings } from "../mapHeadings";
import { placesIn } from "../places";
import { readSource } from "../source";
import type { CompareOptions } from "./layout";
import { firmnessOf, prepareComparison, type Compared, type ComparedFirmness } from "./prepared";
import { writeComparison, type CompareReport } from "./write";

export interface CompareRun extends CompareOptions {
  readonly source: SourceRequest;
  readonly systems: readonly {
    readonly method: AnyMethod;
    /** Headings the user named for some inputs; the others are matched. */
    readonly headings: Readonly<Record<string, string>>;
    readonly params: Readonly<Record<string, unknown>>;
  }[];
  readonly choices?: Choices;
  readonly firmness: FirmnessOptions;
  readonly onProgress?: (done: Share) => void;
}
export type CompareOutcome =
  | { readonly ok: true; readonly compared: Compared; readonly firmness: ComparedFirmness; readonly report: Extract<CompareReport, { ok: true }> }
  /** The table itself is in the way. */
  | { readonly ok: false; readonly issues: readonly WorkbookIssue[]; readonly blocked: readonly Pick<PreparedBlocked, "method" | "issues" | "findings" | "places">[] };

/** The whole path, from the table in the workbook to the sheet of the comparison: the batch command. */
export async function compareSystems(request: CompareRun): Promise<CompareOutcome> {
  const read = await readSource(request.source);
  if (!read.ok) return { ok: false, issues: read.issues, blocked: [] };
  const { source } = read;
  const mapped = request.systems.map(({ method, headings, params }) => ({ method, params, ...mapHeadings(method, source, headings) }));
  const unmapped = mapped.filter(({ issues }) => issues.length > 0);
  if (unmapped.length > 0) {
    return { ok: false, issues: [], blocked: unmapped.map(({ method, mapping, issues }) => ({ method, issues, findings: [], places: placesIn(method, source, mapping) })) };
  }
  const compared = prepareComparison({ source, systems: mapped, choices: request.choices ?? askEverything });
  if (!compared.ready) return { ok: false, issues: [], blocked: compared.blocked };

  const work = firmnessOf(compared, request.firmness);
  let step = work.next();
  for (; !step.done; step = work.next()) request.onProgress?.(step.value);
  const report = await writeComparison(compared, step.value, request);
  return report.ok ? { ok: true, compared, firmness: step.value, report } : { ok: false, issues: report.issues, blocked: [] };
}
