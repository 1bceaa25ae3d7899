/** Queues the question whether the workbook counts days from 1904: Excel has no property for it, but its own DATE tells. */
export function queueDate1904({ workbook }: Excel.RequestContext): () => boolean {
  const first = workbook.functions.date(1904, 1, 1);
  first.load("value");
   
  return () => first.value === 0;
}
