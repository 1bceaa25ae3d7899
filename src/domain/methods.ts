// Written by `npm run methods`; edit the method files instead.
import type { AnyMethod } from "./method/method";
import tier from "./tiering/TIER";

/** Every method of the product, by id. */
export const methods: readonly AnyMethod[] = [
  tier,
];
