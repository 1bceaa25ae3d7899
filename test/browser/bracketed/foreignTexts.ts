import type { Frame } from "playwright-core";

/** Texts of a page, and names for screen readers, of which a part stands outside [[ ]]; the part itself is told. */
export async function textsOutsideBrackets(frame: Frame): Promise<string[]> {
  const texts = await frame.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement, textContent } = node;
      if (parentElement && !parentElement.closest("script, style") && parentElement.checkVisibility()) found.push(textContent ?? "");
    }
    for (const element of document.body.querySelectorAll("*")) {
      for (const name of ["aria-label", "aria-description", "title", "placeholder", "alt"]) {
        const text = element.getAttribute(name);
        if (text !== null) found.push(text);
      }
    }
    return found;
  });
  return texts.map(outside).filter((text) => /\p{L}/u.test(text));
}

/** "[[Use [[A1]]]] of B2" → "of B2". */
export function outside(text: string): string {
  let depth = 0;
  let left = "";
  for (const part of text.split(/(\[\[|\]\])/u)) {
    if (part === "[[") depth++;
    else if (part === "]]") depth--;
    else if (depth === 0) left += part;
  }
  return left.trim();
}
