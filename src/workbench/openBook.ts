import type { FunctionsMetadata } from "../host/functions";
import type { WorkbookSnapshot } from "../host/snapshot";
import type { FormulaNames, OpenedWorkbook } from "../host/xlsx";
import { namespace } from "./functionNames";
import type { Wording } from "./wording";

/** A workbook on the desk. */
export interface OpenBook {
  /** File name, "customers.xlsx". */
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
  /** The file it was read from, whose other contents are kept; null for a workbook made here. */
  readonly opened: OpenedWorkbook | null;
}

/** @throws with words for a person when the bytes are no workbook */
export async function readBook(name: string, bytes: Uint8Array, metadata: FunctionsMetadata, wording: Wording): Promise<OpenBook> {
  const { openXlsx, XlsxError } = await codec();
  try {
    const opened = openXlsx(bytes, namesOf(metadata));
    return { name, snapshot: opened.snapshot, opened };
  } catch (error) {
    if (error instanceof XlsxError) throw new Error(wording.problem[error.problem]);
    throw error;
  }
}

/** The workbook as an xlsx file. */
export async function writeBook({ snapshot, opened }: OpenBook, metadata: FunctionsMetadata): Promise<Uint8Array> {
  const { saveXlsx } = await codec();
  return saveXlsx(snapshot, opened, namesOf(metadata));
}

export async function newBook(name: string): Promise<OpenBook> {
  const { emptyWorkbook } = await codec();
  return { name, opened: null, snapshot: emptyWorkbook("Sheet1") };
}

/** Reads and writes xlsx files; a part of the page of its own. */
export const codec = () => import("../host/xlsx");

function namesOf(metadata: FunctionsMetadata): FormulaNames {
  return { namespace, functions: metadata.functions.map(({ name }) => name) };
}
