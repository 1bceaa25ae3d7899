/** Comparison words of the file → Excel.ConditionalCellValueOperator and Excel.DataValidationOperator, which differ in two. */
const WORDS: readonly (readonly [file: string, conditional: string, validation: string])[] = [
  ["between", "Between", "Between"],
  ["notBetween", "NotBetween", "NotBetween"],
  ["equal", "EqualTo", "EqualTo"],
  ["notEqual", "NotEqualTo", "NotEqualTo"],
  ["greaterThan", "GreaterThan", "GreaterThan"],
  ["lessThan", "LessThan", "LessThan"],
  ["greaterThanOrEqual", "GreaterThanOrEqual", "GreaterThanOrEqualTo"],
  ["lessThanOrEqual", "LessThanOrEqual", "LessThanOrEqualTo"],
];

export function conditionalOperator(file: string): string {
  return WORDS.find(([word]) => word === file)?.[1] ?? "EqualTo";
}

export function validationOperator(file: string): string {
  return WORDS.find(([word]) => word === file)?.[2] ?? "Between";
}

/** The file's word for either name. */
export function fileOperator(name: string): string {
  return WORDS.find((words) => words.some((word) => word.toLowerCase() === name.toLowerCase()))?.[0] ?? "equal";
}
