import fc from "fast-check";
import { isFault } from "../../src/domain/issue/issue";
import { runTable, sentences } from "./answers";
import { tierOutput } from "./stand";
import { standOf } from "./stands";
import { subjects } from "./subjects";
import { numRuns, tables } from "./tables";

const number = String.raw`−?\d+(?:,\d{3})*(?:\.\d+)?(?: %)?`;
const valueOf = (text: string): number => Number(text.replace(/[,% ]/g, "").replace("−", "-")) / (text.endsWith("%") ? 100 : 1);
const holds: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "≥": (a, b) => a >= b,
  "≤": (a, b) => a <= b,
  ">": (a, b) => a > b,
  "<": (a, b) => a < b,
};

/** "92 ≥ 90 and < 100" says two things, "50 ≥ 40" one. */
const comparisons = (sentence: string): readonly { readonly words: string; readonly true: boolean }[] =>
  [...sentence.matchAll(new RegExp(`(${number}) ([≥≤<>]) (${number})(?: (?:and|且) ([≥≤<>]) (${number}))?`, "g"))].flatMap(([words, value, first, cut, second, other]) => [
    { words, true: holds[first!]!(valueOf(value!), valueOf(cut!)) },
    ...(second === undefined ? [] : [{ words, true: holds[second]!(valueOf(value!), valueOf(other!)) }]),
  ]);

/** Values of a chain "a = b = c" of calculations, "(2 × 80 + 65) / 3 = 75"; one that begins with a word is left out. */
const chains = (sentence: string): readonly { readonly words: string; readonly values: readonly number[] }[] =>
  [...sentence.matchAll(/(?:^|[:：;；，→] ?|[=≠] )([−(]*\d[\d()−+×/÷., %]*(?: = [\d()−+×/÷., %]+)+)/g)].map(([, words]) => ({
    words: words!,
    values: words!.split(" = ").map((side) => valueOfCalculation(side.trim().replace(/[,. (]+$/g, ""))),
  }));

function valueOfCalculation(text: string): number {
  const plain = text.replace(/(?<=\d),(?=\d{3})/g, "").replace(/−/g, "-").replace(/×/g, "*").replace(/÷/g, "/").replace(/ ?%/g, "/100");
  return /^[-\d(][-\d()+*/. ]*$/.test(plain) && isBalanced(plain) ? (Function(`"use strict"; return (${plain});`) as () => number)() : NaN;
}

const isBalanced = (text: string): boolean => text.split("(").length === text.split(")").length && !/\d{4}-\d\d/.test(text);

/** "5C" is a name. */
const numbersIn = (sentence: string): string[] => [...sentence.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?(?![\dC])/g)].map(([found]) => found).sort();

describe.each(subjects.map((method) => [method.id, method] as const))("%s", (id, method) => {
  /** The tier and the sentences of every answered row. */
  const explained = tables(method).map((one) => {
    const found = runTable(method, one);
    const tier = found.columns[tierOutput(method, standOf(id))]!;
    return tier.flatMap((answer, row) => (isFault(answer) || answer === "" ? [] : [{ answer, said: sentences(method, found, row) }]));
  });

  it("compares numbers truly in its sentences", () => {
    fc.assert(
      fc.property(explained, (rows) => {
        rows.forEach(({ said }) => said.forEach((sentence) => expect(comparisons(sentence).filter((one) => !one.true).map(({ words }) => `${words}: ${sentence}`)).toEqual([])));
      }),
      { numRuns },
    );
  });

  it("calculates in its sentences what comes out", () => {
    fc.assert(
      fc.property(explained, (rows) => {
        for (const { words, values } of rows.flatMap(({ said }) => said.flatMap(chains))) {
          const known = values.filter((value) => !Number.isNaN(value));
          // Shown figures are rounded.
          known.forEach((value) => expect({ words, off: Math.abs(value - known[0]!) > 0.02 + 0.005 * Math.abs(known[0]!) }).toEqual({ words, off: false }));
        }
      }),
      { numRuns },
    );
  });

  it("says the same numbers in both languages", () => {
    fc.assert(
      fc.property(explained, (rows) => {
        rows.forEach(({ said: [en, zh] }) => expect({ en, zh, numbers: numbersIn(zh!) }).toEqual({ en, zh, numbers: numbersIn(en!) }));
      }),
      { numRuns },
    );
  });

  if (standOf(id).sentenceIsNotOfTheTier !== undefined) return;
  it("names the tier in its sentences", () => {
    fc.assert(
      fc.property(explained, (rows) => {
        rows.forEach(({ answer, said }) => typeof answer === "string" && expect(said[1]).toContain(answer));
      }),
      { numRuns },
    );
  });
});
