import { evaluate, type RawEntry } from "../../src/domain/method/evaluate";
import type { Method, Worked } from "../../src/domain/method/method";
import type { Locale } from "../../src/domain/method/text";
import { fieldNames, issueText } from "../../src/i18n/issues";
import type { Block } from "./page";
import { shown, typed } from "./shown";
import { wording } from "./wording";

/** Parameters, then columns in and columns out, figures, and the reason given for the first row that has one. */
export function exampleBlocks(method: Method, worked: Worked, locale: Locale): Block[] {
  const words = wording[locale];
  const { inputs, params, outputs, figures } = worked;
  const given = Object.entries(params ?? {}).map(([name, value]) => `${name} = ${typed(value)}`);
  const head = [...Object.keys(inputs).map((name) => method.inputs[name]!.label[locale]), ...Object.keys(outputs ?? {}).map((name) => method.outputs[name]!.label[locale])];
  const columns = [...Object.values(inputs), ...Object.values(outputs ?? {})];
  const found = Object.entries(figures ?? {}).map(([name, value]) => `${method.figures[name]!.label[locale]} ${shown(value)}`);
  const reason = firstReason(method, worked, locale);
  return [
    ...(given.length > 0 ? [{ kind: "list", items: given } as const] : []),
    ...(columns.length > 0 ? [{ kind: "table", head, rows: columns[0]!.map((_, row) => columns.map((column) => shown(column[row]))) } as const] : []),
    ...(found.length > 0 ? [{ kind: "text", text: `→ ${found.join("; ")}` } as const] : []),
    ...(reason === "" ? [] : [{ kind: "text", text: `${words.why}${words.colon}${reason}` } as const]),
  ];
}

function firstReason(method: Method, { inputs, params }: Worked, locale: Locale): string {
  const outcome = evaluate(method, { inputs: inputs as Readonly<Record<string, readonly RawEntry[]>>, params: params ?? {} });
  if (!outcome.ok) return "";
  const { value } = outcome;
  const name = fieldNames(method, locale);
  const reasons = value.kept.map((row) => value.why(row, locale, (issue) => issueText(issue, locale, { where: wording[locale].row, name })));
  return reasons.find((reason) => reason !== "") ?? "";
}
