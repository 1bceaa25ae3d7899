import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DeskIssue } from "../../domain/desk/command";
import type { WorkbookIssue } from "../../workbook/contract";
import type { DeskPlaces } from "../../workbook/desk/contract";
import { useLanguage } from "../parts/language";
import { issueLine } from "./issueLines";
import { useDeskWords } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px", overflowWrap: "anywhere", display: "flex", flexDirection: "column", gap: "4px" },
  link: { fontSize: tokens.fontSizeBase200 },
});

const shownAtFirst = 6;
/** More than anybody reads; the page stays quick. */
const shownAtMost = 200;

export interface IssueListProps {
  readonly issues: readonly (DeskIssue | WorkbookIssue)[];
  readonly places: DeskPlaces;
  readonly onGoTo: (sheet: string, address?: string) => void;
}

/** Facts of the desk, each with a link to its cell. */
export function IssueList({ issues, places, onGoTo }: IssueListProps) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = useDeskWords();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={styles.list}>
        {issues.slice(0, all ? shownAtMost : shownAtFirst).map((issue, i) => {
          const { text, place } = issueLine(issue, locale, places);
          return (
            <li key={i}>
              {text}
              {place && (
                <>
                  {" "}
                  <Link as="button" className={styles.link} aria-label={words.goTo(`${place.sheet}!${place.address}`)} onClick={() => onGoTo(place.sheet, place.address)}>
                    {place.sheet}!{place.address}
                  </Link>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {issues.length > shownAtFirst && (
        <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.more(Math.min(issues.length, shownAtMost) - shownAtFirst)}
        </Button>
      )}
    </>
  );
}
