/** "2026-11-22 06:41" on the user's own clock: in the log and in lists it has to sort, and to read the same in both languages. */
export function moment(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
