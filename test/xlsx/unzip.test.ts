import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { inflateRawSync } from "node:zlib";
import { strToU8, unzipSync, zipSync } from "fflate";
import { unzip } from "../../src/host/xlsx/zip";

const inflate = jest.fn(inflateRawSync);
beforeEach(() => inflate.mockClear());

describe("An archive unpacked with the machine's own inflate", () => {
  it("has the entries any other reader finds", () => {
    const bytes = readFileSync(resolve(__dirname, "../../assets/samples/mm-company.xlsx"));
    const expected = unzipSync(bytes);
    const found = unzip(bytes, inflate);
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    for (const [name, data] of Object.entries(expected)) expect(Buffer.from(found[name]!).equals(data)).toBe(true);
    expect(inflate).toHaveBeenCalled();
  });

  it("may have entries that are not packed, names in Chinese and comments", () => {
    const archive = zipSync({ "客户.xml": strToU8("<客户/>"), "plain.txt": [strToU8("as it is"), { level: 0 }], "empty.txt": new Uint8Array() }, { comment: "by hand" });
    const found = unzip(archive, inflate);
    expect(Object.entries(found).map(([name, data]) => [name, Buffer.from(data).toString("utf8")])).toEqual([
      ["客户.xml", "<客户/>"],
      ["plain.txt", "as it is"],
      ["empty.txt", ""],
    ]);
    expect(inflate).toHaveBeenCalled();
  });

  it.each(["cut short", "no archive"])("is refused where the bytes are %s", (what) => {
    const archive = zipSync({ "part.xml": strToU8("<part/>".repeat(100)) });
    expect(() => unzip(what === "cut short" ? archive.slice(0, archive.length - 30) : strToU8("PK\u0003\u0004 and nothing else that is needed"), inflate)).toThrow();
  });
});
