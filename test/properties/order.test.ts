import fc from "fast-check";
import type { Evaluation } from "../../src/domain/method/evaluate";
import { plain, rowAnswer, runTable, sentences } from "./answers";
import { tierOutput, tiersOf } from "./stand";
import { standOf } from "./stands";
import { subjects } from "./subjects";
import { numRuns, tables, type Table } from "./tables";


/** > 0 where a ranks before b. */
const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! > b[at]! ? 1 : -1;
};

describe.each(subjects.map((method) => [method.id, method, standOf(method.id)] as const))("%s", (_, method, stand) => {
  const ranks = Object.entries(stand.ranks ?? {});
  const tiedBy = [...ranks.map(([, names]) => names), ...(stand.tiedBy ? [stand.tiedBy] : [])];
  /** Cells of inputs or answers a row is ranked by. */
  const keyOf = (one: Table, found: Evaluation, names: readonly string[], row: number): number[] =>
    names.map((name) => {
      const cell = name in found.columns ? plain(found.columns[name]![row]!) : one.rows[row]![name];
      if (Array.isArray(cell)) return Number((cell as readonly (number | null)[]).reduce<number>((sum, part) => sum + (part ?? 0), 0).toPrecision(12));
      return typeof cell === "number" ? cell : (stand.missingRanksAs ?? -Infinity);
    });
  const rows = (one: Table): number[] => one.rows.map((_row, i) => i);
  const shuffled = tables(method).chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray(rows(one), { minLength: one.rows.length, maxLength: one.rows.length })));

  /** The same order with rows of equal rank keys, and periods of one customer, put back as they were among themselves. */
  const keepingTies = (one: Table, found: Evaluation, order: readonly number[]): number[] => {
    const tied = (a: number, b: number): boolean =>
      (stand.rowsInOrder !== undefined && one.rows[a]!.customer === one.rows[b]!.customer) ||
      tiedBy.some((names) => compare(keyOf(one, found, names, a), keyOf(one, found, names, b)) === 0);
    const group = rows(one);
    for (const a of rows(one)) for (const b of rows(one)) if (tied(a, b)) group.forEach((of, i) => of === group[a] && (group[i] = group[b]!));
    const next = new Map<number, number[]>();
    for (const row of rows(one)) next.set(group[row]!, [...(next.get(group[row]!) ?? []), row]);
    return order.map((row) => next.get(group[row]!)!.shift()!);
  };

  it("only reorders its answers when the rows are reordered, equal ranks left in their order", () => {
    fc.assert(
      fc.property(shuffled, ([one, drawn]) => {
        const before = runTable(method, one);
        const order = keepingTies(one, before, drawn);
        const after = runTable(method, { ...one, rows: order.map((row) => one.rows[row]!) });
        order.forEach((row, i) => {
          expect(rowAnswer(after, i)).toEqual(rowAnswer(before, row));
          expect(sentences(method, after, i)).toEqual(sentences(method, before, row));
        });
      }),
      { numRuns },
    );
  });

  if (ranks.length === 0) return;

  it("gives rows with the same key the same tiers among them, whichever of them comes first", () => {
    fc.assert(
      fc.property(shuffled, ([one, order]) => {
        const tier = tierOutput(method, stand);
        const [before, after] = [runTable(method, one), runTable(method, { ...one, rows: order.map((row) => one.rows[row]!) })];
        const alike = (row: number): string => JSON.stringify(one.rows[row]);
        const perKind = (found: Evaluation, rowAt: (i: number) => number): string[] =>
          rows(one).map((i) => `${alike(rowAt(i))} ${String(plain(found.columns[tier]![i]!))}`).sort();
        fc.pre(tiedBy.every((names) => rows(one).every((a) => rows(one).every((b) => alike(a) === alike(b) || compare(keyOf(one, before, names, a), keyOf(one, before, names, b)) !== 0))));
        expect(perKind(after, (i) => order[i]!)).toEqual(perKind(before, (i) => i));
      }),
      { numRuns },
    );
  });

  it.each(ranks)("gives as %s one more than the rows with a greater key and the equal ones further up", (output, names) => {
    fc.assert(
      fc.property(tables(method), (one) => {
        const found = runTable(method, one);
        const ranked = rows(one).filter((row) => typeof found.columns[output]![row] === "number");
        ranked.forEach((row) => {
          // Where a missing key ranks all the same, its place is taken though not shown.
          const ahead = (stand.missingRanksAs === undefined ? ranked : rows(one)).filter((other) => {
            const order = compare(keyOf(one, found, names, other), keyOf(one, found, names, row));
            return order > 0 || (order === 0 && other < row);
          });
          expect(found.columns[output]![row]).toBe(ahead.length + 1);
        });
      }),
      { numRuns },
    );
  });

  if (!("ties" in method.params)) return;
  const [[rankOutput, names]] = ranks as [[string, readonly string[]]];
  const tiersWith = (one: Table, ties: "stable" | "up"): readonly unknown[] => runTable(method, { ...one, params: { ...one.params, ties } }).columns[tierOutput(method, stand)]!;

  it("with ties up gives every row the tier that the first of its equals has with ties stable", () => {
    fc.assert(
      fc.property(tables(method), (one) => {
        const found = runTable(method, one);
        const [up, stable] = [tiersWith(one, "up"), tiersWith(one, "stable")];
        rows(one).filter((row) => typeof found.columns[rankOutput]![row] === "number").forEach((row) => {
          const first = rows(one).find((other) => typeof found.columns[rankOutput]![other] === "number" && compare(keyOf(one, found, names, other), keyOf(one, found, names, row)) === 0)!;
          expect(up[row]).toBe(stable[first]);
        });
      }),
      { numRuns },
    );
  });

  it("with ties stable keeps the tiers in the order of the ranks", () => {
    fc.assert(
      fc.property(tables(method), (one) => {
        const found = runTable(method, { ...one, params: { ...one.params, ties: "stable" } });
        const tiers = tiersOf(method, stand, found.params);
        const ranked = rows(one)
          .filter((row) => typeof found.columns[rankOutput]![row] === "number")
          .sort((a, b) => Number(found.columns[rankOutput]![a]) - Number(found.columns[rankOutput]![b]))
          .map((row) => tiers.indexOf(found.columns[tierOutput(method, stand)]![row]));
        expect(ranked).toEqual([...ranked].sort((a, b) => a - b));
      }),
      { numRuns },
    );
  });

  it("speaks of tied customers in the rows that a tie has moved, and in no others", () => {
    fc.assert(
      fc.property(tables(method), (one) => {
        const [up, stable] = (["up", "stable"] as const).map((ties) => runTable(method, { ...one, params: { ...one.params, ties } })) as [Evaluation, Evaluation];
        const tier = tierOutput(method, stand);
        rows(one).filter((row) => typeof stable.columns[rankOutput]![row] === "number").forEach((row) => {
          const moved = plain(up.columns[tier]![row]!) !== plain(stable.columns[tier]![row]!);
          expect(sentences(method, up, row).map((words) => /tied|并列/.test(words))).toEqual([moved, moved]);
          expect(sentences(method, stable, row).filter((words) => /tied|并列/.test(words))).toEqual([]);
        });
      }),
      { numRuns },
    );
  });
});
