import { column, figure, run, type Adapters } from "./case";

type ById = Readonly<Record<string, number>>;

export const shiftAdapters: Adapters = {
  quota_shift({ inputs, params }) {
    const quota = inputs.quota as ById;
    const adjust = inputs.adjust as ById;
    const balance = (inputs.balance ?? {}) as ById;
    const ids = [...new Set([...Object.keys(quota), ...Object.keys(adjust)])];
    const classes = (inputs.cls ?? {}) as Readonly<Record<string, string>>;
    const found = run(
      "QUOTASHIFT",
      {
        customer: ids,
        class: ids.map((id) => classes[id] ?? "–"),
        quota: ids.map((id) => quota[id] ?? 0),
        balance: ids.map((id) => balance[id] ?? null),
        change: ids.map((id) => adjust[id] ?? null),
      },
      { alreadyAdjusted: inputs.already_adjusted_this_quarter ?? params.already_adjusted_this_quarter },
    );
    const findings = found.tables.findings!;
    const codes = (rejects: boolean): unknown[] => findings.filter((row) => row[2] === rejects).map((row) => row[0]);
    const after = column(found, "after");
    return {
      ok: figure(found, "accepted"),
      errors: codes(true),
      warnings: codes(false),
      level: figure(found, "level"),
      sum: figure(found, "sum"),
      new: Object.fromEntries(ids.flatMap((id, i) => (id in adjust ? [[id, after[i]]] : []))),
      total_before: figure(found, "before"),
      total_after: figure(found, "total"),
    };
  },
};
