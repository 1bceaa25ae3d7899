import { mergeClasses } from "@fluentui/react-components";
import type { UnitName } from "../../domain/unit/unit";
import { Figure } from "../parts/amounts";
import { useTableStyles } from "../parts/table";

export interface ShownFigure {
  readonly label: string;
  /** null where it cannot be had. */
  readonly value: number | string | null;
  readonly unit: UnitName;
}

/** Figures with their names, one to a line. */
export function FigureList({ caption, figures }: { readonly caption: string; readonly figures: readonly ShownFigure[] }) {
  const table = useTableStyles();
  return (
    <table className={table.table}>
      <caption className={table.caption}>{caption}</caption>
      <tbody>
        {figures.map(({ label, value, unit }) => (
          <tr key={label}>
            <th scope="row" className={table.cell}>{label}</th>
            <td className={mergeClasses(table.cell, table.number)}>{value === null ? "–" : <Figure value={value} unit={unit} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
