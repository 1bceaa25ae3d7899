import type { FunctionsMetadata } from "../host/functions";
import type { Language } from "./wording";

/** "TB", as the add-in's manifest has it. */
export const namespace = "TB";

/** The description of the add-in's functions that its manifest names for a language. */
export async function functionsIn(language: Language): Promise<FunctionsMetadata> {
  const file = language === "en" ? "/functions.json" : `/functions.${language}.json`;
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return (await response.json()) as FunctionsMetadata;
}
