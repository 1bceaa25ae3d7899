import { Checkbox } from "@fluentui/react-components";
import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import type { Answer } from "../../domain/method/method";
import type { UnitName } from "../../domain/unit/unit";
import { keepChoice, keptChoice } from "./kept";
import { useLanguage } from "./language";
import { shownAnswer, shownShort } from "./show";

interface Amounts {
  /** Large amounts are read in 万 and 亿. */
  readonly short: boolean;
  readonly choose: (short: boolean) => void;
}

const AmountsContext = createContext<Amounts>({ short: false, choose: () => undefined });

const key = "amounts";

/** How this user reads large amounts, kept on this computer. It concerns the pane alone: cells hold the exact figures. */
export function AmountsProvider({ children }: { readonly children: ReactNode }) {
  const [short, setShort] = useState(() => keptChoice(key) === "short");
  const amounts = useMemo<Amounts>(
    () => ({
      short,
      choose: (chosen) => {
        keepChoice(key, chosen ? "short" : "exact");
        setShort(chosen);
      },
    }),
    [short],
  );
  return <AmountsContext.Provider value={amounts}>{children}</AmountsContext.Provider>;
}

/** The choice, where the language counts in 万 and there is an amount that gets shorter by it. */
export function AmountsChoice({ values }: { readonly values: readonly number[] }) {
  const { t, locale } = useLanguage();
  const { short, choose } = useContext(AmountsContext);
  if (locale !== "zh-CN" || !values.some((value) => shownShort(value, "money") !== null)) return null;
  return <Checkbox label={t.preview.shortAmounts} checked={short} onChange={(_, { checked }) => choose(checked === true)} />;
}

/** A figure as this user reads it; where it is shortened, the exact one shows on hovering. */
export function Figure({ value, unit }: { readonly value: Answer; readonly unit: UnitName }) {
  const { locale } = useLanguage();
  const { short } = useContext(AmountsContext);
  const exact = shownAnswer(value, unit);
  const said = short && locale === "zh-CN" && typeof value === "number" ? shownShort(value, unit) : null;
  return said === null ? <>{exact}</> : <span title={exact}>{said}</span>;
}
