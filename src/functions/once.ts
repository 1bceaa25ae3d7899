/** A script fetched once. */
export interface Once<T> {
  /** What it holds, as soon as it has come. */
  readonly loaded: T | undefined;
  /** Fetches it; a failed attempt is made again by the next caller. */
  load(): Promise<T>;
}

export function once<T>(fetch: () => Promise<T>): Once<T> {
  let loaded: T | undefined;
  let loading: Promise<T> | undefined;
  return {
    get loaded() {
      return loaded;
    },
    load: () =>
      (loading ??= fetch().then(
        (module) => (loaded = module),
        (failure: unknown) => {
          loading = undefined;
          throw failure;
        },
      )),
  };
}
