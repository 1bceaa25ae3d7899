import { isFault, type Fault } from "../domain/issue/issue";
import type { Evaluation } from "../domain/method/evaluate";
import type { AnyMethod, Answer, Method } from "../domain/method/method";
import type { CallWords } from "./callWords";
import { why, type Shown } from "./show";

/** A cell of the result: what Excel accepts, never null, NaN or Infinity. */
export type AnswerCell = number | string | boolean | CustomFunctions.Error;

export interface AnswerShape {
  readonly shown: Shown;
  /** A first row (or column) of labels. */
  readonly headers: boolean;
  /** Rows of the input ranges. */
  readonly rows: number;
  readonly isRow: boolean;
}

/** The matrix a worksheet call answers with. */
export function answerMatrix(method: AnyMethod, evaluation: Evaluation, shape: AnswerShape, words: CallWords): AnswerCell[][] {
  const plain: Method = method;
  switch (shape.shown.kind) {
    case "columns": {
      const matrix = columnMatrix(plain, evaluation, shape.shown.columns, shape, words);
      return shape.isRow ? transposed(matrix) : matrix;
    }
    case "figures":
      return shape.shown.figures.map((id) => {
        const value = toCell(evaluation.figures[id]!, words);
        return shape.headers ? [words.label(plain.figures[id]!.label), value] : [value];
      });
    case "table":
      return tableMatrix(plain, evaluation, shape.shown, shape.headers, words);
  }
}

function columnMatrix(
  method: Method,
  evaluation: Evaluation,
  ids: readonly string[],
  { rows, headers }: AnswerShape,
  words: CallWords,
): AnswerCell[][] {
  // Made in its full length: a list that grows leaves its shorter selves behind.
  const matrix = new Array<AnswerCell[]>(rows);
  const columns = ids.map((id) => (id === why ? null : evaluation.columns[id]!));
  const [first] = columns;
  if (columns.length === 1 && first) fillColumn(matrix, first, words);
  else for (let row = 0; row < evaluation.rows; row++) matrix[row] = columns.map((column) => (column ? toCell(column[row]!, words) : words.why(evaluation, row)));
  matrix.fill(ids.map(() => ""), evaluation.rows);
  return headers ? [ids.map((id) => words.label(id === why ? whyLabel : method.outputs[id]!.label)), ...matrix] : matrix;
}

/** A row per answer. Rows that hold a number and never anything else take less memory. */
function fillColumn(matrix: AnswerCell[][], answers: readonly Answer[], words: CallWords): void {
  for (let row = 0; row < answers.length; row++) {
    const answer = answers[row]!;
    if (typeof answer === "string") matrix[row] = [answer];
    else matrix[row] = typeof answer === "number" && Number.isFinite(answer) ? [answer] : [toCell(answer, words)];
  }
}

const whyLabel = { en: "Why", "zh-CN": "说明" };

function tableMatrix(method: Method, evaluation: Evaluation, { table: id, columns }: Extract<Shown, { kind: "table" }>, headers: boolean, words: CallWords): AnswerCell[][] {
  const heads = evaluation.heads[id]!;
  const places = columns ? columns.flatMap((column) => heads.flatMap((head, place) => (head.column === column ? [place] : []))) : heads.map((_, place) => place);
  const body = evaluation.tables[id]!.map((row) => places.map((place) => toCell(row[place]!, words)));
  if (headers) return [places.map((place) => words.label(heads[place]!.label ?? method.tables[id]!.columns[heads[place]!.column]!.label)), ...body];
  // Excel cannot show a matrix without rows.
  return body.length > 0 ? body : [places.map(() => "")];
}

function toCell(answer: Answer, words: CallWords): AnswerCell {
  if (typeof answer === "string") return answer;
  if (isFault(answer)) return errorCell(answer, words);
  if (typeof answer === "number" && !Number.isFinite(answer)) return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);
  return (answer as AnswerCell | null | undefined) ?? "";
}

/** Excel shows the message of #VALUE! and #N/A only. */
function errorCell({ fault, issue }: Fault, words: CallWords): CustomFunctions.Error {
  const { ErrorCode } = CustomFunctions;
  const message = issue && words.issue(issue);
  switch (fault) {
    case "#N/A":
      return new CustomFunctions.Error(ErrorCode.notAvailable, message);
    case "#DIV/0!":
      return new CustomFunctions.Error(ErrorCode.divisionByZero);
    case "#NUM!":
      return new CustomFunctions.Error(ErrorCode.invalidNumber);
    case "#NULL!":
      return new CustomFunctions.Error(ErrorCode.nullReference);
    case "#REF!":
      return new CustomFunctions.Error(ErrorCode.invalidReference);
    case "#NAME?":
      return new CustomFunctions.Error(ErrorCode.invalidName);
    default:
      return new CustomFunctions.Error(ErrorCode.invalidValue, message);
  }
}

const transposed = (matrix: readonly AnswerCell[][]): AnswerCell[][] => matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));
