import { excelErrorCode } from "./errors";

/**
 * Bytes of cells in one request. Excel for the web takes 5 MB; but the client puts a request into words in one go, and the
 * pane is to answer a click within 100 ms.
 */
export const mostSent = 1_250_000;

/** Bytes of cells in one answer, which takes less time to read than a request takes to write. */
export const mostRead = 2_200_000;

/** Of so many, writing or reading is a task of its own. */
export const largeBytes = 200_000;

/** So much may be asked in a request that changes the workbook: refused for its answer, it is done all the same. */
export const littleAnswer = 30_000;

/** What a formula takes before any has been seen: it may be long. */
export const formulaBytes = 240;

/** What cells take as JSON in UTF-8; a number is taken to be long. */
export const cellsBytes = (cells: readonly (readonly unknown[])[]): number => cells.reduce((sum, line) => sum + lineBytes(line), 0);

/** Whether they take more than that; looks no farther than it has to. */
export function takesMoreThan(bytes: number, cells: readonly (readonly unknown[])[]): boolean {
  let left = bytes;
  return cells.some((line) => (left -= lineBytes(line)) < 0);
}

/** Quotes and a comma with a text; brackets and a comma with a line. */
export const lineBytes = (line: readonly unknown[]): number => line.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? textBytes(cell) + 3 : cellBytes(cell)), 3);

const cellBytes = (cell: unknown): number => (typeof cell === "number" && Number.isInteger(cell) && Math.abs(cell) < 1e9 ? 11 : 20);

function textBytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += unit >= 0x20 ? (unit === 0x22 || unit === 0x5c ? 2 : 1) : 6;
    // Of a pair, each half counts two.
    else bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}

/** Refused as too large, nothing of it done. */
export const isRequestTooLarge = (error: unknown): boolean => excelErrorCode(error) === "RequestPayloadSizeLimitExceeded";

/** The answer was too large to be given; what was asked for may have been done. */
export const isAnswerTooLarge = (error: unknown): boolean => excelErrorCode(error) === "ResponsePayloadSizeLimitExceeded";
