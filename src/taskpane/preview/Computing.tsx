import type { PreparedRollup } from "../../workbook/contract";
import { LongWork, Stopped } from "../parts/LongWork";
import type { Computed } from "../wizard/usePrepared";

/** A computation that takes its time, with the button that cancels it; cancelled, with the one that starts it again. */
export function Computing({ computed: { pending, stopped, cancel, again } }: { readonly computed: Computed<PreparedRollup> }) {
  if (stopped) return <Stopped onAgain={again} />;
  return pending ? <LongWork progress={{ at: "computing" }} onCancel={cancel} late /> : null;
}
