import { useEffect, useMemo, useReducer, useRef } from "react";
import type { AnyMethod } from "../../domain/method/method";
import { prepareComparisonInSteps } from "../../workbook/compare/prepared";
import { askEverything, type Source } from "../../workbook/contract";
import { Cancelled } from "../../workbook/control";
import { inPane } from "../compute/inPane";
import { readDraft } from "../parameters/draft";
import { useLanguage } from "../parts/language";
import { today } from "../wizard/today";
import { provisional } from "../wizard/usePrepared";
import type { PaneWorkbook } from "../workbook";
import { ChooseSystems } from "./ChooseSystems";
import { ComparisonResult } from "./ComparisonResult";
import { changedOffer, offersFor, unchanged } from "./offers";
import { advanceCompare, atChoice } from "./state";
import { useFirmness } from "./useFirmness";

export interface CompareViewProps {
  readonly workbook: PaneWorkbook;
  readonly source: Source;
  readonly systems: readonly AnyMethod[];
  readonly dark: boolean;
  readonly onGoTo: (sheet: string) => void;
  readonly onReadAgain: () => void;
  readonly onBack: () => void;
}

/** Several systems on the same customers: chosen, compared, written. */
export function CompareView({ workbook, source, systems, dark, onGoTo, onReadAgain, onBack }: CompareViewProps) {
  const [state, send] = useReducer(advanceCompare, atChoice);
  const { locale } = useLanguage();
  const offers = useMemo(() => offersFor(systems, source, workbook.mapHeadings), [systems, source, workbook]);
  useFirmness(state, send);

  const comparing = useRef<AbortController | null>(null);
  const cancel = (): void => comparing.current?.abort();
  const seen = useRef(source);
  useEffect(() => {
    if (seen.current !== source) send({ type: "again" });
    seen.current = source;
    return cancel;
  }, [source]);

  const failed = (failure: unknown): void => send({ type: "failed", failure });
  if (state.step === "choose") {
    const compare = (): void => {
      if (state.comparing) return;
      comparing.current = new AbortController();
      send({ type: "comparing" });
      const chosen = state.ticked.flatMap((id) => offers.offers.filter(({ method }) => method.id === id));
      const work = prepareComparisonInSteps({
        source,
        // A comparison asks nothing about single cells: what a first look at the counts takes is taken here, and said.
        choices: provisional(askEverything),
        systems: chosen.map((offer) => {
          const change = state.changes[offer.method.id] ?? unchanged;
          return { method: offer.method, mapping: changedOffer(offer, change).mapping, params: readDraft(offer.method, change.draft).given };
        }),
      });
      inPane(work, { signal: comparing.current.signal }).then(
        (compared) => send(compared.ready ? { type: "compared", compared } : { type: "blocked", blocked: compared.blocked }),
        (failure: unknown) => (failure instanceof Cancelled ? send({ type: "cancelled" }) : failed(failure)),
      );
    };
    return (
      <ChooseSystems source={source} offers={offers} chosen={state} blocked={state.blocked ?? []} failure={state.failure} send={send} onCompare={compare} onCancel={cancel} onBack={onBack} />
    );
  }
  const write = (): void => {
    const firmness = state.firmness.at === "done" ? state.firmness.firmness : null;
    send({ type: "writing" });
    workbook.writeComparison(state.compared, firmness, { locale, asOf: today(new Date()) }).then((report) => send({ type: "reported", report }), failed);
  };
  return (
    <ComparisonResult
      state={state}
      dark={dark}
      onStop={() => send({ type: "stopped" })}
      onResume={() => send({ type: "resumed" })}
      onWrite={write}
      onGoTo={onGoTo}
      onReadAgain={onReadAgain}
      onBack={() => send({ type: "again" })}
    />
  );
}
