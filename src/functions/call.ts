import type { Issue } from "../domain/issue/issue";
import type { Evaluation } from "../domain/method/evaluate";
import type { AnyMethod } from "../domain/method/method";
import { answerMatrix, type AnswerCell } from "./answer";
import { readArguments } from "./arguments";
import type { CallWords } from "./callWords";
import { isEmptyCell, readCell } from "./cell";
import { RecentCalls } from "./recent";
import { isShown, readShow, type Shown } from "./show";

export type { AnswerCell } from "./answer";

const recent = new RecentCalls();

/**
 * Answers one worksheet call: the arguments of the method's signature, then `show` and `headers`.
 * @throws CustomFunctions.Error, #VALUE! with the reasons, when the call as a whole is wrong
 */
export function answerCall(method: AnyMethod, args: readonly unknown[], words: CallWords): AnswerCell[][] {
  const own = method.signature.length;
  const call = readArguments(method, args.slice(0, own));
  const shown = readShow(method, args[own]);
  const headers = readHeaders(args[own + 1]);

  const issues: Issue[] = [...call.issues];
  if (!isShown(shown)) issues.push(shown);
  if (typeof headers !== "boolean") issues.push(headers);
  // With every input optional, all of them may be left out; an answer for each row then has none.
  if (isShown(shown) && shown.kind === "columns" && call.rows === 0 && issues.length === 0) issues.push({ code: "column-missing", column: method.signature.find((name) => name in method.inputs)! });
  if (issues.length > 0 || !isShown(shown) || typeof headers !== "boolean") throw valueError(issues, words);

  const outcome = recent.evaluate(method, call.raw);
  if (!outcome.ok) throw valueError(outcome.issues, words);
  const absent = absentColumn(shown, outcome.value);
  if (absent) throw valueError([absent], words);
  return answerMatrix(method, outcome.value, { shown, headers, rows: call.rows, isRow: call.isRow }, words);
}

/** A column of a table that this run does not have, such as the sum of an input that was not given. */
function absentColumn(shown: Shown, { heads }: Evaluation): Issue | undefined {
  if (shown.kind !== "table") return undefined;
  const known = [...new Set(heads[shown.table]!.map(({ column }) => column))];
  const found = shown.columns?.find((column) => !known.includes(column));
  return found === undefined ? undefined : { code: "unknown-output", found, known };
}

function readHeaders(argument: unknown): boolean | Issue {
  const cells: readonly unknown[] = Array.isArray(argument) ? argument.flat() : [argument];
  const cell = cells.length === 1 ? readCell(cells[0]) : "";
  if (cells.length === 1 && isEmptyCell(cell)) return false;
  if (typeof cell === "boolean" || cell === 0 || cell === 1) return Boolean(cell);
  const found = cells.length > 1 ? `${cells.length} cells` : typeof cell === "object" ? (cell?.error ?? "") : String(cell);
  return { code: "param-type", param: "headers", expected: "flag", found };
}

/** As many as a person reads in the tip of a cell. */
const mostIssues = 20;

const valueError = (issues: readonly Issue[], words: CallWords): CustomFunctions.Error =>
  new CustomFunctions.Error(
    CustomFunctions.ErrorCode.invalidValue,
    issues.slice(0, mostIssues).map((issue) => words.issue(issue)).join(" ") + (issues.length > mostIssues ? ` … (+${issues.length - mostIssues})` : ""),
  );
