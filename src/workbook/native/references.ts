import type { NativeSheet } from "../../domain/method/native";
import type { AnyMethod, ParamField, ParamRow } from "../../domain/method/method";
import { columnLetters } from "../address";

/** Stands for the number of the row a formula is for. */
const thisRow = "\u0001";

/** A formula for one row, 1-based. */
export const inRow = (formula: string, row: number): string => formula.replaceAll(thisRow, String(row));

/** Where the customers stand. */
export interface Home {
  readonly sheet: string;
  /** 1-based, the same rows on the sheet of the working columns. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Cells of each input given; one column unless the input takes several. */
  readonly inputs: Readonly<Record<string, readonly InputColumn[]>>;
  /** Sheet column of each answer. */
  readonly answers: Readonly<Record<string, number>>;
}

/** A column of an input, from 0; `read` gives the number for rows (1-based) where text stands for one. */
export interface InputColumn {
  readonly column: number;
  readonly read: ReadonlyMap<number, number>;
}

/** Row, from 0, and cells across of each parameter on the sheet of parameters; its first value stands in column B. */
export interface ParamPlace {
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

export const firstValueColumn = 1;

/** 'Config mm'! in front of a cell of that sheet. */
export const onSheet = (sheet: string): string => (/^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/u.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`);

/** How many cells a parameter fills. */
export function paramSize(field: ParamField, value: unknown): { readonly rows: number; readonly columns: number } {
  if (field.kind === "numbers" || field.kind === "codes") return { rows: 1, columns: (value as readonly unknown[]).length };
  if (field.kind === "rows") return { rows: (value as readonly ParamRow[]).length, columns: Object.keys(field.columns).length };
  return { rows: 1, columns: 1 };
}

/** What the formulas of a run refer to: parameters by their places, everything of the form's own in the order first spoken of. */
export class References implements NativeSheet {
  /** Figures and lists, working columns (the counted one first) and counted copies of inputs, as they were asked for. */
  readonly figures: string[] = [];
  readonly working: string[] = [countedColumn];

  constructor(
    private readonly method: AnyMethod,
    private readonly home: Home,
    private readonly config: { readonly sheet: string; readonly params: Readonly<Record<string, ParamPlace>>; readonly figuresRow: number; readonly workingColumn: number },
  ) {}

  readonly has = (input: string): boolean => this.home.inputs[input] !== undefined;
  readonly cell = (input: string): string => this.cells(input)[0]!;
  readonly column = (input: string): string => this.all(copyOf(input, 0));
  readonly columnSoFar = (input: string): string => this.soFar(copyOf(input, 0));
  readonly cells = (input: string): readonly string[] => this.inputColumns(input).map((one, i) => (one.read.size > 0 ? this.own(readOf(input, i)) : this.standing(one)));
  /** This row's cell as the user has it. */
  readonly standing = ({ column }: InputColumn): string => `${onSheet(this.home.sheet)}$${columnLetters(column)}${thisRow}`;
  readonly columns = (input: string): readonly string[] => this.inputColumns(input).map((_, i) => this.all(copyOf(input, i)));

  readonly own = (name: string): string => {
    const answer = this.home.answers[name];
    return answer !== undefined ? `${onSheet(this.home.sheet)}$${columnLetters(answer)}${thisRow}` : `${onSheet(this.config.sheet)}$${this.workingLetters(name)}${thisRow}`;
  };
  /** This row's answer: its cell where it is written, else its formula in brackets. */
  readonly answerOr = (name: string, formula: string): string => (this.home.answers[name] === undefined ? `(${formula})` : this.own(name));
  readonly all = (name: string): string => {
    const answer = this.home.answers[name];
    const [sheet, letters] = answer !== undefined ? [this.home.sheet, columnLetters(answer)] : [this.config.sheet, this.workingLetters(name)];
    return `${onSheet(sheet)}$${letters}$${this.home.firstRow}:$${letters}$${this.home.lastRow}`;
  };
  readonly soFar = (name: string): string => {
    const letters = this.workingLetters(name);
    return `${onSheet(this.config.sheet)}$${letters}$${this.home.firstRow}:$${letters}${thisRow}`;
  };
  get counted(): string {
    return this.all(countedColumn);
  }
  get isCounted(): string {
    return `${this.own(countedColumn)}=1`;
  }

  readonly param = (name: string): string => {
    const { row, rows, columns } = this.config.params[name] ?? missing(`${this.method.id} has no value for the parameter ${name}.`);
    return this.configArea(row, 0, rows, columns);
  };
  readonly entry = (name: string, index: number): string => this.configArea(this.config.params[name]!.row, index, 1, 1);
  readonly figure = (name: string, size = 1): string => this.configArea(this.figureRow(name), 0, 1, size);
  readonly item = (list: string, index: number): string => this.configArea(this.figureRow(list), index, 1, 1);

  /** Sheet column of a working column, from 0. */
  readonly workingColumn = (name: string): number => this.config.workingColumn + placeIn(this.working, name);

  private workingLetters(name: string): string {
    return columnLetters(this.workingColumn(name));
  }
  private figureRow(name: string): number {
    return this.config.figuresRow + placeIn(this.figures, name);
  }
  private inputColumns(input: string): readonly InputColumn[] {
    return this.home.inputs[input] ?? missing(`${this.method.id} was given no ${input}.`);
  }
  private configArea(row: number, from: number, rows: number, columns: number): string {
    const corner = (at: number, column: number): string => `$${columnLetters(firstValueColumn + column)}$${at + 1}`;
    const first = corner(row, from);
    return `${onSheet(this.config.sheet)}${rows === 1 && columns === 1 ? first : `${first}:${corner(row + rows - 1, from + columns - 1)}`}`;
  }
}

/** 1 in rows that count. */
export const countedColumn = "counted";
/** An input's cells in the rows that count. */
export const copyOf = (input: string, index: number): string => `${input}#${index}`;
/** An input's cells with the numbers that text stands for. */
export const readOf = (input: string, index: number): string => `${input}#${index} read`;

function placeIn(names: string[], name: string): number {
  const at = names.indexOf(name);
  return at >= 0 ? at : names.push(name) - 1;
}

function missing(message: string): never {
  throw new Error(message);
}
