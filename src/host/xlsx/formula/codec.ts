import { filePrefix } from "./futureFunctions";
import { calls, isCall, nextSolid, previousSolid, tokenize, type Token } from "./tokens";

/** The add-in's functions: `=TB.TIER(…)` in a cell is `_xldudf_TB_TIER(…)` in a file. */
export interface FormulaNames {
  readonly namespace: string;
  readonly functions: readonly string[];
}

export interface FormulaPlace {
  /** Table the cell stands in: a file has no `[@Amount]`, only `Orders[[#This Row],[Amount]]`. */
  readonly table?: string;
}

/** Formulas as people type them ↔ as a file holds them (no leading "=", prefixes, `_xldudf_`, ANCHORARRAY for `#`). */
export class FormulaCodec {
  private readonly toUdf = new Map<string, string>();
  private readonly fromUdf = new Map<string, string>();
  private readonly lambdas: ReadonlySet<string>;

  /** @param lambdas names of the workbook that are called like functions */
  constructor({ namespace, functions }: FormulaNames, lambdas: readonly string[] = []) {
    this.lambdas = new Set(lambdas.map((name) => name.toUpperCase()));
    for (const name of functions) {
      const typed = `${namespace}.${name}`;
      const stored = `_xldudf_${namespace}_${name.replace(/\./g, "_")}`;
      this.toUdf.set(typed.toUpperCase(), stored);
      this.fromUdf.set(stored.toUpperCase(), typed);
    }
  }

  toFile(formula: string, place: FormulaPlace = {}): string {
    const tokens = operatorsToCalls(tokenize(formula.startsWith("=") ? formula.slice(1) : formula));
    const marks = parameterPrefixes(tokens);
    return tokens
      .map((token, at) => {
        if (token.kind === "bracket") return marks.get(at) ?? thisRow(token.text, tokens[at - 1], place);
        if (token.kind !== "name") return token.text;
        const mark = marks.get(at);
        if (mark !== undefined) return mark;
        if (!isCall(tokens, at)) return token.text;
        return this.toUdf.get(token.text.toUpperCase()) ?? filePrefix(token.text) + token.text;
      })
      .join("");
  }

  fromFile(stored: string): string {
    if (!stored.includes("_xl")) return `=${stored}`;
    const tokens = callsToOperators(tokenize(stored));
    return (
      "=" +
      tokens
        .map(({ kind, text }) => {
          if (kind !== "name" || !text.startsWith("_xl")) return text;
          const custom = this.fromUdf.get(text.toUpperCase());
          if (custom !== undefined) return custom;
          if (text.startsWith("_xlop.")) return `[${text.slice(6)}]`;
          return text.replace(/^_xlfn\.(_xlws\.)?|^_xlpm\./, "");
        })
        .join("")
    );
  }

  /** Whether a formula calls one of the add-in's functions or a name that is a LAMBDA: these take and give arrays. */
  callsOther(formula: string): boolean {
    const tokens = tokenize(formula);
    return tokens.some(({ text }, at) => isCall(tokens, at) && (this.toUdf.has(text.toUpperCase()) || this.lambdas.has(text.toUpperCase())));
  }
}

/**
 * Names that LET and LAMBDA declare: `x` becomes `_xlpm.x` where it is declared and used, `[x]` becomes `_xlop.x` where declared.
 * A LET name is known from its declaration to the end of the LET, a LAMBDA parameter in its LAMBDA.
 */
function parameterPrefixes(tokens: readonly Token[]): Map<number, string> {
  const marks = new Map<number, string>();
  for (const call of calls(tokens)) {
    const kind = tokens[call.name]!.text.toUpperCase();
    if (kind !== "LET" && kind !== "LAMBDA") continue;
    const declarations = call.args.slice(0, -1).filter((_, i) => kind === "LAMBDA" || i % 2 === 0);
    for (const { from, to } of declarations) {
      const at = nextSolid(tokens, from);
      const token = tokens[at];
      if (!token || nextSolid(tokens, at + 1) < to) continue;
      const name = token.kind === "bracket" ? token.text.slice(1, -1) : token.text;
      if (token.kind !== "name" && token.kind !== "bracket") continue;
      for (let use = at; use < call.end; use++) if (isUse(tokens, use, name)) marks.set(use, `_xlpm.${tokens[use]!.text}`);
      marks.set(at, token.kind === "bracket" ? `_xlop.${name}` : `_xlpm.${name}`);
    }
  }
  return marks;
}

function isUse(tokens: readonly Token[], at: number, name: string): boolean {
  const token = tokens[at]!;
  return token.kind === "name" && token.text.toUpperCase() === name.toUpperCase() && tokens[at + 1]?.text !== "!" && tokens[at - 1]?.text !== "!";
}

/** `D2#` → ANCHORARRAY(D2), `@A1:A9` → SINGLE(A1:A9), as tokens. */
function operatorsToCalls(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ kind, text }) => kind === "operator" && (text === "#" || text === "@"))) return tokens;
  const result: Token[] = [];
  const wrap = (from: number, name: string): void => {
    result.splice(from, 0, { kind: "name", text: name }, { kind: "open", text: "(" });
    result.push({ kind: "close", text: ")" });
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === "operator" && token.text === "#") wrap(operandStart(result), "_xlfn.ANCHORARRAY");
    else if (token.kind === "operator" && token.text === "@") {
      const end = operandEnd(tokens, at + 1);
      result.push({ kind: "name", text: "_xlfn.SINGLE" }, { kind: "open", text: "(" }, ...operatorsToCalls(tokens.slice(at + 1, end)), { kind: "close", text: ")" });
      at = end - 1;
    } else result.push(token);
  }
  return result;
}

/** Where the operand that ends the list begins: `Sheet1!$D$2`, `'My data'!D2`, `Total`, `INDEX(A:A,1)`. */
function operandStart(tokens: readonly Token[]): number {
  let at = tokens.length - 1;
  if (tokens[at]?.kind === "close") {
    for (let depth = 0; at >= 0; at--) {
      if (tokens[at]!.kind === "close") depth++;
      if (tokens[at]!.kind === "open" && --depth === 0) break;
    }
    if (tokens[at - 1]?.kind === "name") at--;
  } else if (tokens[at]?.kind === "bracket" && tokens[at - 1]?.kind === "name") at--;
  if (tokens[at - 1]?.text === "!") at -= 2;
  return Math.max(at, 0);
}

function operandEnd(tokens: readonly Token[], from: number): number {
  let at = nextSolid(tokens, from);
  if (tokens[at + 1]?.text === "!") at += 2;
  const callEnd = isCall(tokens, at) ? calls(tokens).find((call) => call.name === at)?.end : undefined;
  let end = callEnd ?? at + 1;
  if (tokens[at]?.kind === "open") {
    for (let depth = 0; at < tokens.length; at++) {
      if (tokens[at]!.kind === "open") depth++;
      if (tokens[at]!.kind === "close" && --depth === 0) break;
    }
    end = at + 1;
  }
  if (tokens[end]?.kind === "bracket") end++;
  if (tokens[end]?.text === ":") return operandEnd(tokens, end + 1);
  if (tokens[end]?.text === "#") end++;
  return end;
}

/** ANCHORARRAY(D2) → `D2#`, SINGLE(A1:A9) → `@A1:A9`. */
function callsToOperators(tokens: readonly Token[]): readonly Token[] {
  const drop = new Set<number>();
  const instead = new Map<number, Token>();
  for (const call of calls(tokens)) {
    const name = tokens[call.name]!.text;
    if (name !== "_xlfn.ANCHORARRAY" && name !== "_xlfn.SINGLE") continue;
    drop.add(call.name + 1);
    if (name === "_xlfn.SINGLE") {
      instead.set(call.name, { kind: "operator", text: "@" });
      drop.add(call.end - 1);
    } else {
      drop.add(call.name);
      instead.set(call.end - 1, { kind: "operator", text: "#" });
    }
  }
  return instead.size === 0 ? tokens : tokens.flatMap((token, at) => (instead.has(at) ? [instead.get(at)!] : drop.has(at) ? [] : [token]));
}

/** `[@Amount]`, `Orders[@[Net amount]:[Tax]]`, `[@]` → the `#This Row` form. */
function thisRow(text: string, before: Token | undefined, { table }: FormulaPlace): string {
  if (!text.startsWith("[@")) return text;
  const inner = text.slice(2, -1);
  const columns = inner === "" ? "" : inner.startsWith("[") ? `,${inner}` : `,[${inner}]`;
  const whole = columns === "" ? "[#This Row]" : `[[#This Row]${columns}]`;
  return before?.kind === "name" || table === undefined ? whole : table + whole;
}

const ARRAY_FUNCTIONS = new Set(
  ("ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROUPBY GROWTH HSTACK INDEX LAMBDA LET LINEST LOGEST MAKEARRAY MAP MINVERSE " +
    "MMULT MODE.MULT MUNIT OFFSET PIVOTBY RANDARRAY REDUCE REGEXEXTRACT SCAN SEQUENCE SORT SORTBY STOCKHISTORY TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE TREND " +
    "TRIMRANGE UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP").split(" "),
);
/** Functions of one value: given a range, they answer with an array. */
const SCALAR_FUNCTIONS = new Set(
  "ABS CODE DATE DATEVALUE DAY EXP FIND IF IFERROR INT ISBLANK ISERROR ISNUMBER ISTEXT LEFT LEN LN LOG LOG10 LOWER MID MOD MONTH NOT PROPER RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SIGN SQRT SUBSTITUTE TEXT TRIM TRUNC UPPER VALUE YEAR".split(" "),
);
const ARITHMETIC = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", "%"]);

/**
 * Whether Excel would calculate the formula as an array: it calls a function that gives arrays, or uses a range where one value is wanted.
 * Stored without the dynamic-array mark, Excel would put an "@" in front of such a part.
 */
export function answersArray(formula: string): boolean {
  const tokens = tokenize(formula.startsWith("=") ? formula.slice(1) : formula);
  if (tokens.some((token, at) => isCall(tokens, at) && ARRAY_FUNCTIONS.has(token.text.toUpperCase()))) return true;
  if (tokens.some(({ text }) => text === "#")) return true;
  if (calls(tokens).some((call) => SCALAR_FUNCTIONS.has(tokens[call.name]!.text.toUpperCase()) && call.args.some(({ from, to }) => isRange(tokens, from, to)))) return true;
  return tokens.some((token, at) => token.text === ":" && token.kind === "operator" && besideArithmetic(tokens, at));
}

function isRange(tokens: readonly Token[], from: number, to: number): boolean {
  const part = tokens.slice(from, to).filter(({ kind }) => kind !== "blank");
  return part.some(({ text, kind }) => text === ":" && kind === "operator") && part.every(({ kind, text }) => kind === "name" || kind === "sheet" || text === ":" || text === "!");
}

/** `colon` is the ":" of a range such as `Data!B2:B9`; looks at what stands before and after the range. */
function besideArithmetic(tokens: readonly Token[], colon: number): boolean {
  let left = colon - 1;
  if (tokens[left - 1]?.text === "!") left -= 2;
  const before = tokens[previousSolid(tokens, left - 1)];
  const after = tokens[nextSolid(tokens, colon + 2)];
  const beside = (token: Token | undefined): boolean => token?.kind === "operator" && ARITHMETIC.has(token.text);
  return beside(before) || beside(after);
}
