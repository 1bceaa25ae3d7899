import { deflateRawSync, inflateRawSync } from "node:zlib";
import { methods } from "../domain/methods";
import { functionsFile } from "../functions/metadata";
import { startNodeHost } from "../host/node";
import { createNodeGrid } from "../host/univer/node";
import { emptyWorkbook, openXlsx, removeWebExtensions, saveXlsx, XlsxError, type FormulaNames } from "../host/xlsx";
import { addInId } from "./addInId";
import { FileTrouble } from "./files";

/** A workbook the add-in works in as if Excel had it open. */
export interface OpenBook {
  /** The file as it is now. It is the last thing asked of a workbook: from here on nothing can be done in it. */
  save(): Promise<Uint8Array>;
  /** Takes out what asks Excel to open the add-in's pane. @returns how many such parts there were */
  removeWebExtensions(): number;
  close(): void;
}

/** Opens a workbook in this process: from here on `Excel` is a global and speaks of this workbook. */
export async function openBook(bytes: Uint8Array, path: string): Promise<OpenBook> {
  const functions = functionsFile(methods, "en");
  const names: FormulaNames = { namespace: "TB", functions: functions.functions.map(({ id }) => id) };
  const opened = open(bytes, names, path);
  const host = await startNodeHost({ snapshot: opened.snapshot, createGrid: createNodeGrid, functions });
  // The add-in's functions can be associated only once the runtime is there.
  await import("../functions");
  let isOpen = true;
  const close = (): void => {
    if (isOpen) host.dispose();
    isOpen = false;
  };
  return {
    save: async () => {
      const snapshot = await host.snapshot();
      // A large workbook need not be in memory as a grid and as a file.
      close();
      return saveXlsx(snapshot, opened, names, (part, level) => deflateRawSync(part, { level }));
    },
    removeWebExtensions: () => removeWebExtensions(opened, addInId, (name) => name.startsWith("tierbook.")),
    close,
  };
}

/** A new workbook with one empty sheet. */
export const openNewBook = (): Promise<OpenBook> => openBook(saveXlsx(emptyWorkbook("Sheet1"), null, { namespace: "TB", functions: [] }), "");

function open(bytes: Uint8Array, names: FormulaNames, path: string): ReturnType<typeof openXlsx> {
  try {
    return openXlsx(bytes, names, inflateRawSync);
  } catch (error) {
    if (error instanceof XlsxError) throw new FileTrouble("notXlsx", path);
    throw error;
  }
}
