import { serialOf } from "../../src/domain/unit/calendar";

/** "2026-01-31" as an Excel serial. */
export function serial(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return serialOf({ year, month, day });
}
