/** What the user chose before on this computer; null where nothing is kept, and where the frame may keep nothing. */
export function keptChoice(key: string): string | null {
  try {
    return localStorage.getItem(`tierbook.${key}`);
  } catch {
    return null;
  }
}

/** Keeps a choice of the user on this computer; where the frame may keep nothing, it lasts as long as the pane. */
export function keepChoice(key: string, choice: string): void {
  try {
    localStorage.setItem(`tierbook.${key}`, choice);
  } catch {
    // Storage may be blocked in a frame.
  }
}
