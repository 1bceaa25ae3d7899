import { Button } from "@fluentui/react-components";
import type { Text } from "../../domain/method/text";
import { useLanguage } from "../parts/language";
import { useHelp } from "./help";

/** Leads to the help page of a method. */
export function HelpButton({ id, label }: { readonly id: string; readonly label: Text }) {
  const { t, text } = useLanguage();
  const open = useHelp();
  return (
    <Button appearance="subtle" onClick={() => open(id)} aria-label={t.help.on(text(label))}>
      {t.help.short}
    </Button>
  );
}
