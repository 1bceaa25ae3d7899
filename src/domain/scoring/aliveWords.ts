import type { Say } from "../method/say";
import type { Text } from "../method/text";
import { digits } from "./lifetimeFields";

interface Row {
  readonly input: { readonly frequency: number; readonly recency: number | null; readonly age: number };
  readonly figures: Readonly<Record<"r" | "alpha" | "a" | "b", unknown>>;
  /** The probability, as it is said. */
  readonly alive: string;
  readonly say: Say;
}

/** P(alive) under BG/NBD as a sum a pocket calculator can check. */
export function aliveWords({ input, figures, alive, say }: Row): Text {
  if (input.frequency === 0) {
    return {
      en: `No repeat purchase yet, and under BG/NBD customers leave only after one: P(alive) = ${alive}`,
      "zh-CN": `尚无重复购买，而 BG/NBD 假定客户只在重复购买后流失：存活概率 = ${alive}`,
    };
  }
  const [r, alpha, a, b] = [figures.r, figures.alpha, figures.a, figures.b].map((value) => digits(value, say));
  const x = say.number(input.frequency);
  const sum = `1 / (1 + ${a} / (${b} + ${x} − 1) × ((${alpha} + ${say.number(input.age)}) / (${alpha} + ${say.number(input.recency ?? 0)}))^(${r} + ${x})) = ${alive}`;
  return { en: `P(alive) = ${sum}`, "zh-CN": `存活概率 = ${sum}` };
}
