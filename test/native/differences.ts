import { isFault } from "../../src/domain/issue/issue";
import type { AnyMethod, Answer } from "../../src/domain/method/method";
import { previewOf, writtenOutputs } from "../../src/domain/table/preview";
import type { UnderstoodSheet } from "../libreoffice/flatSheet";
import { columnsOf } from "../properties/tables";
import { evaluationOf, shows, type NativeRun } from "./runs";

type Shown = string | number | boolean | undefined;

/** Answers that are shown otherwise than the method gives them, and reasons that are no text. */
export function blockDifferences(run: NativeRun, sheet: UnderstoodSheet): string[] {
  const method: AnyMethod = run.method;
  const evaluation = evaluationOf(method, run.edited, run.config.params);
  const names = writtenOutputs(method, evaluationOf(method, run.table));
  const columnOf = (label: string): number | undefined => {
    // The last heading of that name: a column of the data may be called so too. A unit or a number may stand behind it.
    const isNamed = (heading: Shown): boolean => typeof heading === "string" && heading.startsWith(label) && /^(?: \([^()]+\))?(?: \d+)?$/u.test(heading.slice(label.length));
    return Array.from({ length: 80 }, (_, c) => c).filter((c) => isNamed(sheet.cells.get(`0,${c}`)?.value)).at(-1);
  };
  const told = (i: number): string => `${JSON.stringify(run.edited.rows[i])} ${JSON.stringify(run.config)}`;
  const answers = names.flatMap((name) => {
    const column = columnOf(method.outputs[name].label.en as string);
    if (column === undefined) return [];
    return run.edited.rows.flatMap((_, i) => {
      const shown = sheet.cells.get(`${i + 1},${column}`)?.value;
      const answer = evaluation.columns[name]![i]!;
      return shows(answer, shown) ? [] : [`${run.name} row ${i + 1} ${name}: ${JSON.stringify(shown)}, not ${JSON.stringify(answer)}; ${told(i)}`];
    });
  });
  const why = columnOf("Why")!;
  const isBlank = (i: number): boolean => Object.values(evaluation.columns).every((answers) => answers[i] === "");
  const reasons = run.edited.rows.flatMap((_, i) => {
    const shown = sheet.cells.get(`${i + 1},${why}`)?.value ?? "";
    const isText = typeof shown === "string" && !shown.startsWith("#") && !shown.startsWith("Err:");
    return isText && (shown === "") === isBlank(i) ? [] : [`${run.name} row ${i + 1} reason: ${JSON.stringify(shown)}; ${told(i)}`];
  });
  return [...answers, ...reasons];
}

/** Numbers of the summary sheet that do not follow. */
export function summaryDifferences(run: NativeRun, sheet: UnderstoodSheet): string[] {
  const { method, edited, config } = run;
  const evaluation = evaluationOf(method, edited, config.params);
  const { tiers, rated } = previewOf({ method, evaluation, inputs: columnsOf(edited), names: [], words: () => "" });
  const at = (row: number, column: number): Shown => sheet.cells.get(`${row},${column}`)?.value;
  const rowOf = (label: string): number | undefined => Array.from({ length: 200 }, (_, row) => row).find((row) => at(row, 0) === label);
  const wrong = (what: string, shown: Shown, answer: Answer): string[] =>
    shows(isFault(answer) ? "–" : answer, shown) ? [] : [`${run.name} summary, ${what}: ${JSON.stringify(shown)}, not ${JSON.stringify(answer)}; ${JSON.stringify(config.edits)}`];

  const first = rowOf("Tier")! + 1;
  const lines = tiers.flatMap(({ tier, customers, share, weight, weightShare }, i) => {
    const row = Array.from({ length: tiers.length + 4 }, (_, j) => first + j).find((one) => String(at(one, 0)) === tier);
    // A name that only the edited data holds has no line before the next run.
    if (row === undefined) return (method.wizard!.tiers(config.params) as readonly string[]).includes(tier) ? [`${run.name} summary: no tier ${tier} at ${i}`] : [];
    const cells: readonly Answer[] = [customers, share, weight, ...(listed(tiers.length, first) ? [weightShare ?? ""] : [])];
    return cells.flatMap((cell, c) => wrong(`${tier} ${c}`, at(row, c + 1), cell));
  });
  const figures = Object.entries(evaluation.figures).flatMap(([name, answer]) => {
    const row = rowOf(method.figures[name].label.en as string);
    return row === undefined || !sheet.cells.get(`${row},1`)?.formula ? [] : wrong(name, at(row, 1), answer);
  });
  return [...wrong("rated", at(rowOf("Customers rated")!, 1), rated), ...lines, ...figures];

  /** Whether every customer's tier has a line, so that the total is all of them. */
  function listed(count: number, from: number): boolean {
    return tiers.every(({ tier }) => Array.from({ length: count + 4 }, (_, j) => from + j).some((row) => String(at(row, 0)) === tier));
  }
}
