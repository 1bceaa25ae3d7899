import type { Grid, GridSheet } from "../grid";
import type { NameSnapshot, Rect, WorkbookSnapshot } from "../snapshot";
import type { PushEntry } from "../wire/message";
import { refuse } from "../wire/error";
import { defineObjectType, type Members, type ObjectType } from "../wire/objectType";
import { newSheetState, stateFrom, type SheetState } from "./sheetState";

/** An open workbook: the grid's cells and what the object model keeps beside them. */
export class Book {
  names: readonly NameSnapshot[];
  readonly settings: Map<string, unknown>;
  calculationMode = "Automatic";
  eventsEnabled = true;
  structureProtected: boolean;
  readonly date1904: boolean;
  /** Names of the events the client listens for, with how many times it asked. */
  readonly listening = new Map<string, number>();
  /** What listeners were last told of, so that a change made over the wire and heard of from the grid is told once. */
  told: { active: string; selection: string };
  /** Ranges the client keeps hold of: they move with their cells. */
  trackedRanges: () => Iterable<RangeData> = () => [];
  private readonly states = new Map<string, SheetState>();
  private events: PushEntry[] = [];
  private lastId = 0;

  constructor(
    readonly grid: Grid,
    readonly snapshot: WorkbookSnapshot,
    readonly readOnly = false,
  ) {
    this.structureProtected = snapshot.structureProtected ?? false;
    this.date1904 = snapshot.date1904 ?? false;
    this.names = snapshot.names;
    this.settings = new Map(Object.entries(snapshot.settings));
    this.told = { active: grid.activeSheet(), selection: "" };
    grid.sheets().forEach((sheet, i) => {
      const described = snapshot.sheets[i];
      if (described) this.states.set(sheet.id, stateFrom(described));
    });
  }

  sheets(): readonly GridSheet[] {
    return this.grid.sheets();
  }

  sheet(id: string): GridSheet {
    return this.sheets().find((sheet) => sheet.id === id) ?? refuse("ItemNotFound");
  }

  findSheet(nameOrId: string): GridSheet | undefined {
    const name = nameOrId.toLowerCase();
    return this.sheets().find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === name);
  }

  /** A sheet added by a person in the grid has no state until it is asked for. */
  state(sheetId: string): SheetState {
    const { id, hidden } = this.sheet(sheetId);
    let state = this.states.get(id);
    if (!state) this.states.set(id, (state = newSheetState()));
    if (state.visibility === "Visible" && hidden) state.visibility = "Hidden";
    if (state.visibility !== "Visible" && !hidden) state.visibility = "Visible";
    return state;
  }

  forget(sheetId: string): void {
    this.states.delete(sheetId);
  }

  /** A fresh id in the form Excel gives charts and rules. */
  newId(): string {
    return `{00000000-0000-0000-0000-${String(++this.lastId).padStart(12, "0")}}`;
  }

  /** Tells the client after the batch, if it listens. */
  emit(event: string, entry: PushEntry): void {
    if ((this.listening.get(event) ?? 0) > 0) this.tell(entry);
  }

  /** For the few events whose listeners do not announce themselves. */
  tell(entry: PushEntry): void {
    if (this.eventsEnabled) this.events.push(entry);
  }

  listen(event: string, on: boolean): void {
    this.listening.set(event, Math.max(0, (this.listening.get(event) ?? 0) + (on ? 1 : -1)));
  }

  takeEvents(): readonly PushEntry[] {
    const events = this.events;
    this.events = [];
    return events;
  }
}

/** A range as the client holds it; `rect` follows inserted and deleted cells while the client tracks it. */
export interface RangeData {
  readonly sheet: string;
  rect: Rect;
}

/** A class of the object model. Annotated where it is defined: the classes refer to one another. */
export type ModelType<D> = ObjectType<D, Book>;

export function objectType<D>(members: Members<D, Book>): ModelType<D> {
  return defineObjectType<D, Book>(members);
}
