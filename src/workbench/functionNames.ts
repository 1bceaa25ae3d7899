import type { FunctionsMetadata } from "../host/functions";
import type { Language } from "./wording";

/** "TB", as the add-in's manifest has it. */
export const namespace = "TB";

const asked = new Map<Language, Promise<FunctionsMetadata>>();

/** The description of the add-in's functions that its manifest names for a language; asked for once. */
export function functionsIn(language: Language): Promise<FunctionsMetadata> {
  const known = asked.get(language);
  if (known) return known;
  const answer = fetchFunctions(language);
  asked.set(language, answer);
  // The next one who asks may have more luck.
  answer.catch(() => asked.delete(language));
  return answer;
}

async function fetchFunctions(language: Language): Promise<FunctionsMetadata> {
  const file = language === "en" ? "/functions.json" : `/functions.${language}.json`;
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return (await response.json()) as FunctionsMetadata;
}
