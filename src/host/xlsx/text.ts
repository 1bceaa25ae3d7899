/** Escaping of text for XML, and Excel's own _xHHHH_ escapes for what XML cannot hold. */

const ENTITY: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
// Control characters, lone surrogates and the two non-characters; and an underscore that would begin an escape once the rest is written.
const UNSAFE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}[_\u0000-\u001F\uFFFE\uFFFF\uD800-\uDFFF])/g;

export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")
    : text;
}

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(parseInt(decimal, 10));
    return ENTITY[name ?? ""] ?? whole;
  });
}

/** Text as Excel stores it: a carriage return is `_x000D_`, a literal "_x0041_" is `_x005F_x0041_`. */
export function toXstring(text: string): string {
  return text.replace(UNSAFE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

export function fromXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Attribute text of table columns and the like, where a line break is escaped too. */
export function toXstringAttribute(text: string): string {
  return toXstring(text).replace(/[\t\n]/g, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** `<t>` with xml:space where its blanks would otherwise be lost. */
export function textElement(tag: string, text: string): string {
  const escaped = escapeXml(toXstring(text));
  return /^\s|\s$|\n|\t| {2}/.test(text) ? `<${tag} xml:space="preserve">${escaped}</${tag}>` : `<${tag}>${escaped}</${tag}>`;
}
