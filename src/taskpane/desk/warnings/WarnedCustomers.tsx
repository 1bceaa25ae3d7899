import { Text } from "@fluentui/react-components";
import type { Light, WarnAnswer } from "../../../domain/desk/warnings";
import { say } from "../../../domain/method/say";
import { useLanguage } from "../../parts/language";
import { CustomerList } from "../CustomerList";
import { DeskTableView } from "../DeskTableView";
import { CustomerLink } from "../PlaceLink";
import { useDeskWords } from "../words";

/** Customers of one light, each with what gave it and what is proposed. */
export function WarnedCustomers({ answer, light }: { readonly answer: WarnAnswer; readonly light: Light }) {
  const { text } = useLanguage();
  const words = useDeskWords();
  const customers = answer.customers.filter((one) => one.light === light);
  return <CustomerList heading={words.warnings.of[light](customers.length)} level="h2" customers={customers.map(({ customer, why, proposal }) => ({ customer, said: text(why), quiet: text(proposal) }))} />;
}

/** Whom to call today, and who is overdue for a call. */
export function FollowUps({ answer }: { readonly answer: WarnAnswer }) {
  const words = useDeskWords();
  const due = answer.customers.filter(({ customer }) => answer.due.includes(customer));
  if (due.length === 0) return <Text>{words.warnings.noneDue}</Text>;
  return (
    <DeskTableView
      caption={words.warnings.due(due.length)}
      columns={[
        { label: words.customer, unit: "text" },
        { label: words.warnings.followUp, unit: "date" },
        { label: words.warnings.lightShort, unit: "text" },
      ]}
      rows={due.map((one) => [<CustomerLink key="customer" customer={one.customer} />, one.followUp === null ? null : say.date(one.followUp), words.warnings.light[one.light]])}
    />
  );
}
