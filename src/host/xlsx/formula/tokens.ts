/**
 * A formula cut into pieces; joined again they are the formula to the character.
 * - string: "…"; sheet: 'My data'; bracket: [Amount], [[#This Row],[Amount]], [1]; error: #N/A
 * - name: functions, references, defined names, sheet names without quotes, TRUE
 */
export type TokenKind = "string" | "sheet" | "bracket" | "error" | "number" | "name" | "blank" | "open" | "close" | "comma" | "brace" | "operator";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const PIECES: readonly (readonly [TokenKind, RegExp])[] = [
  ["string", /"(?:[^"]|"")*"?/y],
  ["sheet", /'(?:[^']|'')*'?/y],
  ["error", /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!)/iy],
  ["blank", /\s+/y],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.\u0080-\uFFFF:$])/y],
  ["name", /[$\w\\?.\u00A1-\uFFFF]+/y],
  ["open", /\(/y],
  ["close", /\)/y],
  ["comma", /,/y],
  ["brace", /[{};]/y],
  ["operator", /<=|>=|<>|[-+*/^&=<>%@#:!|~]|./sy],
];

export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    const token = formula[at] === "[" ? bracket(formula, at) : piece(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function piece(formula: string, at: number): Token {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) return { kind, text: match[0] };
  }
  return { kind: "operator", text: formula[at] ?? "" };
}

/** A structured reference's brackets; ' escapes the character after it. */
function bracket(formula: string, start: number): Token {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const c = formula[at];
    if (c === "'") at++;
    else if (c === "[") depth++;
    else if (c === "]" && --depth === 0) return { kind: "bracket", text: formula.slice(start, at + 1) };
  }
  return { kind: "bracket", text: formula.slice(start) };
}

/** Index of the next token that is not blank. */
export function nextSolid(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.kind === "blank") at++;
  return at;
}

export function previousSolid(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.kind === "blank") at--;
  return at;
}

export function isCall(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === "name" && tokens[at + 1]?.kind === "open";
}

export interface Call {
  /** Token index of the function's name. */
  readonly name: number;
  /** Token index after the closing parenthesis. */
  readonly end: number;
  /** Token ranges of the arguments, end exclusive. */
  readonly args: readonly { readonly from: number; readonly to: number }[];
}

/** Every function call of the formula, outermost first. */
export function calls(tokens: readonly Token[]): Call[] {
  return tokens.flatMap((_, at) => (isCall(tokens, at) ? [callAt(tokens, at)] : []));
}

function callAt(tokens: readonly Token[], name: number): Call {
  const args: { from: number; to: number }[] = [];
  let depth = 0;
  let from = name + 2;
  let at = name + 1;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === "open" || token.text === "{") depth++;
    else if (token.kind === "close" || token.text === "}") depth--;
    const last = depth === 0;
    if (last || (depth === 1 && token.kind === "comma")) {
      args.push({ from, to: at });
      from = at + 1;
    }
    if (last) break;
  }
  return { name, end: Math.min(at + 1, tokens.length), args };
}
