/** A name that stands for a block of cells. */
export interface NamedRange {
  readonly name: string;
  /** The sheet the name belongs to; null where it is the workbook's. */
  readonly scope: string | null;
  readonly sheet: string;
  /** With its sheet. */
  readonly address: string;
  readonly range: Excel.Range;
}

/** Names Excel gives by itself: what is printed, filtered and extracted. */
const builtIn = /^(_xlnm\.)?(print_area|print_titles|_filterdatabase|criteria|extract|database|consolidate_area)$/iu;

/**
 * The names a person may mean by a table: visible, of two rows or more, those of the workbook first, then those of each
 * sheet. Constants, formulas and names whose cells are gone are left out.
 */
export async function readNames(context: Excel.RequestContext): Promise<readonly NamedRange[]> {
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/type,items/visible");
  worksheets.load("items/name");
  await context.sync();
  const scoped = worksheets.items.map((sheet) => {
    sheet.names.load("items/name,items/type,items/visible");
    return { scope: sheet.name, names: sheet.names };
  });
  await context.sync();

  const read = [{ scope: null, names }, ...scoped].flatMap(({ scope, names: list }) =>
    list.items.filter(isOffered).map((item) => {
      const range = item.getRangeOrNullObject();
      range.load("address,rowCount");
      const sheet = sheetOf(range);
      sheet.load("name");
      return { name: item.name, scope, range, sheet };
    }),
  );
  if (read.length > 0) await context.sync();
  return read.flatMap(({ name, scope, range, sheet }) => (range.isNullObject || range.rowCount < 2 ? [] : [{ name, scope, sheet: sheet.name, address: range.address, range }]));
}

const isOffered = ({ name, type, visible }: Excel.NamedItem): boolean => visible && type === "Range" && !builtIn.test(name);

const sheetOf = (cells: Excel.Range): Excel.Worksheet => cells.worksheet;
