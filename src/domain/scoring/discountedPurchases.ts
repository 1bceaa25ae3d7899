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

interface ToCome {
  readonly expected: number;
  readonly discounted: number;
}

/**
 * Purchases expected of customers in the months to come: in all, and each discounted from the end of its month.
 * Those of a customer who has not left depend on the purchases and the age alone, so they are computed once for each pair.
 */
export function purchasesToCome(model: BgNbd, plan: Plan): (history: History) => ToCome {
  const known = new Map<string, ToCome>();
  return (history) => {
    const key = `${history.purchases} ${history.age}`;
    let whole = known.get(key);
    if (!whole) known.set(key, (whole = ofThoseWhoStay(given(model, history), plan)));
    const alive = bgNbdAlive(model, history);
    return { expected: alive * whole.expected, discounted: alive * whole.discounted };
  };
}

function ofThoseWhoStay(known: BgNbd, { months, rate, month }: Plan): ToCome {
  let [expected, discounted] = [0, 0];
  for (let i = 1; i <= months; i++) {
    const sofar = bgNbdExpected(known, month * i);
    discounted += (sofar - expected) / (1 + rate) ** i;
    expected = sofar;
  }
  return { expected, discounted };
}
