import { Link, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { workbookIssueText } from "../../i18n/workbook";
import type { WorkbookIssue } from "../../workbook/contract";
import { useLanguage } from "../parts/language";

const useStyles = makeStyles({ links: { display: "flex", flexWrap: "wrap", gap: "4px 12px" } });

/** As many cells as a person looks at one by one; the sentence names them all. */
const linked = 12;

/** Why a table cannot be read, with links to the cells it is about. */
export function SourceIssue({ issue, onGoTo }: { readonly issue: WorkbookIssue; readonly onGoTo: (sheet: string, address: string) => void }) {
  const styles = useStyles();
  const { t, locale } = useLanguage();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {workbookIssueText(issue, locale)}
        {"addresses" in issue && (
          <div className={styles.links}>
            {issue.addresses.slice(0, linked).map((address) => (
              <Link key={address} as="button" onClick={() => onGoTo(issue.sheet, address)}>
                {t.start.goTo(address)}
              </Link>
            ))}
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
