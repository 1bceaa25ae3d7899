import type { Fault, Issue } from "../issue/issue";
import type { NumericUnit, UnitName, UnitTypes } from "../unit/unit";
import type { ChartSpec } from "./chart";
import type { NativeForm, NativeSheet } from "./native";
import type { Say } from "./say";
import type { SqlForm, SqlTable } from "./sql";
import type { Steps } from "./steps";
import type { Locale, Text } from "./text";

/** Where a rule or a default comes from; shown to the user as a badge. */
export type Origin = "SEED" | "FOUND" | "OURS" | "RECALLED";

interface Field {
  readonly label: Text;
  /** What to enter, with its unit and an example. */
  readonly hint?: Text;
}

/** One column of the user's table. */
export interface InputField extends Field {
  readonly unit: UnitName;
  readonly min?: number;
  /** The column may be left out; and where it is given, a blank cell reaches `run` as null. */
  readonly optional?: true;
  /** A blank cell of a required column reaches `run` as null instead of answering #VALUE! in its row. */
  readonly blank?: "null";
  /** Several columns side by side (periods, criteria): `run` gets a list per row, in which a blank cell is null. */
  readonly several?: true;
  /** A yes/no column will do as well: TRUE counts as 1 and FALSE as 0, or as the words TRUE and FALSE among codes. */
  readonly yesNo?: true;
  /** Names each row: a value that occurs twice stops the run. */
  readonly unique?: true;
  /** Header words that name this column, in either language, lower case; the label counts as one. */
  readonly synonyms?: readonly string[];
}

interface ParamBase extends Field {
  readonly origin?: Origin;
  /** No default, and the method does without it. */
  readonly optional?: true;
  /** Optional in a formula only: without it there are no tiers, and tiers are what the wizard is for. */
  readonly forTiers?: true;
  /** What the method takes where an optional parameter is left out, computed from the others; the wizard shows it. */
  readonly derived?: (params: Readonly<Record<string, unknown>>) => unknown;
}
export interface NumberParam extends ParamBase {
  readonly kind: "number";
  readonly unit: NumericUnit;
  readonly min?: number;
  readonly max?: number;
  /** The bounds themselves are not allowed. */
  readonly exclusive?: true;
  readonly whole?: true;
  /** The day the data stand at: customers rolled up as of a date bring it along. */
  readonly reportingDay?: true;
  readonly default?: number;
  /** The wizard asks for this value and never assumes it: these answers are offered, any other may be typed. */
  readonly asked?: readonly { readonly value: number; readonly label: Text; readonly origin: Origin }[];
}
export interface NumbersParam extends ParamBase {
  readonly kind: "numbers";
  readonly unit: NumericUnit;
  readonly min?: number;
  readonly max?: number;
  /** The bounds themselves are not allowed. */
  readonly exclusive?: true;
  readonly order?: "ascending" | "descending" | "monotone";
  readonly default?: readonly number[];
}
export interface ChoiceParam extends ParamBase {
  readonly kind: "choice";
  readonly choices: Readonly<Record<string, Text>>;
  readonly default: string;
}
/** A list of short names, such as tier labels. */
export interface CodesParam extends ParamBase {
  readonly kind: "codes";
  /** An input of several columns that the names are of: left out, the headings of the columns name them. */
  readonly namesColumnsOf?: string;
  readonly default?: readonly string[];
}
export interface FlagParam extends ParamBase {
  readonly kind: "flag";
  readonly default: boolean;
}
/** A small table, such as one of segments or of policy: a range of rows in the worksheet. */
export interface RowsParam extends ParamBase {
  readonly kind: "rows";
  readonly columns: Readonly<Record<string, OutputField>>;
  readonly default?: readonly ParamRow[];
}
export type ParamRow = readonly (number | string | boolean | null)[];
export type ParamField = RowsParam | NumberParam | NumbersParam | ChoiceParam | CodesParam | FlagParam;

/** One answer per row. */
export interface OutputField extends Field {
  readonly unit: UnitName;
  /** A row may lack this answer (an error value or "") and is explained all the same; the sentence then gets null. */
  readonly partial?: true;
}
/** One answer for the whole table. */
export interface FigureField extends Field {
  readonly unit: UnitName;
}
/** A small table of its own shape: a class table, a curve. The first column names its rows. */
export interface TableField extends Field {
  readonly columns: Readonly<Record<string, OutputField>>;
  /** Every run says which of the columns its rows have, in `Result.heads`: some left out, some several times. */
  readonly varies?: true;
}
/** A column of a table as one run has it. */
export interface Head {
  /** Which of the declared columns. */
  readonly column: string;
  /** Its own label where the declared one would not tell it from its neighbours. */
  readonly label?: Text;
}

type Fields<F> = Readonly<Record<string, F>>;

type InputValue<F extends InputField> = F extends { several: true }
  ? F extends { optional: true }
    ? readonly (readonly (UnitTypes[F["unit"]] | null)[])[] | undefined
    : readonly (readonly (UnitTypes[F["unit"]] | null)[])[]
  : F extends { optional: true }
  ? readonly (UnitTypes[F["unit"]] | null)[] | undefined
  : F extends { blank: "null" }
    ? readonly (UnitTypes[F["unit"]] | null)[]
    : readonly UnitTypes[F["unit"]][];
export type InputColumns<I extends Fields<InputField>> = { readonly [K in keyof I]: InputValue<I[K]> };

type ParamPlain<P extends ParamField> = P extends { kind: "number"; unit: infer U extends NumericUnit }
  ? UnitTypes[U]
  : P extends { kind: "numbers"; unit: infer U extends NumericUnit }
    ? readonly UnitTypes[U][]
    : P extends { kind: "choice"; choices: infer C }
      ? keyof C & string
      : P extends { kind: "codes" }
        ? readonly string[]
        : P extends { kind: "rows" }
          ? readonly ParamRow[]
        : boolean;
export type ParamValues<P extends Fields<ParamField>> = {
  readonly [K in keyof P]: P[K] extends { derived: unknown }
    ? ParamPlain<P[K]>
    : P[K] extends { optional: true }
      ? ParamPlain<P[K]> | undefined
      : ParamPlain<P[K]>;
};

/** "" is an empty cell: Excel would turn a returned null into 0. */
export type Answer<U extends UnitName = UnitName> = UnitTypes[U] | Fault | "";
export type OutputColumns<O extends Fields<OutputField>> = {
  readonly [K in keyof O]: readonly Answer<O[K]["unit"]>[];
};
export type TableRow = readonly Answer[];

export interface Result<
  O extends Fields<OutputField>,
  F extends Fields<FigureField>,
  T extends Fields<TableField>,
> {
  /** As many answers a column as there are rows in. Columns, figures and tables may be getters: what nobody reads is not computed. */
  readonly columns: OutputColumns<O>;
  readonly figures: { readonly [K in keyof F]: Answer<F[K]["unit"]> };
  readonly tables: { readonly [K in keyof T]: readonly TableRow[] };
  /** The columns of the tables that vary from run to run. */
  readonly heads?: { readonly [K in keyof T]?: readonly Head[] };
  /** Facts about the run as a whole: a difference left over, a shape to be warned of. */
  readonly notes?: readonly Issue[];
}

/** One row with its answers, for the sentence that explains it. */
export interface Explained<
  I extends Fields<InputField>,
  P extends Fields<ParamField>,
  O extends Fields<OutputField>,
  F extends Fields<FigureField>,
> {
  readonly input: {
    readonly [K in keyof I]: I[K] extends { several: true }
      ? readonly (UnitTypes[I[K]["unit"]] | null)[]
      : I[K] extends { optional: true } | { blank: "null" }
      ? UnitTypes[I[K]["unit"]] | null
      : UnitTypes[I[K]["unit"]];
  };
  readonly output: {
    readonly [K in keyof O]: O[K] extends { partial: true } ? UnitTypes[O[K]["unit"]] | null : UnitTypes[O[K]["unit"]];
  };
  readonly params: ParamValues<P>;
  readonly figures: { readonly [K in keyof F]: Answer<F[K]["unit"]> };
  /** Number formats for sentences, the same on every machine. */
  readonly say: Say;
}

export interface Source {
  /** As it is cited, in its own language. */
  readonly work: string;
  /** The passage, as it stands there. */
  readonly where?: string;
  /** What the method takes from it or adds to it. */
  readonly note?: Text;
  readonly origin: Origin;
}

export interface Worked {
  /** The published table or the pencil it comes from. */
  readonly from: string;
  readonly inputs: Readonly<Record<string, readonly unknown[]>>;
  readonly params?: Readonly<Record<string, unknown>>;
  /** Expected columns, figures and tables; what is left out is not checked. Numbers to 1e-9 relative. */
  readonly outputs?: Readonly<Record<string, readonly unknown[]>>;
  readonly figures?: Readonly<Record<string, unknown>>;
  readonly tables?: Readonly<Record<string, readonly (readonly unknown[])[]>>;
}

export interface Method<
  I extends Fields<InputField> = Fields<InputField>,
  P extends Fields<ParamField> = Fields<ParamField>,
  O extends Fields<OutputField> = Fields<OutputField>,
  F extends Fields<FigureField> = Fields<FigureField>,
  T extends Fields<TableField> = Fields<TableField>,
  R = Result<O, F, T> | Steps<Result<O, F, T>>,
> {
  /** The worksheet function's name after `TB.`; never changed once released. */
  readonly id: string;
  readonly family: "tiering" | "quota" | "scoring" | "system";
  readonly label: Text;
  readonly summary: Text;
  /** What equal values lead to, where rows with equal values may get unequal answers. */
  readonly ties?: Text;
  /** LaTeX. */
  readonly formula: string;
  readonly sources: readonly Source[];
  readonly inputs: I;
  readonly params: P;
  readonly outputs: O;
  readonly figures: F;
  readonly tables: T;
  /** What the worksheet function answers when the caller does not choose. */
  readonly answers: { readonly columns: readonly (keyof O & string)[] } | { readonly figures: readonly (keyof F & string)[] } | { readonly table: keyof T & string };
  /** The order of the worksheet function's arguments: inputs and parameters. Only ever appended to. */
  readonly signature: readonly ((keyof I | keyof P) & string)[];
  /** A row that cannot be read stops the run: an answer made of all rows together would not show that one is missing. */
  readonly everyRow?: true;
  /** Worksheet function or not: a system of several steps is for the wizard only. */
  readonly worksheet: boolean;
  /** How the wizard offers the method; absent where it makes no sense on its own. */
  readonly wizard?: WizardCard<I, O, F>;
  /** Named sets of parameters. */
  readonly presets?: Readonly<Record<string, { readonly label: Text; readonly params: Readonly<Record<string, unknown>>; readonly origin: Origin }>>;
  /** What bounds and lists cannot say: two parameters that must fit each other. */
  readonly check?: (params: ParamValues<P>) => readonly Issue[];
  readonly run: (inputs: InputColumns<I>, params: ParamValues<P>) => R;
  /** One sentence a customer or an auditor could check. Not asked for rows in which an output that is not partial is an error or "". */
  readonly why: { readonly [L in Locale]: (row: Explained<I, P, O, F>) => string };
  readonly charts: readonly ChartSpec[];
  /** The method as worksheet formulas, or why it cannot be had so. Only a method of the wizard needs it. */
  readonly native?: ((sheet: NativeSheet, params: ParamValues<P>) => NativeForm) | Text;
  /** Why these parameters cannot be had as formulas, where others can. */
  readonly nativeUnless?: (params: ParamValues<P>) => Text | null;
  /** The method as a query for tables beyond a worksheet, or why it cannot be had so. */
  readonly sql?: ((table: SqlTable, params: ParamValues<P>) => SqlForm) | Text;
  /** Why these parameters, or the optional inputs that have a column, cannot be had as a query, where others can. */
  readonly sqlUnless?: (params: ParamValues<P>, has?: (input: string) => boolean) => Text | null;
  readonly worked: readonly Worked[];
}

export interface WizardCard<
  I extends Fields<InputField> = Fields<InputField>,
  O extends Fields<OutputField> = Fields<OutputField>,
  F extends Fields<FigureField> = Fields<FigureField>,
> {
  /** The name on the command line: `--system mm-credit`; and a shorter one for what is asked for most. */
  readonly system: string;
  readonly short?: string;
  readonly question: "profit" | "owe" | "slipping" | "effort";
  /** Output columns written beside the data, in order; the why column follows. One without any answer is not written. */
  readonly writes: readonly (keyof O & string)[];
  /** The output that holds the tier; preview, summary counts and colours are by it. */
  readonly tier: keyof O & string;
  /** Tiers from best to worst, where the parameters do not name them. */
  readonly tiers: (params: Readonly<Record<string, unknown>>) => readonly string[];
  /** Input or output whose total per tier the preview shows, and by which customers are ordered. */
  readonly weight: (keyof I | keyof O) & string;
  /** The value that is cut, and the cuts: customers within 2 % of a cut are shown as boundary customers. */
  readonly boundary?: { readonly value: (keyof I | keyof O) & string; readonly cuts: (params: Readonly<Record<string, unknown>>, tables: Readonly<Record<string, readonly TableRow[]>>) => readonly number[] };
  /** Figures printed on the summary sheet. */
  readonly figures: readonly (keyof F & string)[];
  /** List parameters with one entry per tier (`cuts` one fewer: between the tiers), edited as rows of one small table. */
  readonly rows?: { readonly labels: string; readonly cuts?: string; readonly beside?: readonly string[] };
}

/** A method as a registry sees it, its own column names forgotten. */
export type AnyMethod = Method<any, any, any, any, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** Checks a method against its own declarations, and keeps their exact names for the compiler. */
export function defineMethod<
  const I extends Fields<InputField>,
  const P extends Fields<ParamField>,
  const O extends Fields<OutputField>,
  const F extends Fields<FigureField>,
  const T extends Fields<TableField>,
>(method: Method<I, P, O, F, T, Result<O, F, T>>): Method<I, P, O, F, T, Result<O, F, T>> {
  return method;
}

/** A method that may take long: its `run` yields between its steps the share that is done, so that it can be stopped there and holds up nobody. */
export function defineLongMethod<
  const I extends Fields<InputField>,
  const P extends Fields<ParamField>,
  const O extends Fields<OutputField>,
  const F extends Fields<FigureField>,
  const T extends Fields<TableField>,
>(method: Method<I, P, O, F, T, Steps<Result<O, F, T>>>): Method<I, P, O, F, T, Steps<Result<O, F, T>>> {
  return method;
}
