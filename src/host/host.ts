import { colleagueOf, type Colleague } from "./colleague";
import type { FunctionPort, FunctionsMetadata } from "./functions";
import type { Grid } from "./grid";
import { Book } from "./model/book";
import { activationChanged, cellsChanged, selectionChanged } from "./model/changes";
import { moveEverything } from "./model/structure";
import { takeSnapshot } from "./model/takeSnapshot";
import { refreshHeaders } from "./model/tableState";
import { addinInternalServiceType } from "./model/types/addinInternalService";
import { rangeType } from "./model/types/range";
import { workbookType } from "./model/types/workbook";
import type { OfficeSchema } from "./schema/schema";
import type { WorkbookSnapshot } from "./snapshot";
import { Connection, type Traffic } from "./wire/connection";
import type { FaultHook, FaultKind } from "./wire/faults";
import { FUNCTION_SERVICE, FunctionCalls } from "./wire/functionCalls";
import { MemberLookup } from "./wire/members";
import type { Ref } from "./wire/objectType";
import type { PayloadLimits } from "./wire/payload";
import { References } from "./wire/references";
import { grantedSets, type RequirementSets } from "./wire/requirementSets";

export interface HostOptions {
  readonly snapshot: WorkbookSnapshot;
  readonly createGrid: (snapshot: WorkbookSnapshot, functions: FunctionPort) => Grid;
  /** The add-in's functions.json; ids without namespace. */
  readonly functions: FunctionsMetadata;
  /** "TB". */
  readonly namespace: string;
  /** Wire schema of the client: `loadSchema()` in Node, build/office-schema.json in a bundle. */
  readonly schema: OfficeSchema;
  /** Waited for before the first custom function is called, where the functions are associated after the client started. */
  readonly functionsAssociated?: Promise<void>;
  /** Milliseconds after which a custom function that has not answered fails; 60 000 unless given. */
  readonly functionTimeout?: number;
  /** {"ExcelApi": "1.9"}: a call to a member above them fails with ApiNotFound. Without it: a recent desktop Excel. */
  readonly requirementSets?: RequirementSets;
  /** As in a reading view: every change is refused. */
  readonly readOnly?: boolean;
  /** As Excel on the web refuses requests, and answers, that are larger than 5 MB; without it, none is too large. */
  readonly payloadLimits?: PayloadLimits;
  /** Asked before every request of the add-in what becomes of it. */
  readonly faults?: FaultHook;
}

/** A workbook that answers the unmodified office.js client. */
export interface Host {
  readonly grid: Grid;
  readonly requirementSets: RequirementSets;
  /** Takes a message of the client's bridge. */
  receive(text: string): void;
  /** Hands over messages for the client's bridge. */
  onSend(listener: (text: string) => void): void;
  /** Replaces the workbook; the client stays. */
  open(snapshot: WorkbookSnapshot): void;
  /** The workbook once nothing is being calculated. */
  snapshot(): Promise<WorkbookSnapshot>;
  /** Makes the n-th request from now fail; 1 is the next. */
  fail(fault: { readonly request: number; readonly how: FaultKind }): void;
  /** From now on asked before every request of the add-in what becomes of it; undefined for nobody. */
  askForFaults(hook: FaultHook | undefined): void;
  /** Somebody else in the same workbook. */
  colleague(): Colleague;
  readonly stats: Readonly<Traffic>;
  /** Settings of Office.context.document, as JSON texts. */
  documentSettings(): Readonly<Record<string, string>>;
  setDocumentSettings(settings: Readonly<Record<string, string>>): void;
  /** A new client takes over, for instance after the pane was loaded again: what the old one held is let go. */
  reconnect(): void;
  /** For a client that announced its custom functions to an earlier host: it will not do so again. */
  announceFunctions(): void;
  settled(): Promise<void>;
  dispose(): void;
}

const FUNCTION_TIMEOUT = 60_000;

export function createHost(options: HostOptions): Host {
  return new WorkbookHost(options);
}

class WorkbookHost implements Host {
  readonly requirementSets: RequirementSets;
  private book: Book;
  private readonly references = new References();
  private readonly connection: Connection;
  private calls: FunctionCalls;
  private settings: Readonly<Record<string, string>> = {};
  private stopListening: (() => void)[] = [];

  constructor(private readonly options: HostOptions) {
    this.requirementSets = grantedSets(options.requirementSets);
    this.calls = this.newCalls();
    this.book = this.load(options.snapshot);
    const members = new MemberLookup(options.schema, this.requirementSets, () => this.book, (event, on) => this.book.listen(event, on), options.readOnly);
    this.connection = new Connection(
      { members, references: this.references, workbook: () => workbookType.at(null), service: (name) => this.service(name) },
      () => this.book.grid.settled(),
      () => this.sendEvents(),
      options.payloadLimits,
    );
    this.connection.faults.hook = options.faults;
  }

  get grid(): Grid {
    return this.book.grid;
  }

  get stats(): Readonly<Traffic> {
    return this.connection.stats;
  }

  receive(text: string): void {
    this.connection.receive(text);
  }

  onSend(listener: (text: string) => void): void {
    this.connection.onSend(listener);
  }

  open(snapshot: WorkbookSnapshot): void {
    const { listening } = this.book;
    this.close();
    this.references.clear();
    this.book = this.load(snapshot);
    for (const [event, count] of listening) this.book.listening.set(event, count);
  }

  async snapshot(): Promise<WorkbookSnapshot> {
    await this.book.grid.settled();
    return takeSnapshot(this.book);
  }

  fail(fault: { readonly request: number; readonly how: FaultKind }): void {
    this.connection.faults.plan(fault);
  }

  askForFaults(hook: FaultHook | undefined): void {
    this.connection.faults.hook = hook;
  }

  colleague(): Colleague {
    return colleagueOf(this.book);
  }

  documentSettings(): Readonly<Record<string, string>> {
    return this.settings;
  }

  setDocumentSettings(settings: Readonly<Record<string, string>>): void {
    this.settings = { ...settings };
  }

  reconnect(): void {
    this.connection.changeClient();
    this.references.clear();
    this.book.listening.clear();
    const abandoned = this.calls;
    this.calls = this.newCalls();
    abandoned.abandon();
  }

  announceFunctions(): void {
    this.calls.announce();
  }

  settled(): Promise<void> {
    return this.book.grid.settled();
  }

  dispose(): void {
    this.connection.close();
    this.calls.abandon();
    this.close();
  }

  private load(snapshot: WorkbookSnapshot): Book {
    const book = new Book(this.options.createGrid(snapshot, this.functionPort()), snapshot, this.options.readOnly);
    const held = this.references;
    book.trackedRanges = () => held.dataOf(rangeType);
    this.listenTo(book);
    return book;
  }

  private close(): void {
    for (const stop of this.stopListening) stop();
    this.stopListening = [];
    this.book.grid.dispose();
  }

  /** Functions of whichever client is connected when they are called. */
  private functionPort(): FunctionPort {
    const { functions, namespace } = this.options;
    return {
      invoke: async (id, args, { address }) => {
        const { calls } = this;
        await Promise.all([calls.ready, this.options.functionsAssociated]);
        return calls.invoke(id, args, address);
      },
      ready: this.calls.ready,
      namespace,
      metadata: functions,
    };
  }

  private newCalls(): FunctionCalls {
    return new FunctionCalls((entries) => this.connection.push(entries), this.options.functionTimeout ?? FUNCTION_TIMEOUT);
  }

  private service(name: string): Ref | undefined {
    if (name === FUNCTION_SERVICE) return this.calls.service.at(this.calls);
    return name === addinInternalServiceType.name ? addinInternalServiceType.at(null) : undefined;
  }

  /** What a person does in the grid. */
  private listenTo(book: Book): void {
    const { grid } = book;
    this.stopListening = [
      grid.onChange(({ sheetId, rect }) => {
        refreshHeaders(book, sheetId, rect);
        cellsChanged(book, sheetId, rect, "RangeEdited", undefined, false);
        this.sendEvents();
      }),
      grid.onSelection(() => {
        selectionChanged(book);
        this.sendEvents();
      }),
      grid.onActivate(() => {
        activationChanged(book);
        this.sendEvents();
      }),
    ];
    const stop = grid.onShift?.((shift) => {
      moveEverything(book, shift.sheetId, shift, false);
      this.sendEvents();
    });
    if (stop) this.stopListening.push(stop);
  }

  private sendEvents(): void {
    const events = this.book.takeEvents();
    if (events.length > 0) this.connection.push(events);
  }
}
