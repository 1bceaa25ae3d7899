import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { HistoryLayer } from "../../workbook/history/layer";
import type { OwnPreset } from "../../workbook/history/presets";

type Keeper = Pick<HistoryLayer, "readPresets" | "keepPreset" | "renamePreset" | "removePreset">;
type Named = Pick<OwnPreset, "method" | "name">;

/** The user's own presets in the open workbook. */
export interface PresetShelf {
  readonly presets: readonly OwnPreset[];
  keep(preset: OwnPreset): Promise<void>;
  rename(preset: Named, name: string): Promise<void>;
  remove(preset: Named): Promise<void>;
}

const ShelfContext = createContext<PresetShelf | null>(null);

export function PresetShelfProvider({ keeper, children }: { readonly keeper: Keeper; readonly children: ReactNode }) {
  const [presets, setPresets] = useState<readonly OwnPreset[]>([]);
  useEffect(() => {
    let stopped = false;
    // A workbook that cannot be asked has none to offer; keeping one then says why not.
    keeper.readPresets().then(
      (read) => !stopped && setPresets(read),
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  }, [keeper]);
  const take = useCallback(async (changed: Promise<readonly OwnPreset[]>) => setPresets(await changed), []);
  const shelf = useMemo<PresetShelf>(
    () => ({
      presets,
      keep: (preset) => take(keeper.keepPreset(preset)),
      rename: (preset, name) => take(keeper.renamePreset(preset, name)),
      remove: (preset) => take(keeper.removePreset(preset)),
    }),
    [presets, keeper, take],
  );
  return <ShelfContext.Provider value={shelf}>{children}</ShelfContext.Provider>;
}

/** null outside a workbook. */
export const usePresetShelf = (): PresetShelf | null => useContext(ShelfContext);
