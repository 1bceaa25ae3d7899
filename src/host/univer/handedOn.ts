/** A LAMBDA that only hands its parameters on. */
export interface HandedOn {
  /** The function it hands them on to, "TB.TIER". */
  readonly to: string;
  /** For each parameter, whether a call may leave it out. */
  readonly optional: readonly boolean[];
}

/**
 * Reads `=LAMBDA(x,[y],TB.TIER(x,IF(ISOMITTED(y),"",y)))`; null for any other formula, and for one without optional
 * parameters, which Univer can calculate by itself.
 */
export function readHandedOn(formula: string): HandedOn | null {
  const squeezed = formula.replace(/\s+/g, "");
  const [, list, to, given] = /^=LAMBDA\(((?:\[?[\p{L}\p{N}_]+\]?,)+)([\p{L}_][\p{L}\p{N}_.]*)\((.*)\)\)$/iu.exec(squeezed) ?? [];
  if (list === undefined || to === undefined) return null;
  const parameters = list.slice(0, -1).split(",");
  const optional = parameters.map((parameter) => parameter.startsWith("["));
  const handed = parameters.map((parameter, i) => (optional[i] ? `IF(ISOMITTED(${parameter.slice(1, -1)}),"",${parameter.slice(1, -1)})` : parameter));
  return optional.includes(true) && handed.join(",").toUpperCase() === given!.toUpperCase() ? { to, optional } : null;
}
