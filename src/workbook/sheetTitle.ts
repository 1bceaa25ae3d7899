export const longestSheetName = 31;

/** A sheet name Excel accepts and no other sheet has: 31 characters, none of []:*?/\, a number behind if needed. */
export function sheetTitle(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const clean = wanted.replace(/[[\]:*?/\\]/g, " ").replace(/ +/g, " ").replace(/^'+|'+$/g, "").trim();
  for (let number = 1; ; number++) {
    const tail = number === 1 ? "" : ` ${number}`;
    const name = clean.slice(0, longestSheetName - tail.length).trim() + tail;
    if (!used.has(name.toLowerCase())) return name;
  }
}
