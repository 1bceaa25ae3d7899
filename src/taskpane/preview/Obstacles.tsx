import { MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import type { PreparedBlocked } from "../../workbook/contract";
import { runIssueText } from "../../workbook/runIssueText";
import { useLanguage } from "../parts/language";

/** What no choice of the user's settles; or that the preview waits for choices. */
export function Obstacles({ prepared }: { readonly prepared: PreparedBlocked }) {
  const { t, locale } = useLanguage();
  if (prepared.issues.length === 0) return <Text>{t.preview.waiting}</Text>;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t.preview.cannot}</MessageBarTitle>
        {prepared.issues.map((issue, i) => (
          <div key={i}>{runIssueText(issue, locale, prepared.places)}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
