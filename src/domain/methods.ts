// Written by `npm run methods`; edit the method files instead.
import type { AnyMethod } from "./method/method";
import collectrate from "./scoring/COLLECTRATE";
import collecttier from "./tiering/COLLECTTIER";
import tier from "./tiering/TIER";
import tiercum from "./tiering/TIERCUM";
import tierrank from "./tiering/TIERRANK";

/** Every method of the product, by id. */
export const methods: readonly AnyMethod[] = [
  collectrate,
  collecttier,
  tier,
  tiercum,
  tierrank,
];
