import { strFromU8, unzipSync, Zip, ZipPassThrough, zipSync } from "fflate";
import { joined } from "./encoded";

/** Raw deflate of a whole part; a machine's own is several times as fast as one in JavaScript. */
export type Deflate = (bytes: Uint8Array, level: number) => Uint8Array;

/** Raw inflate of a whole part. */
export type Inflate = (bytes: Uint8Array) => Uint8Array;

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

/** The entries of a zip archive by their names. Throws where the bytes are none. */
export function unzip(bytes: Uint8Array, inflate?: Inflate): Readonly<Record<string, Uint8Array>> {
  const entries = inflate && plainEntries(bytes);
  if (!entries) return unzipSync(bytes);
  return Object.fromEntries(entries.map(({ name, data, deflated }) => [name, deflated ? inflate(data) : data.slice()]));
}

interface Entry {
  readonly name: string;
  readonly data: Uint8Array;
  readonly deflated: boolean;
}

const END = { signature: 0x06054b50, bytes: 22, longestComment: 0xffff };
const CENTRAL = { signature: 0x02014b50, bytes: 46 };
const LOCAL = { signature: 0x04034b50, bytes: 30 };
const UTF8 = 1 << 11;
const ENCRYPTED = 1;

/** null for an archive that is in any way unusual: of more than 4 GB, in several files, encrypted, otherwise packed, damaged. */
function plainEntries(bytes: Uint8Array): readonly Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (at: number, { signature, bytes: length }: { readonly signature: number; readonly bytes: number }): boolean =>
    at >= 0 && at + length <= bytes.length && view.getUint32(at, true) === signature;
  let end = bytes.length - END.bytes;
  while (end > 0 && end > bytes.length - END.bytes - END.longestComment && !has(end, END)) end--;
  if (!has(end, END)) return null;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (!has(at, CENTRAL)) return null;
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [size, local] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    if (flags & ENCRYPTED || (method !== 0 && method !== DEFLATED) || !has(local, LOCAL)) return null;
    const from = local + LOCAL.bytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + size > bytes.length) return null;
    const name = strFromU8(bytes.subarray(at + CENTRAL.bytes, at + CENTRAL.bytes + nameLength), !(flags & UTF8));
    entries.push({ name, data: bytes.subarray(from, from + size), deflated: method === DEFLATED });
    at += CENTRAL.bytes + nameLength + extraLength + commentLength;
  }
  return entries;
}
