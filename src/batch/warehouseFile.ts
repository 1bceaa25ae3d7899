import { access } from "node:fs/promises";
import rollup from "../domain/scoring/ROLLUP";
import { readParams } from "../domain/method/readParams";
import type { Method } from "../domain/method/method";
import { say } from "../domain/method/say";
import { noQuery } from "../domain/sql/noQuery";
import { batchWords } from "../i18n/batch";
import { fieldNames, issueText } from "../i18n/issues";
import { warehouseWords } from "../i18n/warehouse";
import type { Engine } from "../warehouse/engine";
import type { CellTable } from "../warehouse/duckdbEngine";
import { formatOf } from "../warehouse/fileFormats";
import { openFileStore, TableMissing } from "../warehouse/fileStore";
import { outcomeOf } from "../warehouse/outcome";
import { planTier, type Planned } from "../warehouse/plan";
import { rollUpIn } from "../warehouse/rollUp";
import { openServerStore, ResultExists } from "../warehouse/serverStore";
import type { Store } from "../warehouse/store";
import type { Outcome } from "../workbook/outcome/contract";
import { isSamePreset, readPresets } from "../workbook/history/presets";
import { readSource } from "../workbook/source";
import { runIssueText } from "../workbook/runIssueText";
import { explained } from "../workbook/sql/explained";
import { tableHeadings } from "../workbook/sql/headings";
import { tellAssumed } from "./assumed";
import { FileTrouble, isSameFile, readInput, writeDraft, type Draft } from "./files";
import type { Ending, Screen } from "./inFile";
import type { WarehouseCommand } from "./warehouseOptions";

/** Runs one system where the rows are, and writes the result and a summary of it; or says why not and writes nothing. */
export async function tierWarehouse(command: WarehouseCommand, screen: Screen): Promise<Ending | "stopped"> {
  const { locale, input } = command;
  const words = warehouseWords[locale];
  try {
    if (input !== null) await mustBeThere(input);
    const overwritten = await overwrites(command);
    if (overwritten !== null) {
      screen.error(overwritten);
      return "usage";
    }
    const params = await settledParams(command, screen);
    if (params === null) return "usage";
    screen.progress(words.steps.opening);
    const store = await openStore(command);
    return await interruptible(store.engine, async (isStopped) => {
      try {
        return await tierIn(store, { ...command, params }, screen, isStopped);
      } catch (error) {
        if (!isStopped()) throw error;
        screen.error(words.stopped);
        return "stopped";
      } finally {
        await store.close();
      }
    });
  } catch (error) {
    return tellTrouble(error, command, screen);
  }
}

async function tierIn(given: Store, command: WarehouseCommand, screen: Screen, isStopped: () => boolean): Promise<Ending> {
  const { locale, method, params, headings: named, output, transactions } = command;
  const words = warehouseWords[locale];
  screen.progress(words.steps.checking);
  const rolled = transactions ? await rollUpIn(given, { ...command, named: transactions.headings, params: readParams(rollup.params, transactions.params).values }) : null;
  if (rolled && !rolled.ok) {
    tellObstacles(rolled, command, screen);
    return "data";
  }
  if (rolled) screen.out(words.rolledUp(rolled.rolled.lines, rolled.rolled.customers));
  const store = rolled ? rolled.rolled.store : given;
  const planned = await planTier(store, { ...command, named });
  if (!planned.ok) {
    tellObstacles(planned, command, screen);
    return "data";
  }
  const { plan } = planned;
  if (command.explain) {
    screen.out(explained({ method, params, plan, locale }));
    return "ok";
  }
  screen.progress(words.steps.tiering);
  const result = await store.write(plan.query);
  screen.progress(words.steps.summing);
  const outcome = await outcomeOf(store, method, params, plan, result);
  const summary = command.summary === null ? null : await draftSummary(store, command, outcome);
  try {
    // Somebody who stops it between two queries means the whole of it, too.
    if (isStopped()) throw new Error("stopped");
    await store.keep();
  } catch (error) {
    await summary?.discard();
    throw error;
  }
  await summary?.keep();
  tellOutcome(outcome, command, screen);
  if (output !== null) screen.out(batchWords[locale].saved(output));
  if (command.summary !== null) screen.out(batchWords[locale].saved(command.summary));
  return "ok";
}

/** Ctrl-C ends what the engine is doing, and what it was writing is removed. */
async function interruptible<T>(engine: Engine, work: (isStopped: () => boolean) => Promise<T>): Promise<T> {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    engine.stop();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  try {
    return await work(() => stopped);
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}

async function openStore(command: WarehouseCommand): Promise<Store> {
  if (command.server === null) {
    const input = command.input!;
    return openFileStore({ ...command, input, ...(formatOf(input) === null ? { cells: await workbookCells(input, command) } : {}) });
  }
  return openServerStore({ ...command, server: command.server, table: command.table!, password: process.env["CLICKHOUSE_PASSWORD"] ?? "" });
}

/** The table of a workbook, as a run beside the data would read it. */
async function workbookCells(input: string, { table, locale }: WarehouseCommand): Promise<CellTable> {
  const { openBook } = await import("./openBook");
  const book = await openBook(await readInput(input), input);
  try {
    const answer = await readSource(table === null ? { kind: "sheet" } : { kind: "table", name: table });
    if (!answer.ok) throw new FileTrouble("notReadable", input, answer.issues.map((issue) => runIssueText(issue, locale)).join(" "));
    return { headings: tableHeadings(answer.source), rows: answer.source.rows };
  } finally {
    book.close();
  }
}

/** What to say where a file that is read would be written over; the input may be, if told so, but never by a summary. */
async function overwrites({ input, output, summary, force, ownPreset, locale }: WarehouseCommand): Promise<string | null> {
  if (!force && input !== null && output !== null && (await isSameFile(input, output))) return batchWords[locale].usage.overwritesInput;
  const read = [input, ownPreset?.workbook ?? null].filter((file) => file !== null);
  for (const file of summary === null ? [] : read) if (await isSameFile(file, summary!)) return warehouseWords[locale].usage.summaryOver(file);
  return null;
}

async function mustBeThere(file: string): Promise<void> {
  try {
    await access(file);
  } catch {
    throw new FileTrouble("notFound", file);
  }
}

/** Parameters with defaults filled in and a kept preset beneath; null where something about them is wrong, which has been told by then. */
async function settledParams({ method, params, ownPreset, locale, transactions }: WarehouseCommand, screen: Screen): Promise<Readonly<Record<string, unknown>> | null> {
  const plain: Method = method;
  const kept: Kept = ownPreset === null ? { found: true, params: {} } : await presetOf(ownPreset, method.id);
  if (!kept.found) {
    screen.error(batchWords[locale].usage.unknownPreset(ownPreset!.name, [...Object.keys(plain.presets ?? {}), ...kept.known]));
    return null;
  }
  const { issues, values } = readParams(plain.params, { ...kept.params, ...params });
  const wrong = issues.length > 0 ? issues : (plain.check?.(values as never) ?? []);
  const places = { where: () => "", name: fieldNames(method, locale) };
  wrong.forEach((issue) => screen.error(issueText(issue, locale, places)));
  if (wrong.length > 0) return null;
  const reason = noQuery(method, values) ?? (transactions ? noQuery(rollup, readParams(rollup.params, transactions.params).values) : null);
  if (reason === null) return values;
  screen.error(warehouseWords[locale].usage.noQuery(plain.label[locale], reason[locale]));
  return null;
}

/** A preset of a workbook, or the names of those it has. */
type Kept = { readonly found: true; readonly params: Readonly<Record<string, unknown>> } | { readonly found: false; readonly known: readonly string[] };

async function presetOf({ name, workbook }: NonNullable<WarehouseCommand["ownPreset"]>, method: string): Promise<Kept> {
  const { openBook } = await import("./openBook");
  const book = await openBook(await readInput(workbook), workbook);
  try {
    const presets = (await readPresets()).filter((preset) => preset.method === method);
    const preset = presets.find((one) => isSamePreset(one, { method, name }));
    return preset ? { found: true, params: preset.params } : { found: false, known: presets.map((one) => one.name) };
  } finally {
    book.close();
  }
}

async function draftSummary(store: Store, { method, params, locale, asOf, by, output, summary }: WarehouseCommand, outcome: Outcome): Promise<Draft> {
  const [{ openNewBook }, { writeOutcome }] = await Promise.all([import("./openBook"), import("../workbook/outcome/write")]);
  const book = await openNewBook();
  try {
    await writeOutcome({ method, params, outcome, locale, asOf, ...(by === undefined ? {} : { by }), source: store.name, result: output!, engine: await store.version() });
    return await writeDraft(summary!, await book.save());
  } finally {
    book.close();
  }
}

function tellObstacles({ issues, obstacles }: Extract<Planned, { ok: false }>, { locale }: WarehouseCommand, screen: Screen): void {
  const words = batchWords[locale];
  issues.forEach((issue) => screen.error(runIssueText(issue, locale)));
  obstacles.forEach(({ said }) => screen.error(said));
  for (const choice of new Set(obstacles.flatMap(({ settledBy }) => (settledBy ? [settledBy] : [])))) screen.error(`→ ${words.waysOut[choice]}`);
  screen.error(words.nothingWritten);
}

function tellOutcome(outcome: Outcome, command: WarehouseCommand, screen: Screen): void {
  const { locale, sample } = command;
  const words = warehouseWords[locale];
  tellAssumed(command, locale, screen);
  screen.out(words.counts(outcome.rated, outcome.rows));
  for (const { tier, customers, share } of outcome.tiers) screen.out(`  ${batchWords[locale].tier(tier, customers, say.percent(share))}`);
  if (sample === null) return;
  for (const { name, tier, why } of outcome.top.slice(0, 10)) screen.out(`  ${name}: ${tier}. ${why}`);
  screen.out(words.sampled(outcome.rows));
}

function tellTrouble(error: unknown, { locale, server }: WarehouseCommand, screen: Screen): Ending {
  const words = warehouseWords[locale];
  if (error instanceof FileTrouble) {
    screen.error(batchWords[locale].files[error.kind](error.path, error.reason));
    return "files";
  }
  if (error instanceof ResultExists) {
    screen.error(words.usage.resultExists(error.table));
    return "usage";
  }
  if (error instanceof TableMissing) {
    screen.error(words.usage.table(error.known));
    return "usage";
  }
  // The engines say what is wrong with a file, a value or a connection in their own words, in the first paragraph.
  const { message, name } = error as Partial<Error>;
  if (typeof message !== "string" || name === "TypeError" || name === "ReferenceError") throw error;
  screen.error(words.engineFailed(message.split("\n\n")[0]!.split("\n").join(" · ")));
  screen.error(batchWords[locale].nothingWritten);
  return server === null ? "files" : "data";
}
