import type { AnyMethod, Method } from "../domain/method/method";
import { locales, type Locale } from "../domain/method/text";
import { describeHeaders, describeInput, describeParam, describeShow, isOptional } from "./describe";
import { helpFileName } from "./helpFiles";

/** functions.json: what Excel is told about the functions, in one language. */
export interface FunctionsFile {
  /** Errors in cells reach us, and pass through row by row. */
  readonly allowErrorForDataTypeAny: true;
  /** So do formatted numbers and entities. */
  readonly allowCustomDataForDataTypeAny: true;
  readonly functions: readonly FunctionEntry[];
}
export interface FunctionEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterEntry[];
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
}
export interface ParameterEntry {
  readonly name: string;
  readonly description: string;
  /** Numbers declared as such would turn text into #VALUE! for the whole call before we see it. */
  readonly type: "any";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
}

/** Where a built add-in is served in development. */
export const developmentUrl = "https://localhost:3000";

export function functionsFile(methods: readonly AnyMethod[], locale: Locale, url: string = developmentUrl): FunctionsFile {
  return {
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: true,
    functions: methods.filter((method) => method.worksheet).map((method) => functionEntry(method, locale, url)),
  };
}

function functionEntry(method: Method, locale: Locale, url: string): FunctionEntry {
  return {
    id: method.id,
    name: method.id,
    description: method.summary[locale],
    helpUrl: `${url}/${helpFileName(method.id, locale)}`,
    parameters: [
      ...method.signature.map((name) => parameterEntry(method, name, locale)),
      { name: "show", description: describeShow(method, locale), type: "any", dimensionality: "matrix", optional: true },
      { name: "headers", description: describeHeaders[locale], type: "any", dimensionality: "scalar", optional: true },
    ],
    result: { type: "any", dimensionality: "matrix" },
  };
}

function parameterEntry(method: Method, name: string, locale: Locale): ParameterEntry {
  const input = method.inputs[name];
  if (input) {
    const entry = { name, description: describeInput(input, locale), type: "any", dimensionality: "matrix" } as const;
    return input.optional ? { ...entry, optional: true } : entry;
  }
  const param = method.params[name]!;
  const isList = param.kind === "numbers" || param.kind === "codes" || param.kind === "rows";
  const entry = { name, description: describeParam(param, locale), type: "any", dimensionality: isList ? "matrix" : "scalar" } as const;
  return isOptional(param) ? { ...entry, optional: true } : entry;
}

/** The files of both languages: name and text. English is the one without a language in its name. */
export function functionsFiles(methods: readonly AnyMethod[], url?: string): readonly (readonly [name: string, text: string])[] {
  return locales.map((locale) => [
    locale === "en" ? "functions.json" : `functions.${locale}.json`,
    `${JSON.stringify(functionsFile(methods, locale, url), null, 1)}\n`,
  ]);
}
