import { createHost, type FunctionsMetadata, type Host, type OfficeSchema, type WorkbookSnapshot } from "../host";
import { openPane } from "../host/browser/frameBridge";
import { createBrowserGrid, type BrowserGrid } from "../host/univer/browser";
import { namespace } from "./functionNames";
import type { OpenBook } from "./openBook";
import { refusalOf, type Refusal } from "./refusals";
import { tellingWrites, watchHost, type Writes } from "./watch";
import type { Language } from "./wording";

export interface SessionPlaces {
  readonly language: Language;
  readonly metadata: FunctionsMetadata;
  /** Origin of the add-in's site. */
  readonly addin: string;
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  readonly paneTitle: string;
  /** A person wanted something of the grid that the workbench does not do. */
  refused(why: Refusal): void;
}

/** A workbook in the grid with the add-in's pane beside it. */
export interface Session {
  /** The workbook once nothing is being calculated. */
  snapshot(): Promise<WorkbookSnapshot>;
  /** Cells were changed, by a person or by the add-in. */
  onChange(listener: () => void): void;
  /** A calculation began (true) or came to rest (false). */
  onCalculating(listener: (under: boolean) => void): void;
  dispose(): void;
}

export async function startSession({ snapshot }: OpenBook, places: SessionPlaces): Promise<Session> {
  const schema = await officeSchema();
  // The grid takes its time: meanwhile the pane loads.
  const pane = openPane(places.pane, {
    url: `${places.addin}/taskpane.html`,
    locale: places.language === "en" ? "en-US" : places.language,
    title: places.paneTitle,
  });
  const writes: Writes = { listener: null };
  let drawn: Promise<void> | undefined;
  let host: Host;
  try {
    host = createHost({
      snapshot,
      createGrid: (content, functions) => {
        const grid = makeGrid(places, content, functions);
        drawn = grid.drawn;
        return tellingWrites(grid, writes);
      },
      functions: places.metadata,
      namespace,
      schema,
    });
  } catch (error) {
    pane.dispose();
    throw error;
  }
  pane.join(host);
  const watch = watchHost(host, writes);
  // A pane that does not load leaves a workbook that can still be edited and downloaded.
  await Promise.race([pane.loaded, new Promise((resolve) => setTimeout(resolve, patience))]);
  await drawn;
  await host.settled();
  return {
    snapshot: () => host.snapshot(),
    onChange: watch.onChange,
    onCalculating: watch.onCalculating,
    dispose: () => {
      watch.stop();
      pane.dispose();
      host.dispose();
    },
  };
}

function makeGrid(places: SessionPlaces, ...opened: Parameters<ReturnType<typeof createBrowserGrid>>): BrowserGrid {
  const room = document.createElement("div");
  room.className = "room";
  places.grid.replaceChildren(room);
  const grid = createBrowserGrid(room, { locale: places.language })(...opened);
  grid.refusePersonsCommands((command) => {
    const why = refusalOf(command);
    if (why) places.refused(why);
    return why !== null;
  });
  return grid;
}

const patience = 15_000;

let schema: Promise<OfficeSchema> | undefined;
export const officeSchema = (): Promise<OfficeSchema> =>
  (schema ??= fetch("/office-schema.json").then((response) => response.json() as Promise<OfficeSchema>));
