import { keepLogSetting, readLogSetting } from "./log";
import { keepPreset, readPresets, removePreset, renamePreset } from "./presets";
import { readFormer } from "./readFormer";
import { revertRun } from "./revert";
import { listRuns, prepareAgain } from "./runs";

/** What comes after a run: the list of runs, reverting, repeating, the log and the user's own presets. */
export const historyLayer = { listRuns, prepareAgain, revertRun, readFormer, readPresets, keepPreset, renamePreset, removePreset, readLogSetting, keepLogSetting };
export type HistoryLayer = typeof historyLayer;
