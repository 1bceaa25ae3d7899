import { Button, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { UnitName } from "../../domain/unit/unit";
import { Figure } from "../parts/amounts";
import { isNumeric } from "../parts/show";
import { useTableStyles } from "../parts/table";
import { useDeskWords } from "./words";

export interface ShownColumn {
  readonly label: string;
  readonly unit: UnitName;
}
export type ShownCell = number | string | null | ReactNode;

const shownAtFirst = 10;
/** More than anybody reads here; the sheet has them all. */
const shownAtMost = 200;

/** A table of the desk, its first column the names of the rows. */
export function DeskTableView({ caption, columns, rows }: { readonly caption: string; readonly columns: readonly ShownColumn[]; readonly rows: readonly (readonly ShownCell[])[] }) {
  const table = useTableStyles();
  const words = useDeskWords();
  const [all, setAll] = useState(false);
  const place = (unit: UnitName): string => (isNumeric(unit) && unit !== "date" ? table.number : "");
  return (
    <div>
      <div className={table.scroll} tabIndex={0} role="region" aria-label={caption}>
        <table className={table.table}>
          <caption className={table.caption}>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ label, unit }) => (
                <th key={label} scope="col" className={mergeClasses(table.head, place(unit))}>{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, all ? shownAtMost : shownAtFirst).map((row, i) => (
              <tr key={i}>
                {row.map((cell, column) => {
                  const { unit } = columns[column]!;
                  const shown = cell === null ? "–" : typeof cell === "number" ? <Figure value={cell} unit={unit} /> : cell;
                  return column === 0 ? (
                    <th key={column} scope="row" className={table.cell}>{shown}</th>
                  ) : (
                    <td key={column} className={mergeClasses(table.cell, place(unit))}>{shown}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shownAtFirst && (
        <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.more(Math.min(rows.length, shownAtMost) - shownAtFirst)}
        </Button>
      )}
    </div>
  );
}
