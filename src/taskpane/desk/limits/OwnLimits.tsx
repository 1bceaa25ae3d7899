import { Subtitle2, Text } from "@fluentui/react-components";
import { useState } from "react";
import { setLimits, type LimitsAnswer } from "../../../domain/desk/limits";
import { say } from "../../../domain/method/say";
import { useLanguage } from "../../parts/language";
import { AsOfForm } from "../AsOfForm";
import { DeskTableView } from "../DeskTableView";
import { CustomerLink } from "../PlaceLink";
import { useDeskStyles } from "../styles";
import { useDesk } from "../useDesk";
import { inBoth, useDeskWords } from "../words";

/** Sets every customer's own limit by the rules that have their data, and names the one that binds. */
export function OwnLimits() {
  const styles = useDeskStyles();
  const { text } = useLanguage();
  const words = useDeskWords();
  const { run } = useDesk();
  const [answer, setAnswer] = useState<LimitsAnswer | null>(null);
  const set = answer?.customers.filter(({ limit }) => limit !== null) ?? [];
  return (
    <section className={styles.section} aria-label={words.limits.own}>
      <Subtitle2 as="h2">{words.limits.own}</Subtitle2>
      <Text className={styles.quiet}>{words.limits.ownHint}</Text>
      <AsOfForm
        label={words.asOf}
        go={words.limits.ownGo}
        onGo={(asOf) => run(setLimits, { asOf }, { label: inBoth(({ limits }) => limits.own), details: inBoth(({ on }) => on(say.date(asOf))), asOf }, setAnswer)}
      />
      {answer && answer.expired.length > 0 && (
        <DeskTableView
          caption={words.limits.expired}
          columns={[
            { label: words.customer, unit: "text" },
            { label: words.limits.temporary, unit: "money" },
            { label: words.limits.until, unit: "date" },
          ]}
          rows={answer.expired.map((one) => [<CustomerLink key="customer" customer={one.customer} />, one.temporary, say.date(one.until)])}
        />
      )}
      {answer && set.length === 0 && <Text>{words.limits.noData}</Text>}
      {set.length > 0 && (
        <DeskTableView
          caption={words.limits.set(set.length, answer!.customers.length)}
          columns={[
            { label: words.customer, unit: "text" },
            { label: words.limits.ownLimit, unit: "money" },
            { label: words.why, unit: "text" },
          ]}
          rows={set.map((one) => [<CustomerLink key="customer" customer={one.customer} />, one.limit, text(one.why)])}
        />
      )}
    </section>
  );
}
