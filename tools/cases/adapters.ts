import { behaviourAdapters } from "./behaviour";
import { bankAdapters } from "./banks";
import type { Adapters } from "./case";
import { collectionAdapters } from "./collection";
import { creditAdapters } from "./credit";
import { lifetimeAdapters } from "./lifetime";
import { overlapAdapters } from "./overlap";
import { quotaAdapters } from "./quota";
import { rankAdapters } from "./ranks";
import { shiftAdapters } from "./shift";
import { statsAdapters } from "./stats";
import { tierAdapters } from "./tiers";
import { valueAdapters } from "./value";

/** By the case's own name for the method. */
export const adapters: Adapters = {
  ...bankAdapters,
  ...behaviourAdapters,
  ...collectionAdapters,
  ...creditAdapters,
  ...lifetimeAdapters,
  ...overlapAdapters,
  ...quotaAdapters,
  ...rankAdapters,
  ...shiftAdapters,
  ...statsAdapters,
  ...tierAdapters,
  ...valueAdapters,
};
