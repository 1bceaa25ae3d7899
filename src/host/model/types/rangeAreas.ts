import type { Rect } from "../../snapshot";
import { fullAddress } from "../address";
import { type ModelType, objectType } from "../book";
import { rangeCollectionType } from "./rangeCollection";
import { worksheetType } from "./worksheet";

export interface AreasData {
  readonly sheet: string;
  readonly rects: readonly Rect[];
}

export const rangeAreasType: ModelType<AreasData> = objectType({
  name: "RangeAreas",
  get: {
    Address: ({ sheet, rects }, book) => rects.map((rect) => fullAddress(book.sheet(sheet).name, rect)).join(","),
    AreaCount: ({ rects }) => rects.length,
    CellCount: ({ rects }) => rects.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
  },
  to: {
    Areas: (areas) => rangeCollectionType.at(areas),
    Worksheet: ({ sheet }) => worksheetType.at(sheet),
  },
});
