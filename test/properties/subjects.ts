import type { AnyMethod, ParamField } from "../../src/domain/method/method";
import { readParams } from "../../src/domain/method/readParams";
import { methods } from "../../src/domain/methods";

export type Params = Readonly<Record<string, unknown>>;

/** The methods the laws are about: those that give tiers, and those the wizard offers. */
export const subjects: readonly AnyMethod[] = methods.filter(({ family, wizard }) => family === "tiering" || wizard !== undefined);

/** Valid sets of parameters: the defaults, the presets, those of the worked examples, and each with one choice or flag turned. */
export function settingsOf(method: AnyMethod): readonly Params[] {
  const worked = method.worked.map(({ params = {} }) => params);
  const presets = Object.values(method.presets ?? {}).map(({ params }) => params);
  const valid = [{}, ...presets, ...presets.map((params) => ({ ...worked[0], ...params })), ...worked].filter((params) => isValid(method, params));
  const turned = valid.flatMap((params) => turns(method.params).map((turn) => ({ ...params, ...turn }))).filter((params) => isValid(method, params));
  const known = new Map([...valid, ...turned].map((params) => [JSON.stringify(readParams(method.params, params).values), params]));
  return [...known.values()];
}

function isValid(method: AnyMethod, params: Params): boolean {
  const { values, issues } = readParams(method.params, params);
  return issues.length === 0 && (method.check?.(values as never) ?? []).length === 0;
}

function turns(fields: Readonly<Record<string, ParamField>>): Params[] {
  return Object.entries(fields).flatMap(([param, field]): Params[] => {
    if (field.kind === "choice") return Object.keys(field.choices).map((choice) => ({ [param]: choice }));
    return field.kind === "flag" ? [{ [param]: true }, { [param]: false }] : [];
  });
}
