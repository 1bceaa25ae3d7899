import { useState } from "react";
import { useShell } from "../useDesk";
import { BatchList } from "./BatchList";
import { BatchPage } from "./BatchPage";
import { DraftPage } from "./DraftPage";

type Shown = { readonly at: "list" } | { readonly at: "draft"; readonly batch?: string } | { readonly at: "batch"; readonly batch: string };

/** Quarterly shifts: the list of batches, one of them, or the form for a new one. */
export function ShiftPage() {
  const [shown, setShown] = useState<Shown>({ at: "list" });
  const { clear } = useShell();
  const go = (to: Shown): void => {
    clear();
    setShown(to);
  };
  const list = (): void => go({ at: "list" });
  /** With what was said about the command that leads there. */
  const openAfter = (batch: string): void => setShown({ at: "batch", batch });
  if (shown.at === "draft") return <DraftPage key="draft" {...(shown.batch === undefined ? {} : { batch: shown.batch })} onSaved={openAfter} onBack={list} />;
  if (shown.at === "batch") return <BatchPage key={shown.batch} batch={shown.batch} onEdit={(batch) => go({ at: "draft", batch })} onOpen={openAfter} onBack={list} />;
  return <BatchList key="list" onNew={() => go({ at: "draft" })} onOpen={(batch) => go({ at: "batch", batch })} />;
}
