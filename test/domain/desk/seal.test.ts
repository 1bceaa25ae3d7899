import type { DeskBook } from "../../../src/domain/desk/book";
import { checkSeals } from "../../../src/domain/desk/seal";
import { signAnnual, drawAnnual } from "../../../src/domain/desk/annual";
import type { DeskTableName, RowOf } from "../../../src/domain/desk/tables";
import { after, bookOf, newYear, refusals, signed } from "./books";

const book = signed(bookOf([{ customer: "a", sales: 100, collected: 117 }, { customer: "b", sales: 50, collected: 58.5 }, { customer: "c", sales: 30, collected: 10 }]));
const changed = <N extends DeskTableName>(table: N, at: number, cells: Partial<RowOf<N>>): DeskBook => ({
  ...book,
  rows: { ...book.rows, [table]: (book.rows[table] as readonly RowOf<N>[]).map((row, i) => (i === at ? { ...row, ...cells } : row)) },
});

it("names the cell that was changed in a signed row, by row, customer and column", () => {
  expect(checkSeals(changed("quotas", 1, { quota: 11.71 }))).toEqual([expect.objectContaining({ table: "quotas", row: 1, customer: "b", column: "quota" })]);
  expect(checkSeals(changed("quotas", 0, { customer: "z" }))).toEqual([expect.objectContaining({ row: 0, customer: "z", column: "customer" })]);
  expect(checkSeals(changed("years", 0, { pool: 1, cfo: "Wu" })).map(({ column }) => column)).toEqual(["pool", "cfo"]);
  expect(checkSeals(changed("years", 0, { state: "draft" })).map(({ column }) => column)).toEqual(["state"]);
});

it("finds a change of one cent, in either direction", () => {
  const quota = book.rows.quotas[0]!.quota!;
  for (const other of [quota + 0.01, quota - 0.01]) expect(checkSeals(changed("quotas", 0, { quota: other }))).toHaveLength(1);
});

it("finds rows that were removed, added or whose seal was taken off", () => {
  const without = { ...book, rows: { ...book.rows, quotas: book.rows.quotas.slice(1) } };
  expect(checkSeals(without)).toEqual([expect.objectContaining({ table: "quotas", row: null, column: null })]);
  const added = { ...book, rows: { ...book.rows, quotas: [...book.rows.quotas, { ...book.rows.quotas[0]!, customer: "x", seal: null }] } };
  expect(checkSeals(added)).toEqual([expect.objectContaining({ table: "quotas", row: 3, customer: "x" })]);
  const twice = { ...book, rows: { ...book.rows, quotas: [...book.rows.quotas, book.rows.quotas[0]!] } };
  expect(checkSeals(twice)).toHaveLength(1);
  expect(checkSeals(changed("quotas", 0, { seal: null })).length).toBeGreaterThan(0);
  expect(checkSeals({ ...book, rows: { ...book.rows, years: [] } })).toHaveLength(3);
});

it("does not mind how the rows are sorted, blanks around text or the digits a worksheet cannot keep", () => {
  expect(checkSeals({ ...book, rows: { ...book.rows, quotas: [...book.rows.quotas].reverse() } })).toEqual([]);
  expect(checkSeals(changed("quotas", 0, { customer: " a ", rate: book.rows.quotas[0]!.rate! * (1 + 2e-16) }))).toEqual([]);
});

it("seals a draft too: nobody can be made to sign a table that was changed after it was drawn", () => {
  const drawn = after(bookOf([{ customer: "a", sales: 100, collected: 117 }]), drawAnnual, { year: 2026 });
  const altered = { ...drawn, rows: { ...drawn.rows, quotas: drawn.rows.quotas.map((row) => ({ ...row, quota: 99 })) } };
  expect(refusals(signAnnual(altered, { year: 2026, role: "ceo", name: "Li", date: newYear })).join()).toMatch(/a: “Quota” on the sheet Quotas is not what was signed.*Draw the annual table up anew/s);
});

it("says what it found in both languages", () => {
  for (const { text } of checkSeals(changed("quotas", 1, { quota: 1, class: "A", seal: null }))) expect([text.en, text["zh-CN"]].every((one) => one.length > 5)).toBe(true);
});
