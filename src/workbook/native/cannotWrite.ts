import type { Text } from "../../domain/method/text";
import type { PreparedReady, Where, WriteMode } from "../contract";
import { noForm } from "./form";
import { noCall } from "./functionCall";

/** Why a run cannot be written in a mode, or null where it can. */
export function cannotWrite(prepared: PreparedReady, mode: WriteMode, place: Where["place"]): Text | null {
  if (mode === "values") return null;
  return mode === "native" ? noForm(prepared.method, prepared.evaluation.params) : noCall(prepared, place);
}
