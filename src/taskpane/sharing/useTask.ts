import { useCallback, useEffect, useRef, useState } from "react";

/** Something asked of the workbook, and what came of it. */
export type Task<T> = { readonly at: "idle" } | { readonly at: "busy" } | { readonly at: "done"; readonly value: T } | { readonly at: "failed"; readonly failure: unknown };

/** One thing at a time; what answers after the page has gone is not shown. */
export function useTask<T>(): readonly [Task<T>, (work: () => Promise<T>) => void] {
  const [task, setTask] = useState<Task<T>>({ at: "idle" });
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  const run = useCallback((work: () => Promise<T>) => {
    const tell = (now: Task<T>): void => {
      if (shown.current) setTask(now);
    };
    tell({ at: "busy" });
    work().then((value) => tell({ at: "done", value }), (failure: unknown) => tell({ at: "failed", failure }));
  }, []);
  return [task, run];
}

/** A task that starts with the page, and again when told to. */
export function useReading<T>(read: () => Promise<T>): readonly [Task<T>, () => void] {
  const [task, run] = useTask<T>();
  const ask = useRef(read);
  ask.current = read;
  const again = useCallback(() => run(() => ask.current()), [run]);
  useEffect(again, [again]);
  return [task, again];
}
