import { methods } from "../../src/domain/methods";
import { functionsFile } from "../../src/functions/metadata";
import type { Host, WorkbookSnapshot } from "../../src/host";
import { startNodeHost } from "../../src/host/node";
import { createNodeGrid } from "../../src/host/univer/node";
import type { AddIn } from "../../src/workbook/sharing/addIn";

const functions = functionsFile(methods, "en");

export const addIn: AddIn = { namespace: "TB", functions: functions.functions };
export const codecNames = { namespace: "TB", functions: functions.functions.map(({ id }) => id) };

/** A workbook on the host with the real client and the add-in's own functions; formulas are calculated. */
export async function calculating(snapshot: WorkbookSnapshot): Promise<Host> {
  const host = await startNodeHost({ snapshot, createGrid: createNodeGrid, functions });
  await import("../../src/functions");
  return host;
}
