import { strToU8 } from "fflate";

/** Characters encoded together; enough to be quick, little enough not to matter in memory. */
const TOGETHER = 1_000_000;

/** A long text made of pieces, kept as the bytes it is written as. No piece may end within a surrogate pair. */
export class EncodedText {
  private readonly done: Uint8Array[] = [];
  private waiting: string[] = [];
  private length = 0;

  add(...pieces: readonly string[]): void {
    for (const piece of pieces) {
      this.waiting.push(piece);
      this.length += piece.length;
    }
    if (this.length >= TOGETHER) this.encode();
  }

  /** The bytes of `before`, of what was added, and of `after`. */
  between(before: string, after: string): Uint8Array {
    this.encode();
    return joined([strToU8(before), ...this.done, strToU8(after)]);
  }

  private encode(): void {
    this.done.push(strToU8(this.waiting.join("")));
    this.waiting = [];
    this.length = 0;
  }
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
