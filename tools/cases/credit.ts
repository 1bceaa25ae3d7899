import { column, figure, listOf, plain, run, shapedLike, type Adapters } from "./case";

const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25569;
type Columns = Parameters<typeof run>[1];
const rows = (inputs: Readonly<Record<string, unknown>>): Columns =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, listOf(value)])) as Columns;

export const creditAdapters: Adapters = {
  dso({ inputs }) {
    const found = run("DSO", rows({ receivables: inputs.ar, sales: inputs.credit_sales, current: inputs.current_ar ?? null }), { days: inputs.days });
    return Object.fromEntries(["dso", "best", "add"].map((name) => [name, column(found, name)[0]]));
  },
  dso_countback({ inputs }) {
    const months = inputs.months as readonly (readonly [number, number])[];
    const found = run("COUNTBACK", { receivables: [inputs.ar], months: [months.map(([sales]) => sales)] as never }, { monthDays: months.map(([, days]) => days) });
    return { days: column(found, "days")[0], unexplained: column(found, "unexplained")[0] };
  },
  cei({ inputs }) {
    const found = run("CEI", rows({ opening: inputs.begin, sales: inputs.credit_sales, closing: inputs.end_total, current: inputs.end_current }));
    return column(found, "cei")[0];
  },
  ar_aging({ inputs }) {
    const invoices = inputs.rows as readonly (readonly [string, number])[];
    const found = run("AGING", { due: invoices.map(([due]) => serial(due)), amount: invoices.map(([, amount]) => amount) }, { asOf: serial(inputs.today) });
    return Object.fromEntries(found.tables.buckets!.map(([bucket, amount]) => [bucket, plain(amount)]));
  },
  expected_loss({ inputs }) {
    const found = run("EXPLOSS", rows({ pd: inputs.pd, lgd: inputs.lgd ?? null, ead: inputs.ead }));
    return { el: shapedLike(inputs.pd, column(found, "el")), total: figure(found, "totalEl") };
  },
  limit_from_expected_loss: ({ inputs }) =>
    shapedLike(inputs.pd, column(run("EXPLOSS", rows({ pd: inputs.pd, lgd: inputs.lgd }), { budget: inputs.max_el }), "limit")),
};
