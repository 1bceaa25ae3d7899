/** Units of the figures a credit desk works with. A share is not money, and the compiler knows it. */

declare const unit: unique symbol;
type Quantity<Name extends string> = number & { readonly [unit]?: Name };

/** An amount in the workbook's own unit (yuan or 万元), never scaled inside the domain. */
export type Money = Quantity<"money">;
/** A part of a whole, 0.2 for 20 %. */
export type Share = Quantity<"share">;
/** A quotient that may exceed one, such as a collection rate; shown as a percentage. */
export type Ratio = Quantity<"ratio">;
/** How many times: a class multiplier of 1.2. */
export type Factor = Quantity<"factor">;
export type Count = Quantity<"count">;
export type Score = Quantity<"score">;
export type Days = Quantity<"days">;
/** An Excel serial date, whole days. */
export type SerialDate = Quantity<"date">;

export const money = (amount: number): Money => amount as Money;
export const share = (part: number): Share => part as Share;
export const ratio = (quotient: number): Ratio => quotient as Ratio;
export const factor = (times: number): Factor => times as Factor;
export const count = (n: number): Count => n as Count;
export const score = (points: number): Score => points as Score;
export const days = (n: number): Days => n as Days;
export const serialDate = (serial: number): SerialDate => serial as SerialDate;

export interface UnitTypes {
  money: Money;
  share: Share;
  ratio: Ratio;
  factor: Factor;
  count: Count;
  score: Score;
  days: Days;
  date: SerialDate;
  /** A plain number whose unit is the user's. */
  number: number;
  /** A short name compared exactly: a tier, a customer number. */
  code: string;
  text: string;
  flag: boolean;
}

export type UnitName = keyof UnitTypes;
export type NumericUnit = Exclude<UnitName, "code" | "text" | "flag">;

export const isTextual = (unit: UnitName): boolean => unit === "code" || unit === "text";
export const isNumeric = (unit: UnitName): boolean => unit !== "flag" && !isTextual(unit);
