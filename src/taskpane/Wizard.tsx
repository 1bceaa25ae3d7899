import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useReducer, useRef, useState, type ReactNode } from "react";
import type { AnyMethod } from "../domain/method/method";
import type { Evaluated, SourceRequest, WriteOptions } from "../workbook/contract";
import { Cancelled, type Control } from "../workbook/control";
import { moment } from "./history/moment";
import { planAgain } from "./history/planAgain";
import type { ReadAgain } from "./history/RunList";
import { useFormer } from "./history/useFormer";
import { keptName } from "./history/userName";
import { PresetShelfProvider } from "./parameters/presetShelf";
import { useLanguage } from "./parts/language";
import { Trouble } from "./parts/Trouble";
import rollup from "../domain/scoring/ROLLUP";
import { StartStep } from "./steps/StartStep";
import { advance } from "./wizard/advance";
import { today } from "./wizard/today";
import { atStart, steps, type Step, type WizardState } from "./wizard/state";
import { useOffers } from "./wizard/useOffers";
import { provisional, usePrepared, type ComputeRequest } from "./wizard/usePrepared";
import type { PaneWorkbook } from "./workbook";

/** Fetched when they are shown: the first screen is to be there sooner. */
const later = () => import("./steps/later");
const ColumnsStep = lazy(async () => ({ default: (await later()).ColumnsStep }));
const DoneStep = lazy(async () => ({ default: (await later()).DoneStep }));
const LinesStep = lazy(async () => ({ default: (await later()).LinesStep }));
const ParametersStep = lazy(async () => ({ default: (await later()).ParametersStep }));
const PreviewStep = lazy(async () => ({ default: (await later()).PreviewStep }));
const RollupStep = lazy(async () => ({ default: (await later()).RollupStep }));
const SystemStep = lazy(async () => ({ default: (await later()).SystemStep }));
const WriteStep = lazy(async () => ({ default: (await later()).WriteStep }));
const CompareView = lazy(async () => ({ default: (await import("./compare/CompareView")).CompareView }));
const RunList = lazy(async () => ({ default: (await import("./history/RunList")).RunList }));
const AfterRun = lazy(async () => ({ default: (await import("./history/AfterRun")).AfterRun }));

const useStyles = makeStyles({
  position: { padding: "0 16px 4px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  trouble: { padding: "0 16px 8px" },
});

export interface WizardProps {
  readonly workbook: PaneWorkbook;
  readonly systems: readonly AnyMethod[];
  readonly dark: boolean;
  /** How often somebody asked for the runs from outside the pane. */
  readonly runsAsked: number;
}

/** Holds the wizard's position and asks the workbook; each step shows one thing. */
export function Wizard(props: WizardProps) {
  return (
    <PresetShelfProvider keeper={props.workbook.history}>
      <Steps {...props} />
    </PresetShelfProvider>
  );
}

function Steps({ workbook, systems, dark, runsAsked }: WizardProps) {
  const [state, send] = useReducer(advance, atStart);
  const { locale } = useLanguage();
  const moved = useRef(false);
  const offers = useOffers(workbook, state.step === "start");
  const { history } = workbook;
  const request = computeRequest(state);
  const former = useFormer(history.readFormer, request);
  const computed = usePrepared(workbook.prepare, request && { ...request, former });
  const rolledUp = usePrepared(workbook.prepareRollup, state.step === "rollup" ? { ...state, method: rollup } : null);
  if (state.step !== "start") moved.current = true;
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (runsAsked > 0) send({ type: "restart" });
    setAsked(runsAsked);
  }, [runsAsked]);
  useEffect(() => {
    if (state.step !== "start") setAsked(0);
  }, [state.step]);

  // What the first screen can do without comes once that is drawn, and the systems with it.
  const complete = systems.length > 0;
  useEffect(() => {
    if (complete) void later();
  }, [complete]);

  const working = useRef<AbortController | null>(null);
  const cancel = (): void => working.current?.abort();
  /** Work that can be watched, and cancelled by the button beside it. */
  const watched = (): Required<Control> => {
    working.current = new AbortController();
    return { signal: working.current.signal, onProgress: (at, rows) => send({ type: "progress", at, ...(rows ? { rows } : {}) }) };
  };
  const failed = (failure: unknown): void => send(failure instanceof Cancelled ? { type: "cancelled" } : { type: "failed", failure });
  const read = (request: SourceRequest): void => {
    send({ type: "reading" });
    workbook.readSource(request, watched()).then((answer) => send({ type: "source-read", answer }), failed);
  };
  const trySample = (): void => {
    send({ type: "reading" });
    const read = async (): Promise<void> => {
      const { sheet, address } = await workbook.writeSample(locale);
      send({ type: "source-read", answer: await workbook.readSource({ kind: "range", sheet, address }) });
    };
    read().catch(failed);
  };
  const goTo = (sheet: string, address?: string): void => {
    workbook.goTo(sheet, address).catch(failed);
  };
  const writeCustomers = (prepared: Evaluated): void => {
    send({ type: "progress", at: "reading" });
    const write = async (): Promise<void> => {
      const report = await workbook.writeRollup(prepared, { locale, ...watched() });
      if (report.ok) send({ type: "rolled-up", answer: await workbook.readSource({ kind: "table", name: report.table }) });
      else send({ type: "rollup-refused", report });
    };
    write().catch(failed);
  };
  const options = (): Pick<WriteOptions, "locale" | "asOf" | "at" | "onProgress" | "signal"> => ({
    locale,
    asOf: today(new Date()),
    at: moment(new Date()),
    ...watched(),
  });
  const runAgain = (again: ReadAgain): void => {
    const plan = planAgain(again.plan);
    if (!again.ok) return send({ type: "opened", plan, at: "preview", asks: again.open.length });
    send({ type: "opened", plan, at: "write" });
    const write = async (): Promise<void> => {
      const log = await history.readLogSetting();
      const report = await workbook.writeRun(again.prepared, { ...again.plan.options, ...options(), by: keptName(), log });
      send({ type: "reported", report });
    };
    write().catch(failed);
  };
  const next = (): void => send({ type: "next" });
  const back = (): void => send({ type: "back" });

  switch (state.step) {
    case "start":
      return (
        <>
          {(state.failure ?? offers.failure) !== undefined && <Failure failure={state.failure ?? offers.failure} onRetry={offers.refresh} />}
          <StartStep
            takesFocus={moved.current}
            tables={offers.tables}
            names={offers.names}
            selection={offers.selection}
            busy={state.busy}
            {...(state.progress ? { progress: state.progress } : {})}
            onCancel={cancel}
            issues={state.issues}
            onUse={read}
            onSample={trySample}
            onGoTo={goTo}
            onRefresh={offers.refresh}
          >
            {complete && (
              <Suspense fallback={null}>
                <RunList
                  history={history}
                  systems={systems}
                  asked={asked}
                  onAgain={runAgain}
                  onOpen={(again) => send({ type: "opened", plan: planAgain(again.plan), at: "parameters" })}
                  onChanged={offers.refresh}
                />
              </Suspense>
            )}
          </StartStep>
        </>
      );
    case "system":
      return (
        <At step={state.rows === "lines" ? "start" : "system"}>
          <SystemStep
            source={state.source}
            systems={systems}
            sign={state.sign}
            rows={state.rows}
            match={workbook.mapHeadings}
            onRows={(rows) => send({ type: "rows-chosen", rows })}
            onLines={() => send({ type: "lines-chosen", match: workbook.mapHeadings(rollup, state.source) })}
            onCompare={() => send({ type: "compare" })}
            onChoose={(method) => send({ type: "system-chosen", method, match: workbook.mapHeadings(method, state.source) })}
            onBack={back}
          />
        </At>
      );
    case "lines":
      return (
        <At step="start">
          <LinesStep
            source={state.source}
            mapping={state.mapping}
            scores={state.scores}
            draft={state.draft}
            proposed={state.proposed}
            onChoose={(input, columns) => send({ type: "columns-chosen", input, columns })}
            onChange={(entries) => send({ type: "draft-changed", entries })}
            onReplace={(draft) => send({ type: "draft-replaced", draft })}
            onNext={next}
            onBack={back}
          />
        </At>
      );
    case "rollup":
      return (
        <At step="start" failure={state.failure}>
          <RollupStep
            computed={rolledUp}
            choices={state.choices}
            busy={state.busy}
            reread={state.reread}
            progress={state.progress}
            stopped={state.stopped === true}
            onCancel={cancel}
            {...(state.refused ? { refused: state.refused } : {})}
            onChoose={(choice) => send({ type: "choice-made", choice })}
            onGoTo={(address) => goTo(state.source.sheetId, address)}
            onReadAgain={() => read(sameSource(state.source))}
            onWrite={() => rolledUp.prepared?.ready && !rolledUp.pending && writeCustomers(rolledUp.prepared)}
            onBack={back}
          />
        </At>
      );
    case "columns":
      return (
        <At step="columns">
          <ColumnsStep
            source={state.source}
            method={state.method}
            mapping={state.mapping}
            scores={state.scores}
            onChoose={(input, columns) => send({ type: "columns-chosen", input, columns })}
            onNext={next}
            onBack={back}
          />
        </At>
      );
    case "parameters":
      return (
        <At step="parameters">
          <ParametersStep
            method={state.method}
            draft={state.draft}
            computed={computed}
            undecided={Object.values(state.choices).includes("ask") && (computed.prepared?.findings.some(({ settledBy }) => settledBy !== null) ?? false)}
            onChange={(entries) => send({ type: "draft-changed", entries })}
            onReplace={(draft) => send({ type: "draft-replaced", draft })}
            onNext={next}
            onBack={back}
          />
        </At>
      );
    case "preview":
      return (
        <At step="preview" failure={state.failure}>
          <PreviewStep
            method={state.method}
            draft={state.draft}
            choices={state.choices}
            computed={computed}
            busy={state.busy}
            {...(state.progress ? { progress: state.progress } : {})}
            onCancel={cancel}
            reread={state.reread}
            {...(state.asks === undefined ? {} : { asks: state.asks })}
            dark={dark}
            onChange={(entries) => send({ type: "draft-changed", entries })}
            onReplace={(draft) => send({ type: "draft-replaced", draft })}
            onChoose={(choice) => send({ type: "choice-made", choice })}
            onGoTo={(address) => goTo(state.source.sheetId, address)}
            onReadAgain={() => read(sameSource(state.source))}
            onNext={next}
            onBack={back}
          />
        </At>
      );
    case "write": {
      const ready = computed.prepared?.ready && !computed.pending ? computed.prepared : null;
      const write = (chosen: Pick<WriteOptions, "mode" | "summary" | "overrides" | "log" | "by">): void => {
        if (!ready) return;
        send({ type: "progress", at: "reading" });
        workbook
          .writeRun(ready, { ...options(), where: state.where, ...chosen })
          .then((report) => send({ type: "reported", report }), failed);
      };
      return (
        <At step="write">
          <WriteStep
            prepared={ready}
            where={state.where}
            progress={state.progress}
            stopped={state.stopped === true}
            onCancel={cancel}
            {...(state.refused ? { refused: state.refused } : {})}
            failure={state.failure}
            {...(state.last ? { last: state.last } : {})}
            history={history}
            onWhere={(where) => send({ type: "where-chosen", where })}
            onWrite={write}
            onReadAgain={() => read(sameSource(state.source))}
            onBack={back}
          />
        </At>
      );
    }
    case "done":
      return (
        <At step="done" failure={state.failure}>
          <DoneStep report={state.report} onGoTo={goTo} onAnother={() => send({ type: "restart" })} onCompare={() => send({ type: "compare" })}>
            <Suspense fallback={null}>
              <AfterRun key={state.report.block} history={history} report={state.report} />
            </Suspense>
          </DoneStep>
        </At>
      );
    case "compare":
      return (
        <>
          {state.failure !== undefined && <Failure failure={state.failure} />}
          <Suspense fallback={<ProgressBar aria-hidden />}>
            <CompareView
              workbook={workbook}
              source={state.source}
              systems={systems}
              dark={dark}
              onGoTo={goTo}
              onReadAgain={() => read(sameSource(state.source))}
              onBack={back}
            />
          </Suspense>
        </>
      );
  }
}

/** The step's number above it. The first screen needs none. */
function At({ step, failure, children }: { readonly step: Step; readonly failure?: unknown; readonly children: ReactNode }) {
  const styles = useStyles();
  const { t } = useLanguage();
  const position = steps.indexOf(step) + 1;
  return (
    <>
      <ProgressBar value={position} max={steps.length} thickness="medium" aria-hidden />
      <div className={styles.position}>{t.position(position, steps.length, t.steps[step])}</div>
      {failure !== undefined && <Failure failure={failure} />}
      <Suspense fallback={null}>{children}</Suspense>
    </>
  );
}

function Failure({ failure, onRetry }: { readonly failure: unknown; readonly onRetry?: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.trouble}>
      <Trouble failure={failure} {...(onRetry ? { onRetry } : {})} />
    </div>
  );
}

/** What has to be computed where the wizard stands. Before the findings are decided, the first look decides them provisionally. */
function computeRequest(state: WizardState): ComputeRequest | null {
  if (state.step === "parameters") return { ...state, choices: provisional(state.choices) };
  return state.step === "preview" || state.step === "write" ? state : null;
}

/** The same cells again, wherever the selection is by now. */
const sameSource = ({ table, sheetName, address }: { readonly table: { readonly name: string } | null; readonly sheetName: string; readonly address: string }): SourceRequest =>
  table ? { kind: "table", name: table.name } : { kind: "range", sheet: sheetName, address };
