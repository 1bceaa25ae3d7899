import type { Issue } from "../issue/issue";
import type { AnyMethod, ParamField } from "../method/method";
import { isLeftOut } from "../method/readParams";

/** Parameters a formula may leave out but a system may not, as far as they are not given. */
export function missingForTiers(method: AnyMethod, given: Readonly<Record<string, unknown>>): readonly Issue[] {
  const fields: Readonly<Record<string, ParamField>> = method.params;
  return Object.entries(fields).flatMap(([param, { forTiers }]): Issue[] => (forTiers && isLeftOut(given[param]) ? [{ code: "param-missing", param }] : []));
}
