import { Button, makeStyles, mergeClasses, ProgressBar, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { chartData } from "../../domain/table/chartData";
import { say } from "../../domain/method/say";
import type { Compared, ComparedFirmness } from "../../workbook/compare/prepared";
import { firmnessChart, firmnessNotes, firmnessRows, looseCustomers, tierFirmness } from "../../workbook/compare/tables";
import { useLanguage } from "../parts/language";
import { useTableStyles } from "../parts/table";
import { TierChip } from "../parts/TierChip";
import { ChartFigure } from "../preview/ChartFigure";
import type { FirmnessState } from "./state";
import { useCompareWords } from "./words";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const looseShown = 10;

export interface FirmnessPanelProps {
  readonly compared: Compared;
  readonly state: FirmnessState;
  readonly dark: boolean;
  readonly onStop: () => void;
  readonly onResume: () => void;
}

/** How firm the tiers are: the work as long as it goes on, then its result. */
export function FirmnessPanel({ compared, state, dark, onStop, onResume }: FirmnessPanelProps) {
  const styles = useStyles();
  const words = useCompareWords();
  const title = words.pane.running(say.percent(state.at === "done" ? 1 : state.done, 0));
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2">{words.firmness}</Subtitle2>
      {state.at === "running" && (
        <>
          <Text>{title}</Text>
          <ProgressBar value={state.done} aria-label={title} />
          <div>
            <Button onClick={onStop}>{words.pane.stop}</Button>
          </div>
        </>
      )}
      {state.at === "stopped" && (
        <>
          <Text role="status">{words.pane.stopped}</Text>
          <div>
            <Button onClick={onResume}>{words.pane.resume}</Button>
          </div>
        </>
      )}
      {state.at === "done" && <Firmness compared={compared} firmness={state.firmness} dark={dark} />}
    </section>
  );
}

function Firmness({ compared, firmness, dark }: { readonly compared: Compared; readonly firmness: ComparedFirmness; readonly dark: boolean }) {
  const styles = useStyles();
  const table = useTableStyles();
  const { text, locale } = useLanguage();
  const words = useCompareWords();
  const tiers = useMemo(() => tierFirmness(compared, firmness), [compared, firmness]);
  const loose = useMemo(() => looseCustomers(compared, firmness, looseShown), [compared, firmness]);
  const chart = useMemo(() => chartData(firmnessChart(firmnessRows(compared, firmness, locale))), [compared, firmness, locale]);
  const { systems, names } = compared.comparison;
  const number = mergeClasses(table.cell, table.number);
  const head = mergeClasses(table.head, table.number);
  const shares = ({ amongOthers, underError }: { readonly amongOthers: number | null; readonly underError: number | null }) =>
    [amongOthers, underError].map((share, i) => (
      <td key={i} className={number}>{share === null ? "–" : say.percent(share, 0)}</td>
    ));
  return (
    <>
      {firmnessNotes(compared, firmness, locale).map((note) => (
        <Text key={note} className={styles.quiet}>{note}</Text>
      ))}
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.head}>{words.system}</th>
            <th scope="col" className={table.head}>{words.tier}</th>
            <th scope="col" className={head}>{words.among}</th>
            <th scope="col" className={head}>{words.under}</th>
          </tr>
        </thead>
        <tbody>
          {tiers.map((one) => (
            <tr key={`${one.system} ${one.tier}`}>
              <th scope="row" className={table.cell}>{text(systems[one.system]!.label)}</th>
              <td className={table.cell}><TierChip tier={one.tier} tiers={systems[one.system]!.tiers} /></td>
              {shares(one)}
            </tr>
          ))}
        </tbody>
      </table>
      {loose.length === 0 ? (
        <Text>{words.pane.nobodyLoose}</Text>
      ) : (
        <table className={table.table}>
          <caption className={table.caption}>{words.pane.leastFirm}</caption>
          <thead>
            <tr>
              <th scope="col" className={table.head}>{words.customer}</th>
              <th scope="col" className={table.head}>{words.tier}</th>
              <th scope="col" className={head}>{words.among}</th>
              <th scope="col" className={head}>{words.under}</th>
            </tr>
          </thead>
          <tbody>
            {loose.map((one) => (
              <tr key={`${one.row} ${one.system}`}>
                <th scope="row" className={table.cell}>{words.pane.judged(names[one.row]!, text(systems[one.system]!.label))}</th>
                <td className={table.cell}><TierChip tier={systems[one.system]!.tier[one.row]!} tiers={systems[one.system]!.tiers} /></td>
                {shares(one)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ChartFigure chart={chart} dark={dark} />
    </>
  );
}
