import type { Say } from "../method/say";

export const groupSize = 6;

interface FeatureScore {
  /** null without any weighted score. */
  readonly pct: number | null;
  /** Scores given of three groups of six. */
  readonly coverage: number;
  /** "(45 × 37/50 + 25 × 41/60) / 70": the result before × 100, when asked for. */
  readonly words: string;
}

/**
 * 100 × Σ W_g (Σ scores / (max × scores given)) / Σ W_g over the groups with any score: a missing score leaves numerator
 * and denominator of its group, and a group without scores hands its weight to the others in proportion.
 */
export function featureScore(groups: readonly (readonly (number | null)[])[], weights: readonly number[], max: number, say?: Say): FeatureScore {
  let weighted = 0;
  let weight = 0;
  let count = 0;
  const words: string[] = [];
  groups.forEach((scores, g) => {
    const given = scores.filter((score): score is number => score !== null);
    if (given.length === 0) return;
    const sum = given.reduce((total, score) => total + score, 0);
    weighted += (weights[g]! * sum) / (max * given.length);
    weight += weights[g]!;
    count += given.length;
    if (say) words.push(`${say.number(weights[g]!)} × ${say.number(sum)}/${say.number(max * given.length)}`);
  });
  return {
    pct: weight > 0 ? (100 * weighted) / weight : null,
    coverage: count / (groups.length * groupSize),
    words: say ? `(${words.join(" + ")}) / ${say.number(weight)}` : "",
  };
}
