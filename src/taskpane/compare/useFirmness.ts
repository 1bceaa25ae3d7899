import { useEffect, useRef, type Dispatch } from "react";
import { usualFirmness } from "../../domain/compare/systemFirmness";
import { firmnessOf, type Compared, type ComparedFirmness } from "../../workbook/compare/prepared";
import { inSlices } from "./slices";
import type { CompareEvent, CompareState } from "./state";

/** Tests how firm the tiers are while the state says so; stopped, the work is taken up where it was. */
export function useFirmness(state: CompareState, send: Dispatch<CompareEvent>): void {
  const begun = useRef<{ readonly compared: Compared; readonly work: Generator<number, ComparedFirmness> } | null>(null);
  const compared = state.step === "result" ? state.compared : null;
  const running = state.step === "result" && state.firmness.at === "running";

  useEffect(() => {
    if (!running || compared === null) return undefined;
    if (begun.current?.compared !== compared) begun.current = { compared, work: firmnessOf(compared, usualFirmness) };
    return inSlices(begun.current.work, {
      onProgress: (done) => send({ type: "tested", done }),
      onDone: (firmness) => send({ type: "firm", firmness }),
      onFailure: (failure) => {
        send({ type: "stopped" });
        send({ type: "failed", failure });
      },
      now: () => performance.now(),
    });
  }, [running, compared, send]);
}
