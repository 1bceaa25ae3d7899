import { bytesOf, isSize } from "../../src/warehouse/memory";

it.each([["2GB", 2e9], ["1.5 GiB", 1.5 * 2 ** 30], ["500mb", 5e8], ["64KiB", 65_536], ["1TB", 1e12]])("%s are so many bytes as DuckDB reads it", (size, bytes) => {
  expect(isSize(size)).toBe(true);
  expect(bytesOf(size)).toBe(bytes);
});

it.each(["2", "GB", "-1GB", "2GB of it", "50%", ""])("“%s” is no size", (text) => {
  expect(isSize(text)).toBe(false);
});
