import type { Source } from "../contract";

/** What the columns of a sheet are called in a table made of it: as their headings, each of which names one column only. */
export function tableHeadings({ headings }: Pick<Source, "headings">): readonly string[] {
  const taken = new Set<string>();
  return headings.map(({ text }, column) => freeHeading(text.trim() || `Column ${column + 1}`, taken));
}

/** A heading that no column has yet. */
export function freeHeading(label: string, taken: Set<string>): string {
  let name = label;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${label} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}
