const key = "tierbook.userName";

/** The name typed before on this computer. */
export function keptName(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

export function keepName(name: string): void {
  try {
    localStorage.setItem(key, name);
  } catch {
    // Storage may be blocked in a frame; the name is then typed again.
  }
}
