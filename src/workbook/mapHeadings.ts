import { comparable } from "../domain/column/text";
import { matchHeadings } from "../domain/column/match";
import type { AnyMethod, InputField } from "../domain/method/method";
import type { MappingAnswer, Source, WorkbookIssue } from "./contract";

/**
 * Which columns are which input. Headings the user named win, by input name or label (commas between several), and take
 * their columns out of the matching; a heading that is not there is an issue rather than a guess.
 */
export function mapHeadings(method: AnyMethod, source: Source, named: Readonly<Record<string, string>> = {}): MappingAnswer {
  const inputs: Readonly<Record<string, InputField>> = method.inputs;
  const mapping: Record<string, readonly number[]> = {};
  const scores: Record<string, number> = {};
  const issues: WorkbookIssue[] = [];
  const known = source.headings.map(({ text }) => text).filter((text) => text.trim() !== "");

  for (const [name, heading] of Object.entries(named)) {
    const input = inputCalled(inputs, name);
    if (input === undefined) {
      issues.push({ code: "input-unknown", name, known: Object.keys(inputs) });
      continue;
    }
    const wanted = inputs[input]!.several ? heading.split(/[,，、]/u) : [heading];
    const columns = wanted.map((one) => source.headings.findIndex(({ text }) => comparable(text) === comparable(one)));
    const missing = wanted.filter((_, i) => columns[i]! < 0);
    issues.push(...missing.map((one): WorkbookIssue => ({ code: "heading-not-found", input: name, name: one.trim(), known })));
    if (missing.length > 0) continue;
    mapping[input] = columns;
    scores[input] = 1;
  }

  const taken = new Set(Object.values(mapping).flat());
  const open = Object.fromEntries(Object.entries(inputs).filter(([input]) => mapping[input] === undefined));
  const free = source.headings.map((heading, column) => (taken.has(column) ? { ...heading, name: "" } : heading));
  const rows = taken.size === 0 ? source.rows : source.rows.map((row) => row.map((cell, column) => (taken.has(column) ? null : cell)));
  for (const [input, { columns, score }] of Object.entries(matchHeadings(open, free, rows))) {
    mapping[input] = columns;
    scores[input] = score;
  }
  return { mapping, scores, issues };
}

function inputCalled(inputs: Readonly<Record<string, InputField>>, name: string): string | undefined {
  const wanted = comparable(name);
  return Object.entries(inputs).find(([input, { label }]) => [input, label.en, label["zh-CN"]].some((text) => comparable(text) === wanted))?.[0];
}
