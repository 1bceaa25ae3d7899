import type { AnyMethod, ParamField } from "../method/method";
import type { SerialDate } from "../unit/unit";

/** The parameters of a method that are the day its data stand at, with that day. */
export function reportingDayParams(method: AnyMethod, day: SerialDate): Readonly<Record<string, SerialDate>> {
  const params: Readonly<Record<string, ParamField>> = method.params;
  return Object.fromEntries(Object.entries(params).flatMap(([name, field]) => (field.kind === "number" && field.reportingDay ? [[name, day]] : [])));
}
