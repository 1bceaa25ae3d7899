import type { Control } from "../control";
import type { DeskLayer, DeskRead } from "./contract";
import { createDesk } from "./create";
import { readDesk } from "./read";
import { refreshDashboard, runCommand } from "./run";

async function read(control: Control = {}): Promise<DeskRead> {
  const desk = await readDesk(control);
  if (!desk.ok) return desk;
  const { book, locale, places } = desk;
  return { ok: true, book, locale, places };
}

/** The credit desk in the open workbook, for the pane and the command line. */
export const deskLayer: DeskLayer = { create: createDesk, read: () => read(), run: runCommand, refresh: (asOf) => refreshDashboard(asOf) };
