import type { Text } from "../method/text";
import type { Sign } from "../scoring/warningSigns";
import type { Count, SerialDate } from "../unit/unit";
import type { DeskCommand } from "./command";

export interface WarnArgs {
  readonly asOf: SerialDate;
}
export type Light = "green" | "yellow" | "red";
export interface CustomerWarning {
  readonly customer: string;
  readonly light: Light;
  readonly signs: readonly Sign[];
  /** The signals with the facts that gave them. */
  readonly why: Text;
  readonly proposal: Text;
  readonly followUp: SerialDate | null;
}
export interface WarnAnswer {
  readonly lights: Readonly<Record<Light, Count>>;
  readonly customers: readonly CustomerWarning[];
  /** Whose follow-up is today or was due before. */
  readonly due: readonly string[];
}
export declare const warn: DeskCommand<WarnArgs, WarnAnswer>;
