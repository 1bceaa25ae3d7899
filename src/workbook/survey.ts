import { cellText, type TableCell } from "../domain/column/cell";
import type { Finding } from "../domain/column/finding";
import { readColumn } from "../domain/column/read";
import { blankRows, customerColumns, duplicateCustomers, subtotalRows, type CustomerColumns } from "../domain/column/rows";
import type { Issue } from "../domain/issue/issue";
import { evaluateInSteps, type Evaluation, type RawEntry } from "../domain/method/evaluate";
import type { InputField } from "../domain/method/method";
import { asPart, type Steps } from "../domain/method/steps";
import { missingForTiers } from "../domain/table/forTiers";
import { cellAddress } from "./address";
import { askEverything, type Choices, type Evaluated, type PlacedFinding, type PreparedBlocked, type PrepareRequest } from "./contract";
import { mappingIssues } from "./mappingIssues";
import { namedByHeadings } from "./namedByHeadings";
import { placesIn } from "./places";

/** What a row stands for: a customer may come again in invoice lines, not in a list of customers. */
export type RowsAre = "customers" | "lines";

export interface Surveyed extends Evaluated {
  readonly evaluation: Evaluation;
  readonly inputs: Readonly<Record<string, readonly RawEntry[]>>;
  readonly customer: CustomerColumns;
}

/** Reading the columns takes about as much of the time; the rest is the method's. */
const readingShare = 0.3;

/** Reads the columns, looks for what needs a decision, and runs the method on the rows that stay. */
export function* surveyInSteps({ method, source, mapping, params = {}, choices = askEverything }: PrepareRequest, rowsAre: RowsAre): Steps<Surveyed | PreparedBlocked> {
  const inputs: Readonly<Record<string, InputField>> = method.inputs;
  const wrong = mappingIssues(inputs, source, mapping);
  const base = { method, source, mapping, params, choices, places: placesIn(method, source, mapping) };
  if (wrong.length > 0) return { ...base, findings: [], ready: false, issues: wrong };
  const missing = missingForTiers(method, params);
  if (missing.length > 0) return { ...base, findings: [], ready: false, issues: missing };

  const seen = surveyTable(base, rowsAre);
  const findings = seen.findings.map((finding) => placed(finding, base));
  if (findings.some(({ blocking }) => blocking)) return { ...base, findings, ready: false, issues: [] };

  const leftOut = rowsLeftOut(findings, choices);
  const bodyRows = source.rows.flatMap((_, row) => (leftOut.has(row) || seen.blank.has(row) ? [] : [row]));
  const columns = Object.fromEntries(Object.entries(seen.columns).map(([input, cells]) => [input, bodyRows.map((row) => cells[row]!)]));
  yield readingShare;
  const outcome = yield* asPart(evaluateInSteps(method, { inputs: columns, params: { ...params, ...namedByHeadings(base) } }), (share) => readingShare + (1 - readingShare) * share);
  if (!outcome.ok) return { ...base, findings, ready: false, issues: outcome.issues.map((issue) => inBody(issue, bodyRows)) };
  const evaluation = outcome.value;
  const notes = evaluation.notes.map((issue) => inBody(issue, bodyRows));
  return { ...base, ready: true, findings, evaluation, inputs: columns, bodyRows, leftOut, customer: seen.customer, notes };
}

type Request = Pick<PrepareRequest, "method" | "source" | "mapping"> & { readonly choices: Choices };

function surveyTable({ method, source, mapping, choices }: Request, rowsAre: RowsAre) {
  const inputs: Readonly<Record<string, InputField>> = method.inputs;
  const { rows } = source;
  const numberColumns = new Set(
    Object.entries(mapping).flatMap(([input, columns]) => (["code", "text"].includes(inputs[input]!.unit) ? [] : columns)),
  );
  const blank = blankRows(rows);
  const blankSet = new Set(blank.map(({ row }) => row));
  const customer = customerColumns(source.headings, rows, numberColumns);
  const hidden = hiddenRows(source, blankSet, customer.name ?? 0);
  const unseen = new Set(choices.hidden === "leave-out" ? hidden.map(({ row }) => row) : []);
  const subtotals = subtotalRows(rows, numberColumns).filter(({ row }) => !unseen.has(row));
  const skip = new Set([...blankSet, ...unseen]);
  // Kept, a subtotal row is a customer like any other: its cells are looked at.
  if (choices.subtotals !== "keep") subtotals.forEach(({ row }) => skip.add(row));

  const readings = Object.entries(mapping).map(([input, columns]) => {
    const field: InputField = inputs[input]!;
    // Of several cells in a row some may be blank; a method says itself what to do without them.
    const cellField: InputField = field.several ? { ...field, blank: "null" } : field;
    const read = columns.map((column) => readColumn(rows.map((row) => row[column] ?? null), cellField, column, { skip, scale: source.headings[column]!.scale }));
    return { input, several: field.several === true, read };
  });
  const duplicates = customer.identity === null || rowsAre === "lines" ? [] : duplicateCustomers(rows, customer.identity, skip);
  const columns: Readonly<Record<string, readonly RawEntry[]>> = Object.fromEntries(
    readings.map(({ input, several, read }) => {
      const cells = read.map(({ converted, asIs }) => (choices.convert ? converted : asIs));
      return [input, several ? rows.map((_, row) => cells.map((column): TableCell => column[row]!)) : cells[0]!];
    }),
  );
  const findings = [...blank, ...hidden, ...subtotals, ...duplicates, ...readings.flatMap(({ read }) => read.flatMap((one) => one.findings))];
  findings.sort((a, b) => a.row - b.row || a.column - b.column);
  return { findings, blank: blankSet, columns, customer };
}

/** The rows a filter or the user hides, told by their customer. */
const hiddenRows = ({ rows, hidden }: Request["source"], blank: ReadonlySet<number>, column: number): readonly Finding[] =>
  hidden.filter((row) => !blank.has(row)).map((row) => ({ kind: "hidden-row", row, column, found: cellText(rows[row]![column] ?? null).trim() }));

const settledBy: Readonly<Record<Finding["kind"], keyof Choices | null>> = {
  "text-number": "convert",
  "text-flag": "convert",
  "not-a-number": "bad",
  "not-a-flag": "bad",
  "not-a-date": "bad",
  "cell-error": "bad",
  "blank-cell": "bad",
  "below-minimum": "bad",
  "subtotal-row": "subtotals",
  "duplicate-customer": "duplicates",
  "hidden-row": "hidden",
  "blank-row": null,
};

function placed(finding: Finding, { source, choices }: Request): PlacedFinding {
  const by = settledBy[finding.kind];
  return {
    ...finding,
    address: cellAddress(source.headerRow + 1 + finding.row, source.columns[finding.column]!),
    heading: source.headings[finding.column]!.text,
    blocking: isOpen(by, choices),
    settledBy: by,
  };
}

/** A number, yes or no as text is settled by converting it, or by whatever is done with bad rows. */
function isOpen(by: keyof Choices | null, choices: Choices): boolean {
  if (by === null) return false;
  return by === "convert" ? !choices.convert && choices.bad === "ask" : choices[by] === "ask";
}

function rowsLeftOut(findings: readonly PlacedFinding[], choices: Choices): ReadonlyMap<number, PlacedFinding> {
  const leftOut = new Map<number, PlacedFinding>();
  for (const finding of findings) {
    const leaves =
      finding.settledBy === "convert" ? !choices.convert && choices.bad === "leave-out" : finding.settledBy !== null && choices[finding.settledBy] === "leave-out";
    if (leaves && !leftOut.has(finding.row)) leftOut.set(finding.row, finding);
  }
  return leftOut;
}

function inBody(issue: Issue, bodyRows: readonly number[]): Issue {
  if (issue.code === "duplicate") return { ...issue, row: bodyRows[issue.row]!, first: bodyRows[issue.first]! };
  return "row" in issue && issue.row !== undefined ? { ...issue, row: bodyRows[issue.row]! } : issue;
}

