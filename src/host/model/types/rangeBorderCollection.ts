import { refuse } from "../../wire/error";
import { integer, oneOf } from "../arguments";
import { type ModelType, objectType, type RangeData } from "../book";
import { BORDER_INDEXES } from "../borders";
import { rangeBorderType } from "./rangeBorder";

export const rangeBorderCollectionType: ModelType<RangeData> = objectType({
  name: "RangeBorderCollection",
  get: { Count: () => BORDER_INDEXES.length },
  items: (range) => BORDER_INDEXES.map((index) => rangeBorderType.at({ range, index })),
  item: (range, key) => rangeBorderType.at({ range, index: oneOf(key, BORDER_INDEXES) }),
  call: {
    GetItemAt: (range, [at]) => {
      const index = BORDER_INDEXES[integer(at)];
      return index ? rangeBorderType.at({ range, index }) : refuse("InvalidArgument");
    },
  },
});
