import { Button, Field, Radio, RadioGroup, Subtitle2 } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { drawAnnual } from "../../../domain/desk/annual";
import { multiplierPresets } from "../../../domain/quota/creditFields";
import { decimal, plus, toNumber, zero } from "../../../domain/money/decimal";
import { say } from "../../../domain/method/say";
import { writeNumber } from "../../parameters/number";
import { useLanguage } from "../../parts/language";
import { isWrong, listOf, valueOf } from "../entries";
import { NumberEntry, TextEntry } from "../Entry";
import { useDeskStyles } from "../styles";
import { useDesk } from "../useDesk";
import { inBoth, useDeskWords } from "../words";

type Split = keyof typeof multiplierPresets | "own";
const presets = Object.keys(multiplierPresets) as (keyof typeof multiplierPresets)[];

/** What an annual table is drawn from; the settings of the Config sheet stand in the fields. */
export function DrawForm({ year: first, onDrawn }: { readonly year: number; readonly onDrawn: (year: number) => void }) {
  const styles = useDeskStyles();
  const { text } = useLanguage();
  const words = useDeskWords();
  const { book, run } = useDesk();
  const { config } = book;
  const sales = useMemo(() => toNumber(book.rows.customers.reduce((sum, one) => ((one.sales ?? 0) > 0 ? plus(sum, decimal(one.sales!)) : sum), zero)), [book]);
  const [year, setYear] = useState(String(first));
  const [base, setBase] = useState("");
  const [ratio, setRatio] = useState(() => writeNumber(config.ratio, "share"));
  const [vat, setVat] = useState(() => writeNumber(config.vat, "share"));
  const [reserve, setReserve] = useState(() => writeNumber(config.reserve, "money"));
  const [unit, setUnit] = useState(() => writeNumber(config.unit, "money"));
  const [split, setSplit] = useState<Split>(() => presets.find((one) => same(multiplierPresets[one].params.multipliers, config.multipliers)) ?? "own");
  const [own, setOwn] = useState(() => config.multipliers.join("/"));
  // The presets name as many multipliers as the case has classes.
  const fits = config.classes.length === multiplierPresets.literal.params.multipliers.length;
  const chosen = fits ? split : "own";
  const multipliers = chosen === "own" ? listOf(own, "factor") : multiplierPresets[chosen].params.multipliers;
  const values = { year: valueOf(year, "count"), ratio: valueOf(ratio, "share"), vat: valueOf(vat, "share"), reserve: valueOf(reserve, "money"), unit: valueOf(unit, "money") };
  const ready = multipliers !== null && Object.values(values).every((value) => value !== undefined) && !isWrong(base, "money");
  const draw = (): void => {
    if (!ready) return;
    const drawn = values as Record<keyof typeof values, number>;
    const baseSales = valueOf(base, "money");
    run(
      drawAnnual,
      { ...drawn, multipliers, ...(baseSales === undefined ? {} : { baseSales }) },
      {
        label: inBoth(({ annual }) => annual.drawLog(drawn.year)),
        details: inBoth(({ annual }) => annual.drawDetails(say.amount(baseSales ?? sales), say.percent(drawn.ratio, 2), say.percent(drawn.vat, 2), multipliers.map(say.number).join("/"), say.amount(drawn.reserve), say.number(drawn.unit))),
      },
      (answer) => onDrawn(answer.year),
    );
  };
  return (
    <section className={styles.section} aria-label={words.annual.draw}>
      <Subtitle2 as="h2">{words.annual.draw}</Subtitle2>
      <div className={styles.fields}>
        <NumberEntry label={words.annual.year} unit="count" value={year} onChange={setYear} required />
        <NumberEntry label={words.annual.base} unit="money" value={base} onChange={setBase} hint={words.annual.baseHint(say.amount(sales))} />
        <NumberEntry label={words.annual.ratio} unit="share" value={ratio} onChange={setRatio} required />
        <NumberEntry label={words.annual.vat} unit="share" value={vat} onChange={setVat} required />
        <NumberEntry label={words.annual.reserve(config.classes.at(-1) ?? "")} unit="money" value={reserve} onChange={setReserve} required />
        <NumberEntry label={words.annual.unit} unit="money" value={unit} onChange={setUnit} required />
      </div>
      <Field label={words.annual.split}>
        <RadioGroup value={chosen} onChange={(_, { value }) => setSplit(value as Split)}>
          {fits && presets.map((one) => <Radio key={one} value={one} label={`${text(multiplierPresets[one].label)} (${multiplierPresets[one].params.multipliers.join("/")})`} />)}
          <Radio value="own" label={words.annual.own} />
        </RadioGroup>
      </Field>
      {chosen === "own" && <TextEntry label={words.annual.multipliers(config.classes.join("/"))} value={own} onChange={setOwn} {...(multipliers === null ? { error: words.notANumber } : {})} />}
      <div>
        <Button appearance="primary" disabledFocusable={!ready} onClick={draw}>
          {words.annual.drawGo}
        </Button>
      </div>
      {!ready && <span className={styles.quiet}>{words.fillIn}</span>}
    </section>
  );
}

const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((value, i) => value === b[i]);
