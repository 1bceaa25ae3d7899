import { useEffect, useState } from "react";
import type { AnyMethod } from "../../domain/method/method";
import type { Mapping, Source } from "../../workbook/contract";
import type { HistoryLayer } from "../../workbook/history/layer";
import type { FormerResult } from "../../workbook/history/overrides";

interface Asked {
  readonly method: AnyMethod;
  readonly source: Source;
  readonly mapping: Mapping;
}

/** What the last run of this system on this table left; null while nobody knows, and where there was none. */
export function useFormer(readFormer: HistoryLayer["readFormer"], asked: Asked | null): FormerResult | null {
  const [kept, setKept] = useState<{ readonly source: Source; readonly method: AnyMethod; readonly former: FormerResult | null } | null>(null);
  const { source = null, method = null, mapping = null } = asked ?? {};
  useEffect(() => {
    if (!source || !method || !mapping) return undefined;
    let stopped = false;
    // Without it the preview shows no changes; the run reads it again.
    readFormer({ source, method, mapping }).then(
      (former) => !stopped && setKept({ source, method, former }),
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  }, [readFormer, source, method, mapping]);
  return kept && kept.source === source && kept.method === method ? kept.former : null;
}
