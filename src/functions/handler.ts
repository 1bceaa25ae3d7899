import type { Issue } from "../domain/issue/issue";
import { evaluate } from "../domain/method/evaluate";
import type { AnyMethod } from "../domain/method/method";
import { answerMatrix, type AnswerCell } from "./answer";
import { readArguments } from "./arguments";
import { isEmptyCell, readCell } from "./cell";
import { callText, issueWordsFor } from "./issueWords";
import { displayLocale } from "./language";
import { isShown, readShow } from "./show";

/** Arguments every function takes after its own. */
export const commonArguments = ["show", "headers"] as const;

/**
 * The worksheet function of a method: its signature's arguments, then `show` and `headers`, then Excel's invocation.
 * Answers a matrix; what is wrong with the call as a whole is thrown as #VALUE! with its reason.
 */
export function handlerFor(method: AnyMethod): (...args: unknown[]) => AnswerCell[][] {
  return (...args) => {
    const words = issueWordsFor(method, displayLocale());
    const own = method.signature.length;
    const call = readArguments(method, args.slice(0, own));
    const shown = readShow(method, args[own]);
    const headers = readHeaders(args[own + 1]);

    const issues: Issue[] = [...call.issues];
    if (!isShown(shown)) issues.push(shown);
    if (typeof headers !== "boolean") issues.push(headers);
    if (issues.length > 0 || !isShown(shown) || typeof headers !== "boolean") throw valueError(callText(issues, words));

    const outcome = evaluate(method, call.raw);
    if (!outcome.ok) throw valueError(callText(outcome.issues, words));
    return answerMatrix(method, outcome.value, { shown, headers, rows: call.rows, isRow: call.isRow }, words);
  };
}

function readHeaders(argument: unknown): boolean | Issue {
  const matrix = Array.isArray(argument) ? argument.flat() : [argument];
  const cell = matrix.length === 1 ? matrix[0] : "";
  if (matrix.length === 1 && isEmptyCell(cell)) return false;
  const value = readCell(cell);
  if (typeof value === "boolean" || value === 0 || value === 1) return Boolean(value);
  const found = typeof value === "object" ? (value?.error ?? "") : String(value);
  return { code: "param-type", param: "headers", expected: "flag", found };
}

const valueError = (message: string): CustomFunctions.Error =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
