import { iff, quoted } from "./formula";

/** The name of one of four quadrants: both high, first high, second high, both low. */
export const quadrantAnswer = ({ x, y, names }: { readonly x: string; readonly y: string; readonly names: readonly string[] }): string => {
  const [both, first, second, neither] = names.map(quoted) as [string, string, string, string];
  return iff(x, iff(y, both, first), iff(y, second, neither));
};
