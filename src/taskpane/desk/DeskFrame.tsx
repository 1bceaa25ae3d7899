import type { ReactNode } from "react";
import { LongWork } from "../parts/LongWork";
import { StepFrame, type Action } from "../parts/StepFrame";
import { Outcome } from "./Outcome";
import { useShell } from "./useDesk";
import { useDeskWords } from "./words";

export interface DeskFrameProps {
  readonly heading: string;
  readonly next?: Action;
  /** Where "back" leads, unless to the list of the desk's parts. */
  readonly onBack?: { readonly label: string; readonly onPress: () => void };
  /** What is told above the buttons as long as nothing runs. */
  readonly status?: ReactNode;
  readonly children: ReactNode;
}

/** One page of the desk: what came of the last command above its content, the running one above the buttons. */
export function DeskFrame({ heading, next, onBack, status, children }: DeskFrameProps) {
  const words = useDeskWords();
  const { work, cancel, goTo, back } = useShell();
  const working = work.at === "working";
  const toList = onBack ?? { label: words.back, onPress: back };
  return (
    <StepFrame
      heading={heading}
      takesFocus
      back={working ? { label: toList.label, onPress: () => undefined, blocked: words.busy } : toList}
      {...(next ? { next: working ? { label: next.label, onPress: () => undefined, blocked: words.busy } : next } : {})}
      work={working ? <LongWork progress={work.progress} onCancel={cancel} /> : status}
    >
      <Outcome work={work} onGoTo={goTo} />
      {children}
    </StepFrame>
  );
}
