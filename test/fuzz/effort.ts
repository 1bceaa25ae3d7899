/** FUZZ=20000, as `npm run fuzz` sets it, tries so many tables; npm test tries enough to notice a slip. */
const wanted = Number(process.env.FUZZ ?? 0);

export interface Effort {
  readonly functions: number;
  readonly wizard: number;
  /** Another one each release; what fails says how to repeat it. */
  readonly seed?: number;
}

export const effort: Effort = wanted > 0 ? { functions: wanted, wizard: wanted } : { functions: 1500, wizard: 120, seed: 20_261_122 };
/** Milliseconds; far more than it takes, for what hangs has no end. */
export const patience = wanted > 0 ? 4 * 3_600_000 : 180_000;
