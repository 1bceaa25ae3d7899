import { refuse } from "../../wire/error";
import { integer } from "../arguments";
import { type ModelType, objectType } from "../book";
import { rangeRef } from "../ranges";
import type { AreasData } from "./rangeAreas";

export const rangeCollectionType: ModelType<AreasData> = objectType({
  name: "RangeCollection",
  items: ({ sheet, rects }) => rects.map((rect) => rangeRef(sheet, rect)),
  call: {
    GetCount: ({ rects }) => rects.length,
    GetItemAt: ({ sheet, rects }, [index]) => {
      const rect = rects[integer(index)];
      return rect ? rangeRef(sheet, rect) : refuse("InvalidArgument");
    },
  },
});
