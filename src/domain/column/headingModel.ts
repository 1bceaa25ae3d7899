/** One heading of the user's table, taken apart. */
export interface Heading {
  /** As the cell has it. */
  readonly text: string;
  /** Half-width, lower case, without brackets, spaces and unit: what headings are compared by. */
  readonly name: string;
  /** The unit the heading states: "万元", "%"; null where it states none. */
  readonly unit: string | null;
  /** How many of the base unit one stands for: 10 000 for 万元. Noted, never applied. */
  readonly scale: number | null;
}
