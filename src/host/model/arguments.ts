import { refuse } from "../wire/error";

/** Reads arguments as they come over the wire, where an omitted one is null. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : refuse("InvalidArgument");
}

export function optionalText(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : text(value);
}

export function number(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : refuse("InvalidArgument");
}

export function integer(value: unknown): number {
  const read = number(value);
  return Number.isInteger(read) ? read : refuse("InvalidArgument");
}

export function flag(value: unknown): boolean {
  return typeof value === "boolean" ? value : refuse("InvalidArgument");
}

/** One of the words an Excel enumeration has, in any case, as Excel takes them. */
export function oneOf<const T extends string>(value: unknown, words: readonly T[]): T {
  const wanted = text(value).toLowerCase();
  return words.find((word) => word.toLowerCase() === wanted) ?? refuse("InvalidArgument");
}

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00",
  orange: "#FFA500", gray: "#808080", grey: "#808080", purple: "#800080", brown: "#A52A2A", pink: "#FFC0CB",
  cyan: "#00FFFF", magenta: "#FF00FF", lime: "#00FF00", navy: "#000080", teal: "#008080", silver: "#C0C0C0",
  maroon: "#800000", olive: "#808000", lightgray: "#D3D3D3", lightgrey: "#D3D3D3", darkgray: "#A9A9A9", darkgrey: "#A9A9A9",
  lightblue: "#ADD8E6", lightgreen: "#90EE90", lightyellow: "#FFFFE0", darkblue: "#00008B", darkgreen: "#006400", darkred: "#8B0000",
  gold: "#FFD700",
};

/** "#aabbcc", "aabbcc" or an HTML colour name, as "#AABBCC". */
export function color(value: unknown): string {
  const given = text(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(given);
  return hex ? `#${hex[1]!.toUpperCase()}` : (NAMED[given.toLowerCase()] ?? refuse("InvalidArgument"));
}

/** The one value all have, or null, which is how Excel reports a mixture. */
export function common<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
