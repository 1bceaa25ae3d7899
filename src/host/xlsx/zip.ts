import { Zip, ZipPassThrough, zipSync } from "fflate";
import { joined } from "./encoded";

/** Raw deflate of a whole part; a machine's own is several times as fast as one in JavaScript. */
export type Deflate = (bytes: Uint8Array, level: number) => Uint8Array;

const level = 2;
const mtime = new Date(1980, 0, 1);
const DEFLATED = 8;

/** A zip archive of these parts, in their order. */
export function zip(parts: ReadonlyMap<string, Uint8Array>, deflate?: Deflate): Uint8Array {
  if (!deflate) return zipSync(Object.fromEntries(parts), { level, mtime });
  const pieces: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [name, bytes] of parts) {
    const entry = new DeflatedEntry(name, deflate);
    entry.mtime = mtime;
    archive.add(entry);
    entry.push(bytes, true);
  }
  archive.end();
  return joined(pieces);
}

class DeflatedEntry extends ZipPassThrough {
  override compression = DEFLATED;

  constructor(
    name: string,
    private readonly deflate: Deflate,
  ) {
    super(name);
  }

  protected override process(bytes: Uint8Array, final: boolean): void {
    this.ondata(null, this.deflate(bytes, level) as Uint8Array<ArrayBuffer>, final);
  }
}
