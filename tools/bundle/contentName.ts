import { createHash } from "node:crypto";

/** "help/help.css" becomes "help/help.1f0c9a2b.css": another content has another name, so that browsers may keep it for ever. */
export function contentName(name: string, text: string): string {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return name.replace(/(?=\.\w+$)/u, `.${hash}`);
}

/** Whether a file's name changes with its content. */
export const namedByContent = (name: string): boolean => /\.[0-9a-f]{8}\.(?:js|css)$/u.test(name);
