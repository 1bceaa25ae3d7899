import type { NumericUnit } from "../../domain/unit/unit";
import { readNumber } from "../parameters/number";

/** What a person typed: a number, nothing at all, or something that is no such number. */
export type Entered = { readonly state: "number"; readonly value: number } | { readonly state: "blank" } | { readonly state: "wrong" };

export function entered(text: string, unit: NumericUnit): Entered {
  if (text.trim() === "") return { state: "blank" };
  const value = readNumber(text, unit);
  return value === undefined ? { state: "wrong" } : { state: "number", value };
}

/** The number typed; undefined where the field is blank or wrong. */
export function valueOf(text: string, unit: NumericUnit): number | undefined {
  const read = entered(text, unit);
  return read.state === "number" ? read.value : undefined;
}

export const isWrong = (text: string, unit: NumericUnit): boolean => entered(text, unit).state === "wrong";

/** Numbers with "/", "、" or ";" between them, as on the Config sheet; null where one of them is none. */
export function listOf(text: string, unit: NumericUnit): readonly number[] | null {
  const values = text.split(/[/、;；]/u).map((part) => valueOf(part, unit));
  return values.every((value) => value !== undefined) ? values : null;
}
