import type { CellStyle, Rect } from "../snapshot";

export const BORDER_INDEXES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
export type BorderIndex = (typeof BORDER_INDEXES)[number];

type Side = keyof NonNullable<CellStyle["border"]>;

/** The cells, and which of their sides, that make up an edge of a range. */
export function edgesOf(index: BorderIndex, rect: Rect): { readonly rect: Rect; readonly sides: readonly Side[] }[] {
  const lastRow = rect.row + rect.rows - 1;
  const lastColumn = rect.column + rect.columns - 1;
  switch (index) {
    case "EdgeTop":
      return [{ rect: { ...rect, rows: 1 }, sides: ["top"] }];
    case "EdgeBottom":
      return [{ rect: { ...rect, row: lastRow, rows: 1 }, sides: ["bottom"] }];
    case "EdgeLeft":
      return [{ rect: { ...rect, columns: 1 }, sides: ["left"] }];
    case "EdgeRight":
      return [{ rect: { ...rect, column: lastColumn, columns: 1 }, sides: ["right"] }];
    case "InsideHorizontal":
      return rect.rows === 1
        ? []
        : [
            { rect: { ...rect, rows: rect.rows - 1 }, sides: ["bottom"] },
            { rect: { ...rect, row: rect.row + 1, rows: rect.rows - 1 }, sides: ["top"] },
          ];
    case "InsideVertical":
      return rect.columns === 1
        ? []
        : [
            { rect: { ...rect, columns: rect.columns - 1 }, sides: ["right"] },
            { rect: { ...rect, column: rect.column + 1, columns: rect.columns - 1 }, sides: ["left"] },
          ];
  }
}

/** Line styles as a file has them, with Excel's two words for each. */
const LINES: readonly (readonly [file: string, style: string, weight: string])[] = [
  ["none", "None", "Thin"],
  ["thin", "Continuous", "Thin"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["hair", "Continuous", "Hairline"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["double", "Double", "Thick"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];

export function lineWords(file: string): { readonly style: string; readonly weight: string } {
  const [, style = "Continuous", weight = "Thin"] = LINES.find(([name]) => name === file) ?? [];
  return { style, weight };
}

/** The line a file can store that is closest to a style and a weight: the style counts more. */
export function fileStyle(style: string, weight: string): string {
  const ofStyle = LINES.filter(([, name]) => name === style);
  return (ofStyle.find(([, , w]) => w === weight) ?? ofStyle[0] ?? LINES[1]!)[0];
}
