import { longWorkWords } from "../../i18n/longWork";
import type { PreparedRollup } from "../../workbook/contract";
import { runIssueText } from "../../workbook/runIssueText";
import type { Language } from "../parts/language";
import type { Computed } from "../wizard/usePrepared";
import type { FindingsPanelProps } from "./FindingsPanel";
import { openChoices } from "./groups";

/** Why nothing may be written yet, in words; undefined where it may. */
export function whyBlocked({ prepared, draftIssues, pending, stopped }: Computed<PreparedRollup>, choices: FindingsPanelProps["choices"], { t, locale }: Language): string | undefined {
  if (draftIssues.length > 0) return t.parameters.fixFirst(draftIssues.length);
  if (stopped) return longWorkWords[locale].computingStopped;
  if (prepared === null || pending) return t.working;
  if (prepared.ready) return undefined;
  const open = openChoices(prepared.findings, choices);
  if (open > 0) return t.findings.open(open);
  const [issue] = prepared.issues;
  return issue ? runIssueText(issue, locale, prepared.places) : t.preview.cannot;
}
