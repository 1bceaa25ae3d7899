import { startTransition, useEffect, useMemo, useRef, useState } from "react";
import type { AnyMethod } from "../../domain/method/method";
import type { Choices, Mapping, Prepared, PreparedRollup, PrepareRequest, Source } from "../../workbook/contract";
import { Cancelled, type Control } from "../../workbook/control";
import type { FormerResult } from "../../workbook/history/overrides";
import { readDraft, type Draft, type DraftIssue } from "../parameters/draft";

/** Long enough that typing does not compute every letter, short enough to feel at once. */
const pause = 150;

export interface Computed<P extends PreparedRollup = Prepared> {
  /** The newest computation; of the parameters before while new ones are being typed or wrong. */
  readonly prepared: P | null;
  /** Newer parameters or choices than those of `prepared` are waiting. */
  readonly pending: boolean;
  /** The user cancelled the computation of what is asked for. */
  readonly stopped: boolean;
  readonly failure?: unknown;
  readonly draftIssues: readonly DraftIssue[];
  readonly cancel: () => void;
  readonly again: () => void;
}

export interface ComputeRequest {
  readonly source: Source;
  readonly method: AnyMethod;
  readonly mapping: Mapping;
  readonly draft: Draft;
  readonly choices: Choices;
  readonly former?: FormerResult | null;
}

interface Kept<P> {
  readonly request: ComputeRequest;
  readonly prepared: P | null;
  readonly stopped: boolean;
  readonly failure?: unknown;
}

/** Computes the run after a pause in the typing; what is not wanted any more is stopped. Nothing is computed while the form has errors. */
export function usePrepared<P extends PreparedRollup>(prepare: (request: PrepareRequest, control: Control) => Promise<P>, given: ComputeRequest | null): Computed<P> {
  const [kept, setKept] = useState<Kept<P> | null>(null);
  const stop = useRef<AbortController | null>(null);
  const request = useSame(given);
  const read = useMemo(() => (request ? readDraft(request.method, request.draft) : null), [request]);
  const computable = request !== null && read !== null && read.issues.length === 0;
  const current = kept !== null && kept.request === request;

  useEffect(() => {
    if (!computable || current) return undefined;
    const controller = new AbortController();
    stop.current = controller;
    const { source, method, mapping, choices, former = null } = request;
    let wanted = true;
    const keep = (made: Omit<Kept<P>, "request">): void => {
      if (wanted) startTransition(() => setKept({ request, ...made }));
    };
    const compute = (): void => {
      prepare({ method, source, mapping, choices, params: read.given, former }, { signal: controller.signal }).then(
        (prepared) => keep({ prepared, stopped: false }),
        (failure: unknown) => keep(failure instanceof Cancelled ? { prepared: null, stopped: true } : { prepared: null, stopped: false, failure }),
      );
    };
    const timer = setTimeout(compute, pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
      controller.abort();
    };
  }, [prepare, request, read, computable, current]);

  const usable = kept !== null && request !== null && kept.request.method === request.method && kept.request.source === request.source ? kept : null;
  return {
    prepared: usable?.prepared ?? null,
    pending: computable && !current,
    stopped: current && kept.stopped,
    ...(usable?.failure === undefined ? {} : { failure: usable.failure }),
    draftIssues: read?.issues ?? [],
    cancel: () => stop.current?.abort(),
    again: () => setKept(null),
  };
}

/** The same object as long as the same is asked for. */
function useSame(given: ComputeRequest | null): ComputeRequest | null {
  const last = useRef<ComputeRequest | null>(null);
  if (given === null || last.current === null || !sameRequest(last.current, given)) last.current = given;
  return last.current;
}

const sameRequest = (one: ComputeRequest, other: ComputeRequest): boolean =>
  one.source === other.source && one.method === other.method && one.mapping === other.mapping && one.draft === other.draft && (one.former ?? null) === (other.former ?? null) && sameChoices(one.choices, other.choices);

const sameChoices = (one: Choices, other: Choices): boolean =>
  one.convert === other.convert && one.bad === other.bad && one.subtotals === other.subtotals && one.duplicates === other.duplicates && one.hidden === other.hidden;

/** What an undecided point comes to for a first look at the counts. */
export const provisional = (choices: Choices): Choices => {
  const decided = (choice: Choices["bad"]): Choices["bad"] => (choice === "ask" ? "leave-out" : choice);
  return {
    convert: choices.convert || choices.bad === "ask",
    bad: decided(choices.bad),
    subtotals: decided(choices.subtotals),
    duplicates: choices.duplicates === "ask" ? "keep" : choices.duplicates,
    hidden: choices.hidden === "ask" ? "keep" : choices.hidden,
  };
};
