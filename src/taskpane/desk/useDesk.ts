import { createContext, useContext } from "react";
import type { DeskBook } from "../../domain/desk/book";
import type { DeskCommand } from "../../domain/desk/command";
import type { Text } from "../../domain/method/text";
import type { SerialDate } from "../../domain/unit/unit";
import type { DeskPlaces } from "../../workbook/desk/contract";
import type { Work } from "./work";

/** What surrounds every page of the desk, also where there is no desk yet. */
export interface Shell {
  readonly dark: boolean;
  /** Today by the clock of this computer. */
  readonly today: SerialDate;
  readonly work: Work;
  readonly cancel: () => void;
  /** Takes what came of the last command off the page. */
  readonly clear: () => void;
  readonly goTo: (sheet: string, address?: string) => void;
  /** Back to the list of the desk's parts, or out of the desk from there. */
  readonly back: () => void;
}

/** How the log calls a command, who ran it, and the day the dashboard shows afterwards. */
export interface What {
  readonly label: Text;
  readonly details: Text;
  readonly by?: string;
  readonly asOf?: SerialDate;
}

/** The desk as it was read, and what is done with it. */
export interface Desk {
  readonly book: DeskBook;
  readonly places: DeskPlaces;
  /** Runs one command and writes what it changes; where it is done, `then` is told its answer. While one runs, no other begins. */
  readonly run: <Args, Answer>(command: DeskCommand<Args, Answer>, args: Args, what: What, then?: (answer: Answer) => void) => void;
  /** Reads the workbook again and asks a command that changes nothing there; nothing is written. */
  readonly ask: <Args, Answer>(command: DeskCommand<Args, Answer>, args: Args, then: (answer: Answer) => void) => void;
  readonly refresh: (asOf: SerialDate) => void;
  readonly readAgain: () => void;
}

const ShellContext = createContext<Shell | null>(null);
const BookContext = createContext<Desk | null>(null);
export const ShellProvider = ShellContext.Provider;
export const DeskProvider = BookContext.Provider;

export function useShell(): Shell {
  return outside(useContext(ShellContext));
}
export function useDesk(): Desk & Shell {
  return { ...useShell(), ...outside(useContext(BookContext)) };
}

function outside<T>(context: T | null): T {
  if (context === null) throw new Error("A page of the credit desk stands outside of it.");
  return context;
}
