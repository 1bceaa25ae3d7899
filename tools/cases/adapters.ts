import type { Adapters } from "./case";
import { collectionAdapters } from "./collection";
import { overlapAdapters } from "./overlap";
import { quotaAdapters } from "./quota";
import { shiftAdapters } from "./shift";
import { tierAdapters } from "./tiers";

/** By the case's own name for the method. */
export const adapters: Adapters = {
  ...collectionAdapters,
  ...overlapAdapters,
  ...quotaAdapters,
  ...shiftAdapters,
  ...tierAdapters,
};
