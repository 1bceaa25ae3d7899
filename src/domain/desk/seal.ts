import type { Text } from "../method/text";
import { fingerprint } from "../table/fingerprint";
import type { DeskBook } from "./book";
import type { DeskIssue } from "./command";
import { deskTables, type DeskTableName, type RowOf } from "./tables";

/**
 * Seals on signed rows: a row's seal holds a fingerprint of the row and one of each of its cells, so that a changed cell can
 * be named; the seal of an annual table covers the seals of all its rows, and every effective batch continues the chain from
 * the one before it. The last link stands with the annual table, so neither a row nor a whole batch can go unseen.
 * It tells changed data from unchanged and keeps no secret: who knows the program can seal anew.
 */

/** Something sealed that no longer stands as it was signed. */
export interface SealBreak {
  readonly table: DeskTableName;
  /** From 0; null where a row is missing or the table as a whole is meant. */
  readonly row: number | null;
  readonly customer: string | null;
  /** Column of the table; null where it cannot be told. */
  readonly column: string | null;
  readonly text: Text;
}

/** What each seal covers; a column added to a table later is not covered by seals made before. */
const covered = {
  years: ["year", "pool", "allocated", "baseSales", "ratio", "vat", "plan", "ceo", "ceoOn", "cfo", "cfoOn", "salesDirector", "salesDirectorOn", "state"],
  quotas: ["year", "customer", "name", "class", "rate", "sales", "classQuota", "floor", "cap", "quota", "why"],
  shifts: ["batch", "year", "quarter", "date", "customer", "class", "old", "change", "new", "reason", "proposedBy", "proposedOn", "approvedBy", "approvedOn", "recordedBy", "recordedOn", "effectiveOn", "state", "reverses"],
} as const satisfies { readonly [N in DeskTableName]?: readonly (keyof RowOf<N>)[] };
type Sealed = keyof typeof covered;
type SealedRow = Readonly<Record<string, unknown>>;

/** As a worksheet keeps it through saving and opening: 15 digits, text without blanks around it. */
function settled(cell: unknown): string | number | boolean | null {
  if (typeof cell === "number") return Number(cell.toPrecision(15));
  if (typeof cell === "string") return cell.trim().normalize("NFC") || null;
  return typeof cell === "boolean" ? cell : null;
}

/** Rows are never changed in place, so each is marked once, however often a command asks. */
const marks = new WeakMap<SealedRow, string>();
function mark(table: Sealed, row: SealedRow): string {
  const before = marks.get(row);
  if (before !== undefined) return before;
  const found = fingerprint([covered[table].map((column) => settled(row[column]))], table);
  marks.set(row, found);
  return found;
}
const cellMark = (column: string, cell: unknown): string => fingerprint([[settled(cell)]], column).slice(0, 4);
const cellMarks = (table: Sealed, row: SealedRow): string => covered[table].map((column) => cellMark(column, row[column])).join("");
const rowSeal = (table: Sealed, row: SealedRow): string => `${mark(table, row)}.${cellMarks(table, row)}`;
/** The mark of a seal as it was made, whatever stands in the row now. */
const sealedMark = (seal: string | null): string => (seal ?? "").split(".")[0]!;

/** A link over sealed rows, in any order, and the link before it. */
const link = (seals: readonly (string | null)[], before: string): string => fingerprint([seals.map(sealedMark).sort()], before);

export const sealQuota = (row: RowOf<"quotas">): RowOf<"quotas"> => ({ ...row, seal: rowSeal("quotas", row) });

/** Seals an annual table over its sealed rows; `head` is the link of the last batch on top of it. */
export function sealYear(year: RowOf<"years">, quotas: readonly RowOf<"quotas">[], head = ""): RowOf<"years"> {
  return { ...year, seal: [rowSeal("years", year), link(quotas.map(({ seal }) => seal), "rows"), head].join(".") };
}

/** The last link of the chain an annual table holds, to seal the next batch on. */
function headOf({ seal }: RowOf<"years">): string {
  const [, , rows = "", head = ""] = (seal ?? "").split(".");
  return head || rows;
}

/** Seals the rows of a batch as it becomes effective, and lets its annual table hold the new last link. */
export function sealBatch(rows: readonly RowOf<"shifts">[], year: RowOf<"years">): { readonly rows: readonly RowOf<"shifts">[]; readonly year: RowOf<"years"> } {
  const seals = rows.map((row) => rowSeal("shifts", row));
  const head = link(seals, headOf(year));
  const [mark = "", cells = "", quotas = ""] = (year.seal ?? "").split(".");
  return { rows: rows.map((row, i) => ({ ...row, seal: `${seals[i]!}.${head}` })), year: { ...year, seal: [mark, cells, quotas, head].join(".") } };
}

/** Seals a batch on its way, so that everybody signs the same one. */
export function sealUnderWay(rows: readonly RowOf<"shifts">[]): readonly RowOf<"shifts">[] {
  const seals = rows.map((row) => rowSeal("shifts", row));
  return rows.map((row, i) => ({ ...row, seal: `${seals[i]!}.${link(seals, "under way")}` }));
}

/** Differences in a batch that somebody has signed and that has not taken effect. */
export function underWayBreaks(batch: readonly { readonly row: number; readonly shift: RowOf<"shifts"> }[]): readonly SealBreak[] {
  const breaks = batch.flatMap(({ shift, row }) => rowBreaks("shifts", shift, row, shift.customer));
  const rows = link(batch.map(({ shift }) => shift.seal), "under way");
  const whole = batch.every(({ shift }) => (shift.seal ?? "").split(".")[2] === rows);
  return whole || breaks.length > 0 ? breaks : [found("shifts", null, null, null, missingShifts(batch[0]?.shift.batch ?? ""))];
}

/** Effective batches of an annual table, oldest first: a quarter has one, so their dates differ. */
export function effectiveBatches(shifts: readonly RowOf<"shifts">[], year: number): readonly (readonly { readonly row: number; readonly shift: RowOf<"shifts"> }[])[] {
  const batches = new Map<string, { row: number; shift: RowOf<"shifts"> }[]>();
  shifts.forEach((shift, row) => {
    if (shift.state !== "effective" || shift.year !== year) return;
    const name = shift.batch ?? "";
    const rows = batches.get(name);
    if (rows) rows.push({ row, shift });
    else batches.set(name, [{ row, shift }]);
  });
  const dated = [...batches].map(([name, rows]) => ({ name, rows, date: rows[0]!.shift.date ?? 0 }));
  return dated.sort((a, b) => a.date - b.date || (a.name < b.name ? -1 : 1)).map(({ rows }) => rows);
}

/** Every difference between what is sealed and what stands in the tables: annual tables, drafts among them, and effective batches. */
export const checkSeals = (book: DeskBook): readonly SealBreak[] => {
  const known = new Set(book.rows.years.map(({ year }) => year));
  const stray = book.rows.quotas.flatMap(({ year, customer, seal }, row) => (known.has(year) || seal === null ? [] : [found("quotas", row, customer, null, strayRow)]));
  const strayBatch = book.rows.shifts.flatMap(({ year, customer, state }, row) => (known.has(year) || state !== "effective" ? [] : [found("shifts", row, customer, null, strayRow)]));
  return [...book.rows.years.flatMap(({ year }) => (year === null ? [] : yearBreaks(book, year))), ...stray, ...strayBatch];
};

/** The same for one annual table and the batches on top of it. */
export function yearBreaks({ rows: { years, quotas, shifts } }: DeskBook, wanted: number): readonly SealBreak[] {
  const at = years.findIndex(({ year }) => year === wanted);
  const own = years[at];
  if (!own) return [];
  const rows = quotas.flatMap((quota, row) => (quota.year === wanted ? [{ quota, row }] : []));
  const breaks = [
    ...rowBreaks("years", own, at, null),
    ...rows.flatMap(({ quota, row }) => rowBreaks("quotas", quota, row, quota.customer)),
  ];
  const [, , sealedRows = "", sealedHead = ""] = (own.seal ?? "").split(".");
  const standing = rows.map(({ quota }) => quota.seal).filter((seal) => seal !== null);
  if (own.seal !== null && link(standing, "rows") !== sealedRows) breaks.push(found("quotas", null, null, null, missingRows(wanted)));

  let head = sealedRows;
  for (const batch of effectiveBatches(shifts, wanted)) {
    breaks.push(...batch.flatMap(({ shift, row }) => rowBreaks("shifts", shift, row, shift.customer)));
    const computed = link(batch.map(({ shift }) => shift.seal), head);
    const sealed = batch.map(({ shift }) => (shift.seal ?? "").split(".")[2] ?? "").find((one) => one !== "") ?? "";
    if (computed !== sealed) breaks.push(found("shifts", null, null, null, missingShifts(batch[0]!.shift.batch ?? "")));
    head = sealed;
  }
  const last = head === sealedRows ? "" : head;
  if (own.seal !== null && last !== sealedHead) breaks.push(found("shifts", null, null, null, missingBatch(wanted)));
  return breaks;
}

/** The cells of a sealed row that differ from its seal; the row as a whole where they do not tell. */
function rowBreaks(table: Sealed, row: SealedRow, at: number, customer: string | null): SealBreak[] {
  const seal = typeof row.seal === "string" ? row.seal : "";
  if (seal === "") return [found(table, at, customer, null, unsealed)];
  if (sealedMark(seal) === mark(table, row)) return [];
  const sealed = seal.split(".")[1] ?? "";
  const changed = covered[table].filter((column, i) => sealed.slice(4 * i, 4 * i + 4) !== cellMark(column, row[column]));
  const columns: readonly (string | null)[] = changed.length > 0 ? changed : [null];
  return columns.map((column) => found(table, at, customer, column, column === null ? changedRow : changedCell(table, column)));
}

const found = (table: DeskTableName, row: number | null, customer: string | null, column: string | null, text: Text): SealBreak => ({ table, row, customer, column, text });

export const sealIssue = ({ table, row, customer, text }: SealBreak): DeskIssue => ({
  table,
  issue: {
    code: "method",
    text: customer === null ? text : { en: `${customer}: ${text.en}`, "zh-CN": `${customer}：${text["zh-CN"]}` },
    ...(row === null ? {} : { row }),
  },
});

const sheetOf = (table: DeskTableName): Text => deskTables[table].sheet;
function changedCell(table: Sealed, column: string): Text {
  const columns: Readonly<Record<string, { readonly label: Text }>> = deskTables[table].columns;
  const label = columns[column]!.label;
  return {
    en: `“${label.en}” on the sheet ${sheetOf(table).en} is not what was signed.`,
    "zh-CN": `“${sheetOf(table)["zh-CN"]}”表的“${label["zh-CN"]}”与签批时不一致。`,
  };
}
const changedRow: Text = { en: "This row is not what was signed.", "zh-CN": "本行与签批时不一致。" };
const unsealed: Text = { en: "This row has no seal: it was added, or its seal was removed, after the table was drawn up.", "zh-CN": "本行没有封签：系成表后添加，或封签已被删除。" };
const strayRow: Text = { en: "This row belongs to an annual table that is no longer there.", "zh-CN": "本行所属的年度额度表已不存在。" };
const missingRows = (year: number): Text => ({
  en: `The rows of the annual table of ${year} are not those it was sealed with: a row was removed or replaced.`,
  "zh-CN": `${year} 年度额度表的行与封签时不一致：有行被删除或替换。`,
});
const missingShifts = (batch: string): Text => ({
  en: `The rows of batch ${batch} are not those that were signed: a row, or a batch before it, was removed or replaced.`,
  "zh-CN": `批次 ${batch} 的行与签批时不一致：有行或此前的批次被删除或替换。`,
});
const missingBatch = (year: number): Text => ({
  en: `The effective batches on top of the annual table of ${year} are not all there, or one has been added.`,
  "zh-CN": `${year} 年度额度表之上的生效批次不全，或有多出的批次。`,
});
