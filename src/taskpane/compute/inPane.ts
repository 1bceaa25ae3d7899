import type { Steps } from "../../domain/method/steps";
import { Cancelled, checkpoint, type Control } from "../../workbook/control";
import { inSlices } from "../compare/slices";

/** Work done in the pane itself, in slices: between them the pane draws and listens, and the work ends with `Cancelled` once it is not wanted. */
export async function inPane<R>(work: Steps<R>, control: Control): Promise<R> {
  checkpoint(control);
  return new Promise((resolve, reject) => {
    const stop = inSlices(work, { onProgress: () => undefined, onDone: resolve, onFailure: reject, now: () => performance.now() });
    control.signal?.addEventListener("abort", () => {
      stop();
      reject(new Cancelled());
    }, { once: true });
  });
}
