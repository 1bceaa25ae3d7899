import type { BgNbd } from "./bgnbdModel";
import { bgNbdExpected, given } from "./bgnbdPurchases";
import { bgNbdAlive } from "./bgnbdModel";
import type { History } from "./histories";

export interface Plan {
  readonly months: number;
  /** Discount rate per month. */
  readonly rate: number;
  /** Length of a month in the unit of the histories. */
  readonly month: number;
}

/** Purchases expected in the months to come: in all, and each discounted from the end of its month. */
export function purchasesToCome(model: BgNbd, history: History, { months, rate, month }: Plan): { readonly expected: number; readonly discounted: number } {
  const alive = bgNbdAlive(model, history);
  const known = given(model, history);
  let [expected, discounted] = [0, 0];
  for (let i = 1; i <= months; i++) {
    const sofar = alive * bgNbdExpected(known, month * i);
    discounted += (sofar - expected) / (1 + rate) ** i;
    expected = sofar;
  }
  return { expected, discounted };
}
