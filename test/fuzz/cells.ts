import fc from "fast-check";
import type { TableCell } from "../../src/domain/column/cell";

/** As many as a cell can hold. */
export const longest = 32_767;

/** Text that a spreadsheet, a page or a script could take for something else. */
export const hostileTexts: readonly string[] = [
  "=cmd|' /C calc'!A0", "=1+1", "+1+1", "-2+3", "@SUM(1)", "＝1+1", "\t=1+1", "\n=1+1", "=HYPERLINK(\"http://a.example\",\"x\")", "'quoted", "''", "\"", "{=1}",
  "May 5", "1-2", "3/4", "1e5", "0012", "TRUE", "false", "#N/A", "#REF!", "12:30", "100%", "(5)", "￥5", "１２３",
  "</script><b>", "__proto__", "constructor", "toString", "NaN", "Infinity", "-Infinity", "null", "undefined",
  "😀👩‍👩‍👧", "שלום", "\u202Eabc", "\u200B", "\uFEFF", "e\u0301", "\uD800", "a\u0000b", "a\r\nb", "～*?", "~*?", "'; DROP TABLE x; --", "$A$1", "R1C1", "甲".repeat(300),
];

export const hostileNumbers: readonly number[] = [
  1e308, -1e308, 1.7976931348623157e308, 5e-324, -5e-324, -0, 0, 0.1 + 0.2, 1e15 + 0.5, 2 ** 53 + 2, -(2 ** 53) - 2, 1e-9, 2_958_466, -1, 45_000.5, 1e21, 1e-7,
];

const errors: readonly TableCell[] = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#GETTING_DATA"].map((error) => ({ error }));
const blanks: readonly TableCell[] = [null, "", " ", "\u3000", "\u00A0"];
const numberTexts: readonly TableCell[] = ["1,234.50", "１２３．５", "￥1,000", "12.3万", "(45)", "5%", "1.2.3", "２０２６年１月１日", "2026/13/45", "1e400"];

/** Any text at all, now and then as long as a cell allows, the apostrophe that keeps it text included. */
const anyText = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 6, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom("x".repeat(longest), "=".repeat(longest - 1), "客".repeat(longest)) },
);

export const hostileText: fc.Arbitrary<string> = anyText;
export const hostileNumber: fc.Arbitrary<number> = fc.oneof(fc.constantFrom(...hostileNumbers), fc.double({ noNaN: true, noDefaultInfinity: true }));

/** Whatever a cell of a workbook may hold. */
export const hostileCell: fc.Arbitrary<TableCell> = fc.oneof(
  { weight: 4, arbitrary: hostileNumber as fc.Arbitrary<TableCell> },
  { weight: 3, arbitrary: anyText as fc.Arbitrary<TableCell> },
  { weight: 2, arbitrary: fc.constantFrom(...errors) },
  { weight: 2, arbitrary: fc.constantFrom(...blanks) },
  { weight: 2, arbitrary: fc.constantFrom(...numberTexts) },
  { weight: 1, arbitrary: fc.boolean() as fc.Arbitrary<TableCell> },
);
