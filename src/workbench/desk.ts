import { ask } from "./question";
import type { Messages } from "./messages";
import type { OpenBook } from "./openBook";
import type { Session } from "./session";
import type { Language, Wording } from "./wording";

/** What the desk needs from the page. */
export interface DeskParts {
  start(book: OpenBook, language: Language): Promise<Session>;
  wording(): Wording;
  language(): Language;
  messages: Messages;
  /** Shows book, language and whether something is under way. */
  show(book: OpenBook | null, busy: boolean): void;
}

/** The one workbook on the desk: opened, exchanged for another, shown in another language, downloaded. */
export class Desk {
  private book: OpenBook | null = null;
  private session: Session | null = null;
  private unsaved = false;
  private busy = false;

  constructor(private readonly parts: DeskParts) {}

  get hasUnsavedChanges(): boolean {
    return this.unsaved;
  }

  /**
   * Puts a workbook on the desk in place of the present one; a person is asked first when that has changes.
   * @param read gives the workbook, or throws in words why it cannot be opened
   */
  async open(name: string, read: () => Promise<OpenBook>): Promise<void> {
    if (this.busy || !(await this.mayDiscard())) return;
    await this.alone(async () => {
      this.parts.messages.status(this.parts.wording().opening(name));
      let book: OpenBook;
      try {
        book = await read();
      } catch (error) {
        this.parts.messages.trouble(this.parts.wording().cannotOpen(name, wordsOf(error)));
        return;
      }
      await this.exchange(book);
      this.unsaved = false;
    });
  }

  /** The same workbook as it is now, with grid and pane in the language chosen meanwhile. */
  async showInPresentLanguage(): Promise<void> {
    const { book, session } = this;
    if (this.busy || !book || !session) return;
    await this.alone(async () => this.exchange({ ...book, snapshot: await session.snapshot() }));
  }

  async download(write: (book: OpenBook) => Promise<Uint8Array>): Promise<void> {
    const { book, session } = this;
    if (this.busy || !book || !session) return;
    await this.alone(async () => {
      const words = this.parts.wording();
      this.parts.messages.status(words.preparing);
      try {
        hand(book.name, await write({ ...book, snapshot: await session.snapshot() }));
      } catch (error) {
        console.error(error);
        this.parts.messages.trouble(words.cannotSave(wordsOf(error)));
        return;
      }
      this.unsaved = false;
      return words.downloaded(book.name);
    });
  }

  private async exchange(book: OpenBook): Promise<void> {
    const before = this.book;
    const present = before && this.session && { ...before, snapshot: await this.session.snapshot() };
    this.session?.dispose();
    this.session = null;
    try {
      this.session = await this.begin(book);
    } catch (error) {
      console.error(error);
      this.parts.messages.trouble(this.parts.wording().cannotOpen(book.name, wordsOf(error)));
      if (present) this.session = await this.begin(present);
    }
  }

  private async begin(book: OpenBook): Promise<Session> {
    this.book = book;
    this.parts.show(book, true);
    const session = await this.parts.start(book, this.parts.language());
    session.onChange(() => {
      this.unsaved = true;
    });
    session.onCalculating((under) => {
      if (this.session !== session || this.busy) return;
      const words = this.parts.wording();
      this.parts.messages.status(under ? words.calculating : this.unsaved ? words.edited : words.ready);
      setState(under ? "calculating" : "ready");
    });
    return session;
  }

  private async mayDiscard(): Promise<boolean> {
    if (!this.unsaved || !this.book) return true;
    const words = this.parts.wording();
    const answer = await ask(words.unsaved(this.book.name), [
      { value: "discard", label: words.discard },
      { value: "cancel", label: words.cancel, main: true },
    ]);
    return answer === "discard";
  }

  /** Does one thing at a time, and says at the end how it went. */
  private async alone(work: () => Promise<string | void>): Promise<void> {
    this.busy = true;
    setState("busy");
    this.parts.messages.clear();
    this.parts.show(this.book, true);
    let outcome: string | void = undefined;
    try {
      outcome = await work();
    } catch (error) {
      console.error(error);
      this.parts.messages.trouble(this.parts.wording().cannotStart(wordsOf(error)));
    } finally {
      this.busy = false;
      const words = this.parts.wording();
      this.parts.show(this.book, false);
      this.parts.messages.status(outcome ?? (this.unsaved ? words.edited : words.ready));
      setState(this.session ? "ready" : "failed");
    }
  }
}

/** For tests and for styles: what the page is doing. */
function setState(state: "busy" | "calculating" | "ready" | "failed"): void {
  document.body.dataset.state = state;
}

export function wordsOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /[.!?。！？]$/.test(text) ? text : `${text}.`;
}

function hand(name: string, bytes: Uint8Array): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
