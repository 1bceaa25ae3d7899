import { useCallback, useEffect, useReducer } from "react";
import type { RecoveryLayer } from "../../workbook/recovery/layer";
import { afterEvent } from "./state";
import { UnfinishedMessage } from "./UnfinishedMessage";

/** A command stopped in between, now or the last time the pane was open: what happened, and the one click that puts it in order. */
export function UnfinishedBar({ layer }: { readonly layer: RecoveryLayer }) {
  const [state, tell] = useReducer(afterEvent, null);
  const look = useCallback((): void => {
    // Without an answer there is nothing to offer yet; the next trouble asks again.
    layer.find().then((work) => tell({ type: "found", work }), () => undefined);
  }, [layer]);
  useEffect(() => {
    look();
    const stop = layer.onUnfinished(look);
    // Whoever was cut off comes back to the window.
    window.addEventListener("focus", look);
    return () => {
      stop();
      window.removeEventListener("focus", look);
    };
  }, [layer, look]);
  const press = (): void => {
    tell({ type: "pressed" });
    layer.putRight().then(
      () => tell({ type: "put-right" }),
      (failure: unknown) => tell({ type: "failed", failure }),
    );
  };
  return state && <UnfinishedMessage state={state} onPress={press} />;
}
