import type { AnyMethod, InputField } from "../../domain/method/method";
import type { Text } from "../../domain/method/text";
import { mappingIssues } from "../../workbook/mappingIssues";
import type { MappingAnswer, Source } from "../../workbook/contract";
import { paramsOf, readDraft } from "../parameters/draft";

/** A column a system reads, and the headings it was found under. */
export interface FoundColumn {
  readonly label: Text;
  readonly headings: readonly string[];
  /** The heading says so; else the match is a guess for the user to check. */
  readonly sure: boolean;
}

/** How a system suits the table the user chose. */
export interface Fit {
  readonly method: AnyMethod;
  /** How many columns it cannot do without. */
  readonly needs: number;
  /** Columns it needs, as they were found, and those it can use as well. */
  readonly found: readonly FoundColumn[];
  /** Columns it needs that no heading names. */
  readonly missing: readonly Text[];
  /** Parameters it asks for, having no default. */
  readonly asks: readonly Text[];
  /** Columns and parameters are there: the preview is one step away. */
  readonly ready: boolean;
  /** How well the least sure of the columns it needs was matched, 0 to 1. */
  readonly certainty: number;
}

/** From here up, a match by heading is called sure. */
export const sureFrom = 0.9;

/** A column a system could do without is named only where its heading is sure. */
export function fitOf(method: AnyMethod, source: Source, { mapping, scores }: MappingAnswer): Fit {
  const inputs: Readonly<Record<string, InputField>> = method.inputs;
  const score = (input: string): number => scores[input] ?? 0;
  const taken = Object.entries(mapping).filter(([input]) => !inputs[input]!.optional || score(input) >= sureFrom);
  const needed = Object.entries(inputs).filter(([, { optional }]) => !optional);
  const missing = needed.filter(([input]) => mapping[input] === undefined).map(([, { label }]) => label);
  const asks = asked(method);
  const order = Object.keys(inputs);
  return {
    method,
    needs: needed.length,
    found: taken
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([input, columns]) => ({ label: inputs[input]!.label, headings: columns.map((column) => source.headings[column]!.text.trim()), sure: score(input) >= sureFrom })),
    missing,
    asks,
    ready: asks.length === 0 && mappingIssues(inputs, source, Object.fromEntries(taken)).length === 0,
    certainty: needed.length === 0 ? 1 : Math.min(...needed.map(([input]) => score(input))),
  };
}

function asked(method: AnyMethod): readonly Text[] {
  const params = paramsOf(method);
  const open = new Set(readDraft(method, {}).issues.flatMap(({ param }) => (param === undefined ? [] : [param])));
  return [...open].map((param) => params[param]!.label);
}

/**
 * The better fit first: every column found, then few missing; columns the headings are sure of; many of the table's columns
 * used, and needed; few questions. Equal fits stay in the order of the registry.
 */
export function byFit(a: Fit, b: Fit): number {
  return (
    a.missing.length - b.missing.length ||
    Number(b.certainty >= sureFrom) - Number(a.certainty >= sureFrom) ||
    columnsUsed(b) - columnsUsed(a) ||
    b.needs - a.needs ||
    a.asks.length - b.asks.length
  );
}

const columnsUsed = ({ found }: Fit): number => found.reduce((sum, { headings }) => sum + headings.length, 0);
