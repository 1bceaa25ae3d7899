import { fingerprint } from "../domain/table/fingerprint";
import { workbookWords } from "../i18n/workbook";
import { version } from "../version";
import type { Evaluated, PreparedReady, WriteOptions } from "./contract";

/** Changes with any parameter: two runs with one stamp followed one rule. */
export const paramsHash = ({ evaluation }: Pick<Evaluated, "evaluation">): string => fingerprint([[JSON.stringify(evaluation.params)]]).slice(0, 8);

export const ruleText = (prepared: Pick<Evaluated, "method" | "evaluation">, { locale }: Pick<WriteOptions, "locale">): string =>
  workbookWords[locale].summary.ruleText(prepared.method.id, paramsHash(prepared), version);

/** The note on the headings: under which rule, and as of when. */
export function headerNote(prepared: PreparedReady, options: WriteOptions): string {
  const { summary } = workbookWords[options.locale];
  const colon = options.locale === "en" ? ": " : "：";
  return `${prepared.method.label[options.locale]}\n${summary.rule}${colon}${ruleText(prepared, options)}\n${summary.asOf}${colon}${options.asOf}`;
}
