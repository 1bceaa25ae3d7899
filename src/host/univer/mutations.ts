import type { ICommandInfo } from "@univerjs/core";

/** Mutations of a sheet after which every cell holds and looks like what it did. */
const LEAVING_CELLS: ReadonlySet<string> = new Set(
  [
    "set-worksheet-name", "set-worksheet-order", "set-worksheet-hidden", "set-workbook-name", "set-tab-color", "set-frozen", "toggle-gridlines", "set-gridlines-color",
    "set-worksheet-row-count", "set-worksheet-column-count", "set-worksheet-row-height", "set-worksheet-row-is-auto-height", "set-worksheet-row-auto-height",
    "set-worksheet-col-width", "set-row-hidden", "set-row-visible", "set-col-hidden", "set-col-visible", "add-worksheet-merge", "remove-worksheet-merge",
  ].map((name) => `sheet.mutation.${name}`),
);

export const leavesCells = ({ id }: Readonly<ICommandInfo>): boolean => LEAVING_CELLS.has(id);

/** Ids of the sheets whose cells a mutation may change; null where it does not say. */
export function sheetsChangedBy({ params }: Readonly<ICommandInfo>): readonly string[] | null {
  const { subUnitId, from, to, sheet } = (params ?? {}) as { readonly subUnitId?: string; readonly from?: Place; readonly to?: Place; readonly sheet?: { readonly id?: string } };
  const named = [subUnitId, from?.subUnitId, to?.subUnitId, sheet?.id].filter((id) => id !== undefined);
  return named.length > 0 ? named : null;
}

interface Place {
  readonly subUnitId?: string;
}
