/** Puts a text on the clipboard; false where neither way of doing so is allowed. */
export async function copyText(text: string): Promise<boolean> {
  // In a frame of another site the clipboard itself is closed, and a selection may still be copied.
  return copyBySelection(text) || navigator.clipboard.writeText(text).then(() => true, () => false);
}

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  const focused = document.activeElement;
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
