import type { BookName } from "./contract";

const namesOf = ({ workbook }: Excel.RequestContext, { scope }: BookName): Excel.NamedItemCollection =>
  scope === null ? workbook.names : workbook.worksheets.getItem(scope.id).names;

export const itemOf = (context: Excel.RequestContext, name: BookName): Excel.NamedItem => namesOf(context, name).getItemOrNullObject(name.name);

/** Queues the name as it was; one that is there gives way. */
export function queueName(context: Excel.RequestContext, name: BookName): void {
  itemOf(context, name).delete();
  const item = namesOf(context, name).add(name.name, name.formula, name.comment);
  if (!name.visible) item.visible = false;
}
