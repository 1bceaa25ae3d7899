import fc from "fast-check";
import { isFault } from "../../src/domain/issue/issue";
import { evaluate, type RawCell, type RawEntry } from "../../src/domain/method/evaluate";
import type { InputField, TableField } from "../../src/domain/method/method";
import { blankRow, isBlankRow, plain, rowAnswer, rowAnswers, runTable, sentences, wholeAnswer } from "./answers";
import { tierOutput, tiersOf } from "./stand";
import { methodsWithStand, standOf } from "./stands";
import { settingsOf, subjects } from "./subjects";
import { columnsOf, numRuns, tables, type Row, type Table } from "./tables";

const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

it("every method that gives tiers or has a wizard card takes a stand on the laws", () => {
  expect(subjects.map(({ id }) => id).filter((id) => !methodsWithStand.includes(id))).toEqual([]);
});

describe.each(subjects.map((method) => [method.id, method] as const))("%s", (id, method) => {
  const table = tables(method);
  const isNumeric = (name: string): boolean => !["code", "text"].includes((method.inputs[name] as InputField).unit);

  it("can be called with its defaults, its presets and the parameters of its worked examples", () => {
    expect(settingsOf(method).length).toBeGreaterThan(0);
  });

  it("answers the same when asked twice, and leaves what it was given alone", () => {
    fc.assert(
      fc.property(table, (one) => {
        const inputs = frozen(columnsOf(one));
        const params = frozen(one.params);
        const [first, second] = [evaluate(method, { inputs, params }), evaluate(method, { inputs, params })];
        expect(JSON.stringify(first)).toBe(JSON.stringify(second));
      }),
      { numRuns },
    );
  });

  it("says why in both languages, in whole words, for every row that is not blank", () => {
    fc.assert(
      fc.property(table, (one) => {
        const found = runTable(method, one);
        one.rows.forEach((row, i) => {
          const words = sentences(method, found, i);
          expect(words.map((sentence) => sentence === "")).toEqual(words.map(() => isBlankRow(row, one.given)));
          words.forEach((sentence) => expect(sentence).not.toMatch(/NaN|undefined|null|Infinity|\[object|\$\{|\bfunction\b| {2}|→ *$|\(\s*\)|（\s*）/));
        });
      }),
      { numRuns },
    );
  });

  it("answers blank rows blank and does not let them change anything else", () => {
    const places = fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(table, places, (one, at) => {
        const rows: { row: Row; from: number | null }[] = one.rows.map((row, from) => ({ row, from }));
        at.forEach((place) => rows.splice(place % (rows.length + 1), 0, { row: blankRow(one), from: null }));
        const [before, after] = [runTable(method, one), runTable(method, { ...one, rows: rows.map(({ row }) => row) })];
        rows.forEach(({ from }, i) => {
          expect(rowAnswer(after, i)).toEqual(from === null ? Object.keys(after.columns).map(() => "") : rowAnswer(before, from));
          expect(sentences(method, after, i)).toEqual(from === null ? ["", ""] : sentences(method, before, from));
        });
        expect(wholeAnswer(after)).toEqual(wholeAnswer(before));
      }),
      { numRuns },
    );
  });

  it("answers text among numbers #VALUE! and an error by itself, and the other rows as if that one were blank", () => {
    const spoil = fc.constantFrom<[RawCell, string]>(["12.5", "#VALUE!"], ["some", "#VALUE!"], [{ error: "#DIV/0!" }, "#DIV/0!"], [{ error: "#N/A" }, "#N/A"]);
    fc.assert(
      fc.property(table, fc.nat({ max: 99 }), fc.nat({ max: 99 }), spoil, (one, place, input, [cell, fault]) => {
        const spoilt = place % one.rows.length;
        const names = one.given.filter((name) => typeof cell === "object" || isNumeric(name));
        fc.pre(names.length > 0);
        const name = names[input % names.length]!;
        const whole = one.rows[spoilt]![name]!;
        const entry: RawEntry = Array.isArray(whole) ? [...(whole as RawCell[]).slice(1), cell] : cell;
        const put = (row: Row): Table => ({ ...one, rows: one.rows.map((old, i) => (i === spoilt ? row : old)) });
        const [found, blanked] = [runTable(method, put({ ...one.rows[spoilt]!, [name]: entry })), runTable(method, put(blankRow(one)))];
        expect(rowAnswer(found, spoilt)).toEqual(Object.keys(found.columns).map(() => ({ fault })));
        expect(rowAnswers(found).filter((_, i) => i !== spoilt)).toEqual(rowAnswers(blanked).filter((_, i) => i !== spoilt));
        expect(wholeAnswer(found)).toEqual(wholeAnswer(blanked));
        expect(sentences(method, found, spoilt).every((sentence) => sentence.includes("·"))).toBe(true);
      }),
      { numRuns },
    );
  });

  it("says nothing that is no number where no row can be read", () => {
    fc.assert(
      fc.property(table, (one) => {
        const rows = one.rows.map((row) => ({ ...row, [one.given[0]!]: { error: "#REF!" } }));
        expect(JSON.stringify(wholeAnswer(runTable(method, { ...one, rows })), (_key, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? "none" : value))).not.toContain('"none"');
      }),
      { numRuns: 5 },
    );
  });

  it("counts every answered row in one of its tiers", () => {
    const stand = standOf(id);
    const counted = Object.entries(method.tables as Readonly<Record<string, TableField>>).filter(
      ([name, { columns }]) => columns.customers?.unit === "count" && !stand.otherCounts?.includes(name),
    );
    fc.assert(
      fc.property(table, (one) => {
        const found = runTable(method, one);
        const tiers = tiersOf(method, stand, found.params);
        const given = found.columns[tierOutput(method, stand)]!.filter((tier) => !isFault(tier) && tier !== "").map(plain);
        if (tiers.length > 0) expect(given.filter((tier) => !tiers.includes(tier))).toEqual([]);
        for (const [name, { columns }] of counted) {
          const rows = found.tables[name]!;
          // A table of other names, such as points of a curve, counts something else.
          if (!rows.some(([tier]) => tiers.includes(tier))) continue;
          const at = Object.keys(columns).indexOf("customers");
          expect(rows.map((row) => row[at])).toEqual(rows.map(([tier]) => given.filter((other) => other === tier).length));
          expect(rows.reduce((sum, row) => sum + Number(row[at]), 0)).toBe(given.length);
        }
      }),
      { numRuns },
    );
  });
});
