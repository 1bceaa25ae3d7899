import { useCallback, useEffect, useState } from "react";
import type { NameOffer, TableOffer } from "../../workbook/browse";
import type { PaneWorkbook } from "../workbook";

/** Long enough that dragging a selection asks the workbook once. */
const pause = 250;

export interface Offers {
  /** null until the workbook has answered. */
  readonly tables: readonly TableOffer[] | null;
  readonly names: readonly NameOffer[];
  readonly selection: string | null;
  readonly failure?: unknown;
  readonly refresh: () => void;
}

/** The tables and named ranges of the workbook, and the present selection, followed while `watching`. */
export function useOffers(workbook: PaneWorkbook, watching: boolean): Offers {
  const [tables, setTables] = useState<Offers["tables"]>(null);
  const [names, setNames] = useState<Offers["names"]>([]);
  const [selection, setSelection] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>();

  const refresh = useCallback(() => {
    setFailure(undefined);
    Promise.all([workbook.listTables().then(setTables), workbook.listNames().then(setNames), workbook.selectedAddress().then(setSelection)]).catch(setFailure);
  }, [workbook]);

  useEffect(() => {
    if (!watching) return undefined;
    refresh();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const look = (): void => {
      if (!stopped) workbook.selectedAddress().then(setSelection, setFailure);
    };
    const listening = workbook.onSelectionChanged(() => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    });
    listening.catch(setFailure);
    return () => {
      stopped = true;
      clearTimeout(timer);
      // Nobody waits for the end of listening; that it began badly was told above.
      listening.then((stop) => stop()).catch(() => undefined);
    };
  }, [workbook, watching, refresh]);

  return { tables, names, selection, refresh, ...(failure === undefined ? {} : { failure }) };
}
