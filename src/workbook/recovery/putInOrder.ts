import { enterAgain, type ChangedCell } from "./changed";
import { queueJournalEnd, type CommandName, type Journal } from "./journal";

/**
 * Puts back what a command changed, or does the rest of it. Can be done again from wherever it stopped; its last actions
 * are only queued.
 * @param enterTheirs queues what others entered meanwhile; done at the end where the recovery has not
 */
export type Recovery = (context: Excel.RequestContext, journal: Journal, enterTheirs: () => Promise<void>) => Promise<void>;

const sharing = async (): Promise<Recovery> => (await import("../sharing/recoverSharing")).recoverSharing;

/** Fetched when something is to be put in order. */
const recoveries: { readonly [C in CommandName]: () => Promise<Recovery> } = {
  run: async () => (await import("../history/recoverRun")).recoverRun,
  revert: async () => (await import("../history/recoverRevert")).recoverRevert,
  desk: async () => (await import("../desk/recoverDesk")).recoverDesk,
  sheet: async () => (await import("./recoverSheet")).recoverSheet,
  share: sharing,
  "bring-back": sharing,
  repair: sharing,
  "short-names": sharing,
};

/** @param others cells that somebody else filled meanwhile */
export async function putInOrder(journal: Journal, others: readonly ChangedCell[] = []): Promise<void> {
  const recover = await recoveries[journal.command]();
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    let left = others;
    const enterTheirs = async (): Promise<void> => {
      await enterAgain(context, left);
      left = [];
    };
    if (journal.data !== null) await recover(context, await withIdsOfNow(context, journal), enterTheirs);
    await enterTheirs();
    queueJournalEnd(context);
    await context.sync();
  });
}

/** The journal with the ids that its sheets have in this opening of the workbook; a sheet renamed since is known by its id. */
async function withIdsOfNow(context: Excel.RequestContext, journal: Journal): Promise<Journal> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const byName = new Map(worksheets.items.map(({ id, name }) => [name, id]));
  const known = new Set(Object.values(journal.sheets));
  const hadOtherName = new Set(worksheets.items.flatMap(({ id, name }) => (known.has(name) ? [id] : [])));
  // An id that another of these sheets has by now tells nothing.
  const idOfNow = new Map(Object.entries(journal.sheets).map(([id, name]) => [id, byName.get(name) ?? (hadOtherName.has(id) ? `gone ${id}` : id)]));
  const data: unknown = JSON.parse(JSON.stringify(journal.data), (_key, value: unknown) => (typeof value === "string" ? (idOfNow.get(value) ?? value) : value));
  return { ...journal, data };
}
