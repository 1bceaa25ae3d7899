import { Button, Subtitle2 } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { CustomerLink } from "./PlaceLink";
import { useDeskStyles } from "./styles";
import { useDeskWords } from "./words";

const shownAtFirst = 10;
const shownAtMost = 200;

export interface ListedCustomer {
  readonly customer: string;
  readonly said: string;
  /** What comes after it, less loudly. */
  readonly quiet: ReactNode;
}

/** Customers with a sentence each, the first of many; nothing where there are none. @param level of the heading */
export function CustomerList({ heading, level, customers }: { readonly heading: string; readonly level: "h2" | "h3"; readonly customers: readonly ListedCustomer[] }) {
  const styles = useDeskStyles();
  const words = useDeskWords();
  const [all, setAll] = useState(false);
  if (customers.length === 0) return null;
  return (
    <section className={styles.section} aria-label={heading}>
      <Subtitle2 as={level}>{heading}</Subtitle2>
      <ul className={styles.list}>
        {customers.slice(0, all ? shownAtMost : shownAtFirst).map(({ customer, said, quiet }) => (
          <li key={customer} className={styles.item}>
            <span className={styles.strong}>
              <CustomerLink customer={customer} />
            </span>{" "}
            {said} <span className={styles.quiet}>{quiet}</span>
          </li>
        ))}
      </ul>
      {customers.length > shownAtFirst && (
        <div>
          <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words.fewer : words.more(Math.min(customers.length, shownAtMost) - shownAtFirst)}
          </Button>
        </div>
      )}
    </section>
  );
}
