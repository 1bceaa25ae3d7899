/** What a button of the ribbon or a key combination shows in the pane. */
export type View = "wizard" | "runs" | "help";

/** The actions of manifest.xml and shortcuts.json, by what they show. */
export const commands = {
  "Tierbook.Wizard": "wizard",
  "Tierbook.Runs": "runs",
  "Tierbook.Help": "help",
} as const satisfies Readonly<Record<string, View>>;

type Listener = (view: View) => void;

let listener: Listener | null = null;
/** Asked for while nothing was drawn yet. */
let waiting: View | null = null;

function show(view: View): void {
  if (listener) listener(view);
  else waiting = view;
}

/** Calls `listen` whenever a command wants something shown; the answer stops it. */
export function onCommand(listen: Listener): () => void {
  listener = listen;
  if (waiting !== null) listen(waiting);
  waiting = null;
  return () => {
    listener = null;
  };
}

/** Answers the ribbon and the keyboard: opens the pane and shows in it what was asked for. Hosts without a ribbon have nothing to answer. */
export function answerCommands(): void {
  if (typeof Office === "undefined" || !Office.actions) return;
  for (const [id, view] of Object.entries(commands)) {
    Office.actions.associate(id, async (event?: Office.AddinCommands.Event) => {
      try {
        await Office.addin.showAsTaskpane();
        show(view);
      } finally {
        // A key combination brings no event.
        event?.completed();
      }
    });
  }
}
