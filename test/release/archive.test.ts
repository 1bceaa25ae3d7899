import { createHash } from "node:crypto";
import { strToU8, unzipSync } from "fflate";
import { checksums, zipped } from "../../tools/release/archive";

const files = [["manifest.xml", strToU8("<xml/>")], ["site/a.js", strToU8("1")], ["site/中文.txt", strToU8("你好")]] as const;

describe("the zip of a release", () => {
  it("gives back every file as it was", () => {
    expect(Object.entries(unzipSync(zipped(new Map(files)))).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual(files.map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
  });

  it("has the same bytes whatever the order and the hour the files come in", () => {
    const now = jest.spyOn(Date, "now").mockReturnValue(Date.UTC(2031, 4, 5));
    const later = zipped(new Map([...files].reverse()));
    now.mockRestore();
    expect(Buffer.from(later).equals(Buffer.from(zipped(new Map(files))))).toBe(true);
  });

  it("states a checksum for each file, as sha256sum reads it", () => {
    expect(checksums(new Map([...files].reverse())).trimEnd().split("\n")).toEqual(files.map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}`));
  });
});
