import type { Arrived, CellSnapshot, Colleague, FaultKind, Host, WorkbookSnapshot } from "../../src/host";
import { recoveryLayer } from "../../src/workbook/recovery/layer";
import { content } from "../workbook/content";

type Edit = (colleague: Colleague) => void;

/** A command, the workbook it starts from, and what somebody else might do in it meanwhile. */
export interface Command {
  readonly name: string;
  readonly start: () => Promise<WorkbookSnapshot>;
  readonly work: () => Promise<unknown>;
  /** A cell the command reads, and one it writes. */
  readonly source: Edit;
  readonly target: Edit;
  /** The sheet that gets renamed, deleted or protected. */
  readonly sheet: string;
  /** A request takes long: fewer of them meet a fault where not all do. */
  readonly slow?: true;
}

/** One way in which requests go wrong from the k-th on. */
export interface Fault {
  readonly name: string;
  /** What becomes of a request; `past` is 0 for the k-th. */
  readonly meets: (past: number, arrived: Arrived) => FaultKind | undefined;
  /** What somebody else does right before the k-th request, for good. */
  readonly edit?: (command: Command) => Edit;
  /** What ends when the user has read the message: a protection is taken off, the workbook is opened anew. */
  readonly ends?: (command: Command, host: Host) => Promise<void> | void;
}

const once = (how: FaultKind) => (past: number): FaultKind | undefined => (past === 0 ? how : undefined);
const refusedAt = (part: number) => (past: number, { actions }: Arrived): FaultKind | undefined =>
  past === 0 ? { code: "GeneralException", actionIndex: Math.floor((actions - 1) * part) } : undefined;
const nothing = (): undefined => undefined;
const reopened = async (_command: Command, host: Host): Promise<void> => host.open(await host.snapshot());

export const faults: readonly Fault[] = [
  { name: "error at the first action", meets: refusedAt(0) },
  { name: "error in the middle", meets: refusedAt(0.5) },
  { name: "error at the last action", meets: refusedAt(1) },
  { name: "request lost", meets: once("drop") },
  { name: "answer lost", meets: once("after") },
  { name: "connection gone", meets: () => "drop", ends: reopened },
  { name: "answer lost, connection gone", meets: (past) => (past === 0 ? "after" : "drop"), ends: reopened },
  { name: "error in the middle, connection gone", meets: (past, arrived) => (past === 0 ? refusedAt(0.5)(0, arrived) : "drop"), ends: reopened },
  { name: "cell being edited", meets: () => ({ code: "InvalidOperationInCellEditMode" }) },
  { name: "sheet protected", meets: nothing, edit: ({ sheet }) => (colleague) => colleague.protects(sheet), ends: ({ sheet }, host) => host.colleague().unprotects(sheet) },
  { name: "AccessDenied from there on", meets: () => ({ code: "AccessDenied" }) },
  { name: "another user fills a source cell", meets: nothing, edit: ({ source }) => source },
  { name: "another user fills a target cell", meets: nothing, edit: ({ target }) => target },
  { name: "another user renames the sheet", meets: nothing, edit: ({ sheet }) => (colleague) => colleague.renames(sheet, "Renamed") },
  { name: "another user deletes the sheet", meets: nothing, edit: ({ sheet }) => (colleague) => colleague.deletes(sheet) },
];

export const outcomes = ["before", "after", "repaired"] as const;
export type Outcome = (typeof outcomes)[number];

export interface Sweep {
  readonly command: string;
  readonly fault: string;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Requests after which the workbook is something else. */
  readonly wrong: readonly { readonly request: number; readonly differs: string }[];
}

/** The workbook before and after a command, undisturbed. */
export interface Undisturbed {
  readonly before: WorkbookSnapshot;
  readonly after: WorkbookSnapshot;
  readonly requests: number;
}

export async function undisturbed(host: Host, command: Command): Promise<Undisturbed> {
  const before = await command.start();
  host.open(before);
  let requests = 0;
  host.askForFaults(() => {
    requests++;
    return undefined;
  });
  await command.work();
  host.askForFaults(undefined);
  return { before, after: await host.snapshot(), requests };
}

/** Lets requests of a command in turn meet a fault. */
export async function sweep(
  host: Host,
  command: Command,
  fault: Fault,
  { before, after, requests, at }: Undisturbed & { readonly at: (request: number) => boolean },
): Promise<Sweep> {
  const edit = fault.edit?.(command);
  const ends = fault.ends?.bind(fault);
  // A protection that is taken off again is no edit of the workbook.
  const stays = edit && fault.name !== "sheet protected" ? edit : undefined;
  const wanted = { before: [await seenWith(host, before, stays)], after: [await seenWith(host, after, stays), ...(edit ? [await afterEdit(edit)] : [])] };
  const counts = { before: 0, after: 0, repaired: 0 };
  const wrong: { request: number; differs: string }[] = [];
  for (let k = 1; k <= requests; k++) {
    if (!at(k)) continue;
    const { outcome, now } = await trial(k);
    if (outcome) counts[outcome]++;
    else wrong.push({ request: k, differs: difference(now, ...wanted.before, ...wanted.after) });
  }
  return { command: command.name, fault: fault.name, counts, wrong };

  /** Somebody's edit may come before all of the command as well as after all of it; on a sheet protected from the start it does what it can, and says so. */
  async function afterEdit(first: Edit): Promise<string> {
    host.open(before);
    first(host.colleague());
    await command.work().catch(() => undefined);
    await ends?.(command, host);
    return seen(await host.snapshot());
  }

  async function trial(k: number): Promise<{ readonly outcome: Outcome | null; readonly now: string }> {
    host.open(before);
    const colleague = host.colleague();
    let arrived = 0;
    host.askForFaults((request) => {
      arrived++;
      if (arrived === k) edit?.(colleague);
      return arrived < k ? undefined : fault.meets(arrived - k, request);
    });
    await command.work().catch(() => undefined);
    host.askForFaults(undefined);
    await ends?.(command, host);
    const offered = await recoveryLayer.find();
    if (offered) await recoveryLayer.putRight();
    const now = seen(await host.snapshot());
    const same = wanted.before.includes(now) ? "before" : wanted.after.includes(now) ? "after" : null;
    return { outcome: same && (offered ? "repaired" : same), now };
  }
}

async function seenWith(host: Host, book: WorkbookSnapshot, edit: Edit | undefined): Promise<string> {
  host.open(book);
  edit?.(host.colleague());
  return seen(await host.snapshot());
}

/**
 * Everything a reader of the workbook or the add-in could notice; ids of charts and tables are nobody's to see, nor where
 * among the others a very hidden sheet stands.
 */
export function seen(book: WorkbookSnapshot): string {
  const unseen = (sheet: { readonly visibility: string; readonly name: string }): string => (sheet.visibility === "VeryHidden" ? sheet.name : "");
  const sheets = [...book.sheets].sort((a, b) => (unseen(a) < unseen(b) ? -1 : unseen(a) > unseen(b) ? 1 : 0)).map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row?.map(entered)), charts: sheet.charts.map((chart) => ({ ...chart, id: "" })), tables: sheet.tables.map((table) => ({ ...table, id: "" })) }));
  return JSON.stringify(content({ ...book, sheets }), inOrder, 1);
}

/** This grid does not calculate: what a formula shows is none of the command's. */
const entered = (cell: CellSnapshot | undefined): CellSnapshot | undefined => {
  if (cell?.f === undefined) return cell;
  const { v: _value, e: _error, ...rest } = cell;
  return rest;
};

/** Cells in the order of their addresses, whoever filled them first. */
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

/** The lines in which a workbook differs from the nearer of some. */
function difference(now: string, ...wanted: readonly string[]): string {
  const mine = now.split("\n");
  const found = wanted.map((text) => {
    const other = text.split("\n");
    const counted = (lines: readonly string[]): Map<string, number> => lines.reduce((counts, line) => counts.set(line, (counts.get(line) ?? 0) + 1), new Map<string, number>());
    const [here, there] = [counted(mine), counted(other)];
    const more = (lines: readonly string[], than: ReadonlyMap<string, number>, counts: ReadonlyMap<string, number>, sign: string): readonly string[] =>
      [...new Set(lines)].filter((line) => (counts.get(line) ?? 0) > (than.get(line) ?? 0)).map((line) => `${sign}${line.trim()}`);
    const moved = mine.findIndex((line, i) => line !== other[i]);
    const lines = [...more(mine, there, here, "+"), ...more(other, here, there, "-")];
    return lines.length > 0 ? lines : [`in another order from line ${moved}: ${mine.slice(moved, moved + 2).join(" ")} for ${other.slice(moved, moved + 2).join(" ")}`];
  });
  return found.sort((a, b) => a.length - b.length)[0]!.slice(0, 8).join(" ").slice(0, 600);
}
