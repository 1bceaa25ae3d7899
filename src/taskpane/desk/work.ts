import type { Text } from "../../domain/method/text";
import type { DeskIssue } from "../../domain/desk/command";
import type { WorkbookIssue } from "../../workbook/contract";
import type { DeskPlaces } from "../../workbook/desk/contract";
import type { Progress } from "../parts/LongWork";

/** What the desk does in the workbook, and what came of the last command. */
export type Work =
  | { readonly at: "idle" }
  | { readonly at: "working"; readonly progress: Progress }
  | { readonly at: "done"; readonly said: Text; readonly warnings: readonly DeskIssue[]; readonly places: DeskPlaces }
  | { readonly at: "refused"; readonly issues: readonly (DeskIssue | WorkbookIssue)[]; readonly places: DeskPlaces }
  | { readonly at: "stopped" }
  | { readonly at: "failed"; readonly failure: unknown };
