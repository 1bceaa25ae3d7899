import type { ParamField } from "../domain/method/method";
import { isLeftOut } from "../domain/method/readParams";
import type { PrepareRequest } from "./contract";

/** Parameters left out that name the columns of an input, as the headings of those columns do; a column without a heading is named by its place. */
export function namedByHeadings({ method, source, mapping, params = {} }: Pick<PrepareRequest, "method" | "source" | "mapping" | "params">): Readonly<Record<string, readonly string[]>> {
  const fields: Readonly<Record<string, ParamField>> = method.params;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([param, field]) => {
      const columns = field.kind === "codes" && field.namesColumnsOf !== undefined && isLeftOut(params[param]) ? mapping[field.namesColumnsOf] : undefined;
      return columns ? [[param, columns.map((column, place) => source.headings[column]!.text.trim() || String(place + 1))]] : [];
    }),
  );
}
