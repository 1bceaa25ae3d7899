import { Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { readDate } from "../../domain/column/number";
import type { SerialDate } from "../../domain/unit/unit";
import type { CommandOptions, CreateOptions, DeskRead, DeskReport } from "../../workbook/desk/contract";
import { Cancelled, checkpoint, type Control } from "../../workbook/control";
import { moment } from "../history/moment";
import { keptName } from "../history/userName";
import { useLanguage } from "../parts/language";
import { today } from "../wizard/today";
import { AnnualPage } from "./annual/AnnualPage";
import { BrokenPage } from "./BrokenPage";
import { CreatePage } from "./CreatePage";
import { DeskFrame } from "./DeskFrame";
import { HomePage, type DeskPart } from "./HomePage";
import type { PaneDesk } from "./layer";
import { LimitsPage } from "./limits/LimitsPage";
import { ReceivablesPage } from "./receivables/ReceivablesPage";
import { ReviewPage } from "./review/ReviewPage";
import { ShiftPage } from "./shift/ShiftPage";
import { DeskProvider, ShellProvider, type Desk, type What } from "./useDesk";
import { WarningsPage } from "./warnings/WarningsPage";
import { useDeskWords } from "./words";
import type { Work } from "./work";

const pages: Readonly<Record<DeskPart, () => JSX.Element>> = {
  annual: AnnualPage,
  shift: ShiftPage,
  receivables: ReceivablesPage,
  limits: LimitsPage,
  warnings: WarningsPage,
  review: ReviewPage,
};

export interface DeskViewProps {
  readonly layer: PaneDesk;
  readonly dark: boolean;
  readonly onClose: () => void;
}

/** The credit desk of the pane: reads the workbook, shows one page, runs one command at a time. */
export function DeskView({ layer, dark, onClose }: DeskViewProps) {
  const { locale } = useLanguage();
  const words = useDeskWords();
  const [read, setRead] = useState<DeskRead | null>(null);
  const [part, setPart] = useState<DeskPart | null>(null);
  const [work, setWork] = useState<Work>({ at: "idle" });
  const working = useRef<AbortController | null>(null);

  const failed = useCallback((failure: unknown) => setWork(failure instanceof Cancelled ? { at: "stopped" } : { at: "failed", failure }), []);
  const readAgain = useCallback(() => {
    layer.read().then(setRead, failed);
  }, [layer, failed]);
  // The user may have changed the tables while another page was shown.
  useEffect(readAgain, [readAgain, part]);

  const day = readDate(today(new Date())) as SerialDate;
  const open = (chosen: DeskPart | null): void => {
    setWork({ at: "idle" });
    setPart(chosen);
  };

  /** Work that can be watched and cancelled; one at a time. */
  const watch = <T,>(start: (control: Required<Control>) => Promise<T>, end: (value: T) => void): void => {
    if (working.current) return;
    const stop = new AbortController();
    working.current = stop;
    setWork({ at: "working", progress: { at: "reading" } });
    start({ signal: stop.signal, onProgress: (at, rows) => setWork({ at: "working", progress: { at, ...(rows ? { rows } : {}) } }) })
      .finally(() => {
        working.current = null;
      })
      .then(end)
      .catch(failed);
  };
  const tell = <Answer,>(report: DeskReport<Answer>, then?: (answer: Answer) => void): void => {
    if (!report.ok) return setWork({ at: "refused", issues: report.issues, places: report.places });
    setRead({ ok: true, book: report.book, locale: read?.ok ? read.locale : locale, places: report.places });
    setWork({ at: "done", said: report.said, warnings: report.warnings, places: report.places });
    then?.(report.answer);
  };
  const optionsOf = ({ label, details, by = keptName(), asOf = day }: What, control: Control): CommandOptions => ({
    label,
    details,
    asOf,
    at: moment(new Date()),
    ...(by.trim() === "" ? {} : { by: by.trim() }),
    ...control,
  });
  const create = (options: Omit<CreateOptions, "at" | "by" | "locale">, by: string): void =>
    watch(
      (control) => layer.create({ ...options, ...control, locale, at: moment(new Date()), ...(by.trim() === "" ? {} : { by: by.trim() }) }),
      (report) => tell(report),
    );

  const desk: Desk | null = read?.ok
    ? {
        book: read.book,
        places: read.places,
        readAgain,
        run: (command, args, what, then) => watch((control) => layer.run(command, args, optionsOf(what, control)), (report) => tell(report, then)),
        ask: (command, args, then) =>
          watch(
            async (control) => {
              const now = await layer.read();
              checkpoint(control);
              return now;
            },
            (now) => {
              setRead(now);
              if (!now.ok) return setWork({ at: "idle" });
              const outcome = command(now.book, args);
              if (!outcome.ok) return setWork({ at: "refused", issues: outcome.issues, places: now.places });
              setWork({ at: "idle" });
              then(outcome.answer);
            },
          ),
        refresh: (asOf) => watch(() => layer.refresh(asOf), (report) => tell(report)),
      }
    : null;
  const shell = {
    dark,
    today: day,
    work,
    cancel: () => working.current?.abort(),
    clear: () => setWork({ at: "idle" }),
    goTo: (sheet: string, address?: string) => {
      layer.goTo(sheet, address).catch(failed);
    },
    back: part === null || !read?.ok ? onClose : () => open(null),
  };
  const Page = useMemo(() => (part === null ? null : pages[part]), [part]);
  return (
    <ShellProvider value={shell}>
      {read === null && (
        <DeskFrame key="reading" heading={words.heading}>
          {work.at !== "failed" && <Spinner size="tiny" label={words.reading} labelPosition="after" />}
        </DeskFrame>
      )}
      {read?.ok === false && read.reason === "none" && <CreatePage key="create" listTables={layer.listTables} onCreate={create} />}
      {read?.ok === false && read.reason === "broken" && <BrokenPage key="broken" read={read} onReadAgain={readAgain} />}
      {desk && (
        <DeskProvider value={desk}>{Page ? <Page key={part} /> : <HomePage key="home" onOpen={open} />}</DeskProvider>
      )}
    </ShellProvider>
  );
}
