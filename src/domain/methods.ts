// Written by `npm run methods`; edit the method files instead.
import type { AnyMethod } from "./method/method";
import collectrate from "./scoring/COLLECTRATE";
import collecttier from "./tiering/COLLECTTIER";
import creditpool from "./quota/CREDITPOOL";
import creditquota from "./quota/CREDITQUOTA";
import mmcredit from "./system/MMCREDIT";
import overlap from "./quota/OVERLAP";
import quotashift from "./quota/QUOTASHIFT";
import tier from "./tiering/TIER";
import tiercum from "./tiering/TIERCUM";
import tierrank from "./tiering/TIERRANK";

/** Every method of the product, by id. */
export const methods: readonly AnyMethod[] = [
  collectrate,
  collecttier,
  creditpool,
  creditquota,
  mmcredit,
  overlap,
  quotashift,
  tier,
  tiercum,
  tierrank,
];
