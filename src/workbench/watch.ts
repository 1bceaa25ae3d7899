import type { Grid, Host } from "../host";

export interface HostWatch {
  onChange(listener: () => void): void;
  onCalculating(listener: (under: boolean) => void): void;
  stop(): void;
}

/** @param writes tells of what the add-in changes; the grid itself tells of a person's edits */
export function watchHost(host: Host, writes: Writes): HostWatch {
  const changed: (() => void)[] = [];
  const calculating: ((under: boolean) => void)[] = [];
  let waiting = false;
  let again = false;
  let stopped = false;

  const tellWhenSettled = async (): Promise<void> => {
    again = true;
    if (waiting) return;
    waiting = true;
    for (const listener of calculating) listener(true);
    while (again) {
      again = false;
      await host.settled();
    }
    waiting = false;
    if (!stopped) for (const listener of calculating) listener(false);
  };
  const hear = (): void => {
    for (const listener of changed) listener();
    void tellWhenSettled();
  };
  const stop = host.grid.onChange(hear);
  writes.listener = hear;
  return {
    onChange: (listener) => void changed.push(listener),
    onCalculating: (listener) => void calculating.push(listener),
    stop: () => {
      stopped = true;
      writes.listener = null;
      stop();
    },
  };
}

export interface Writes {
  listener: (() => void) | null;
}

const changing = [
  "write", "restyle", "clearStyle", "addSheet", "removeSheet", "renameSheet", "moveSheet", "hideSheet", "setTable", "removeTable",
  "setName", "removeName", "showChart", "hideChart", "merge", "unmerge", "insertCells", "deleteCells",
] as const satisfies readonly (keyof Grid)[];

/** The same grid, telling when the program changes the workbook through it. */
export function tellingWrites(grid: Grid, writes: Writes): Grid {
  const telling = Object.create(grid) as Grid;
  for (const name of changing) {
    const method = grid[name] as (...args: unknown[]) => unknown;
    Object.defineProperty(telling, name, {
      value: (...args: unknown[]) => {
        writes.listener?.();
        return method.apply(grid, args);
      },
    });
  }
  return telling;
}
