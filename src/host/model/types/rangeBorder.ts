import type { Rect } from "../../snapshot";
import { color, common, oneOf } from "../arguments";
import { type Book, type ModelType, objectType, type RangeData } from "../book";
import { reachable } from "../cells";
import { edgesOf, fileStyle, lineWords, type BorderIndex } from "../borders";
import { changeStyle } from "../styles";

export interface BorderData {
  readonly range: RangeData;
  readonly index: BorderIndex;
}

type Line = { readonly style: string; readonly color?: string };

function lines({ range, index }: BorderData, book: Book): Line[] {
  return edgesOf(index, reachable(book, range)).flatMap(({ rect, sides }) =>
    eachCell(rect, (row, column) => {
      const border = book.grid.style(range.sheet, row, column).border;
      return border?.[sides[0]!] ?? { style: "none" };
    }),
  );
}

function eachCell<T>(rect: Rect, visit: (row: number, column: number) => T): T[] {
  return Array.from({ length: rect.rows * rect.columns }, (_, i) => visit(rect.row + Math.floor(i / rect.columns), rect.column + (i % rect.columns)));
}

function draw(data: BorderData, line: (old: Line) => Line, book: Book): void {
  const old = lines(data, book)[0] ?? { style: "none" };
  const drawn = line(old);
  for (const { rect, sides } of edgesOf(data.index, reachable(book, data.range))) {
    changeStyle(book, { sheet: data.range.sheet, rect }, { border: Object.fromEntries(sides.map((side) => [side, drawn])) });
  }
}

export const rangeBorderType: ModelType<BorderData> = objectType({
  name: "RangeBorder",
  id: ({ index }) => index,
  get: {
    SideIndex: ({ index }) => index,
    Style: (data, book) => common(lines(data, book).map(({ style }) => lineWords(style).style)),
    Weight: (data, book) => common(lines(data, book).map(({ style }) => lineWords(style).weight)),
    Color: (data, book) => common(lines(data, book).map((line) => line.color ?? "#000000")),
  },
  set: {
    Style: (data, value, book) => {
      const style = oneOf(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"]);
      draw(data, (old) => ({ ...old, style: fileStyle(style, old.style === "none" ? "Thin" : lineWords(old.style).weight) }), book);
    },
    Weight: (data, value, book) => {
      const weight = oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]);
      draw(data, (old) => ({ ...old, style: fileStyle(old.style === "none" ? "Continuous" : lineWords(old.style).style, weight) }), book);
    },
    Color: (data, value, book) =>
      draw(data, (old) => ({ style: old.style === "none" ? "thin" : old.style, color: color(value) }), book),
  },
});
