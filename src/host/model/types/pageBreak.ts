import { type ModelType, objectType } from "../book";
import { type PageBreakData, setBreaks, breaksOf } from "../pageBreaks";
import { rangeType } from "./range";

export const pageBreakType: ModelType<PageBreakData> = objectType({
  name: "PageBreak",
  id: ({ at }) => String(at),
  idName: "_Id",
  get: {
    _Id: ({ at }) => String(at),
    RowIndex: ({ axis, at }) => (axis === "rows" ? at : 0),
    ColumnIndex: ({ axis, at }) => (axis === "columns" ? at : 0),
  },
  call: {
    Delete: (data, _args, book) => setBreaks(book, data, breaksOf(book, data).filter((at) => at !== data.at)),
    GetCellAfterBreak: ({ sheet, axis, at }) => {
      const [row, column] = axis === "rows" ? [at, 0] : [0, at];
      return rangeType.at({ sheet, rect: { row, column, rows: 1, columns: 1 } });
    },
  },
});
