import { functionsIn } from "./functionNames";
import { readBook, type OpenBook } from "./openBook";
import { wordingIn, type Language } from "./wording";

export const sampleName = "mm-company.xlsx";

/** The sample has the same customers on a sheet for each language. */
const sheetIn: Readonly<Record<Language, string>> = { en: "Customers", "zh-CN": "客户" };

/** The sample's bytes, or null where this installation has none. */
export async function fetchSample(): Promise<Uint8Array | null> {
  const response = await fetch(`/samples/${sampleName}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

/** The sample, on the sheet in the user's language. */
export async function readSample(bytes: Uint8Array, language: Language): Promise<OpenBook> {
  const book = await readBook(sampleName, bytes, await functionsIn("en"), wordingIn(language));
  const active = book.snapshot.sheets.findIndex(({ name }) => name === sheetIn[language]);
  return active === -1 ? book : { ...book, snapshot: { ...book.snapshot, active } };
}
