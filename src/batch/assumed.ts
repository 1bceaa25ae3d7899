import type { AnyMethod, ParamField } from "../domain/method/method";
import { say } from "../domain/method/say";
import type { Locale } from "../domain/method/text";
import { batchWords } from "../i18n/batch";
import type { Screen } from "./inFile";

/** Values that the wizard asks for and never assumes; a command that runs unattended takes the default and says so. */
export function tellAssumed({ method, params }: { readonly method: AnyMethod; readonly params: Readonly<Record<string, unknown>> }, locale: Locale, screen: Screen): void {
  const fields: Readonly<Record<string, ParamField>> = method.params;
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== "number" || field.asked === undefined || field.default === undefined || params[name] !== undefined) continue;
    screen.out(batchWords[locale].assumed(field.label[locale], say.inUnit(field.default, field.unit), name));
  }
}
