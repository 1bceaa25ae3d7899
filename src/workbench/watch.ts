import type { Host } from "../host";

export interface HostWatch {
  onChange(listener: () => void): void;
  onCalculating(listener: (under: boolean) => void): void;
  stop(): void;
}

/** Requests that only read also count their messages, so looking at the traffic alone would call every book changed. */
export function watchHost(host: Host): HostWatch {
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
  const stop = host.grid.onChange(() => {
    for (const listener of changed) listener();
    void tellWhenSettled();
  });
  return {
    onChange: (listener) => void changed.push(listener),
    onCalculating: (listener) => void calculating.push(listener),
    stop: () => {
      stopped = true;
      stop();
    },
  };
}
