import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, ArrowUndoRegular, DismissRegular } from "@fluentui/react-icons";
import type { AnyMethod, CodesParam, NumbersParam } from "../../domain/method/method";
import { useLanguage } from "../parts/language";
import { OriginBadge } from "../parts/OriginBadge";
import { paramsOf, type Draft, type DraftEntry, type DraftIssue } from "./draft";
import { ListInput } from "./fields";
import { paramsInRows, tierRows, withAddedRow, withCell, withoutRow, type RowLists } from "./rows";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  remove: { width: "32px" },
  head: { textAlign: "left", verticalAlign: "bottom", overflowWrap: "anywhere", padding: "0 4px 4px 0", fontWeight: tokens.fontWeightRegular },
  cell: { padding: "2px 4px 2px 0", minWidth: 0 },
  below: { color: tokens.colorNeutralForeground3, paddingLeft: "10px" },
  error: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  tools: { display: "flex", flexWrap: "wrap", gap: "4px" },
});

export interface TierTableProps {
  readonly method: AnyMethod;
  readonly lists: RowLists;
  readonly shown: Readonly<Record<string, DraftEntry>>;
  readonly draft: Draft;
  readonly issues: readonly DraftIssue[];
  readonly say: (issue: DraftIssue) => string;
  readonly onChange: (entries: Draft) => void;
}

/** The tiers as rows: name, cut and whatever list goes with them, so that they cannot get out of step. */
export function TierTable({ method, lists, shown, draft, issues, say, onChange }: TierTableProps) {
  const styles = useStyles();
  const { t, text } = useLanguage();
  const rows = tierRows(lists, shown);
  const ids = paramsInRows(lists);
  const params = paramsOf(method);
  const inRows = issues.filter(({ param }) => param !== undefined && ids.includes(param));
  const derived = ids.filter((id) => params[id]?.derived);
  const input = (id: string, place: number, value: string, tier: string) => (
    <ListInput
      param={params[id] as NumbersParam | CodesParam}
      value={value}
      label={t.parameters.entry(text(params[id]!.label), tier)}
      invalid={inRows.some((issue) => issue.param === id && (issue.place ?? place) === place)}
      onChange={(next) => onChange(withCell(lists, rows, id, place, next))}
    />
  );
  return (
    <div>
      <table className={styles.table}>
        <thead>
          <tr>
            {ids.map((id) => (
              <th key={id} scope="col" className={styles.head}>
                {text(params[id]!.label)} {params[id]!.origin && <OriginBadge origin={params[id]!.origin} label={text(params[id]!.label)} />}
              </th>
            ))}
            <td className={styles.remove} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => {
            const tier = row.label || String(place + 1);
            return (
              <tr key={place}>
                <td className={styles.cell}>{input(lists.labels, place, row.label, String(place + 1))}</td>
                {lists.cuts !== undefined && (
                  <td className={styles.cell}>
                    {row.cut === null ? <span className={styles.below}>{t.parameters.lowest}</span> : input(lists.cuts, place, row.cut, tier)}
                  </td>
                )}
                {row.beside.map((value, i) => (
                  <td key={i} className={styles.cell}>
                    {input((lists.beside ?? [])[i]!, place, value, tier)}
                  </td>
                ))}
                <td>
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<DismissRegular />}
                    aria-label={t.parameters.removeRow(tier)}
                    disabled={rows.length <= 2}
                    onClick={() => onChange(withoutRow(lists, rows, place))}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {inRows.map((issue, i) => (
        <div key={i} role="alert" className={styles.error}>
          {say(issue)}
        </div>
      ))}
      {ids.map((id) => params[id]!.hint && <div key={id} className={styles.hint}>{text(params[id]!.hint)}</div>)}
      <div className={styles.tools}>
        <Button size="small" icon={<AddRegular />} appearance="subtle" onClick={() => onChange(withAddedRow(lists, rows))}>
          {t.parameters.addRow}
        </Button>
        {derived.map((id) =>
          draft[id] === undefined ? (
            <span key={id} className={styles.hint}>
              {t.parameters.derived(text(params[id]!.label))}
            </span>
          ) : (
            <Button key={id} size="small" icon={<ArrowUndoRegular />} appearance="subtle" onClick={() => onChange({ [id]: undefined })}>
              {t.parameters.followAgain(text(params[id]!.label))}
            </Button>
          ),
        )}
      </div>
    </div>
  );
}
