import { refuse } from "../../wire/error";
import type { Ref } from "../../wire/objectType";
import { integer } from "../arguments";
import { type Book, type ModelType, objectType } from "../book";
import { breaksOf, type PageBreaksData, setBreaks } from "../pageBreaks";
import { rangeArgument } from "../ranges";
import { pageBreakType } from "./pageBreak";

function itemAt(data: PageBreaksData, index: unknown, book: Book): Ref {
  const at = breaksOf(book, data)[integer(index)];
  return at === undefined ? refuse("InvalidArgument") : pageBreakType.at({ ...data, at });
}

export const pageBreakCollectionType: ModelType<PageBreaksData> = objectType({
  name: "PageBreakCollection",
  items: (data, book) => breaksOf(book, data).map((at) => pageBreakType.at({ ...data, at })),
  item: itemAt,
  call: {
    Add: (data, [area], book) => {
      const { rect } = rangeArgument(book, data.sheet, area);
      const at = data.axis === "rows" ? rect.row : rect.column;
      // No page ends before the first row or column.
      if (at === 0) refuse("InvalidArgument");
      setBreaks(book, data, [...breaksOf(book, data).filter((other) => other !== at), at]);
      return pageBreakType.at({ ...data, at });
    },
    GetCount: (data, _args, book) => breaksOf(book, data).length,
    RemovePageBreaks: (data, _args, book) => setBreaks(book, data, []),
  },
});
