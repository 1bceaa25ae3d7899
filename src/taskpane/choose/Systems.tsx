import { Field, makeStyles, Radio, RadioGroup, Subtitle2, Text } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useDeferredValue, useMemo, useState } from "react";
import type { AnyMethod, Method } from "../../domain/method/method";
import { paneWords } from "../../i18n/pane";
import type { MappingAnswer, Source } from "../../workbook/contract";
import { useLanguage } from "../parts/language";
import { TextInput } from "../parts/TextInput";
import { byName, found, grouped, questionOf, type Question, type View } from "./arrange";
import { fitOf } from "./fit";
import { searchable } from "./search";
import { SystemCards, SystemGroup } from "./SystemGroup";

const useStyles = makeStyles({
  search: { "& input": { minWidth: 0 } },
  results: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
});

export interface SystemsProps {
  readonly source: Source;
  readonly systems: readonly AnyMethod[];
  readonly match: (method: AnyMethod, source: Source) => MappingAnswer;
  readonly onChoose: (method: AnyMethod) => void;
}

/** Every system as a card: by the question it answers, by its name, or as a search finds it. */
export function Systems({ source, systems, match, onChoose }: SystemsProps) {
  const styles = useStyles();
  const { t, locale } = useLanguage();
  const [query, setQuery] = useState("");
  const [view, setView] = useState<View>("question");
  const [folded, setFolded] = useState<Readonly<Partial<Record<Question, boolean>>>>({});
  const asked = useDeferredValue(query);
  const fits = useMemo(() => systems.map((method) => fitOf(method, source, match(method, source))), [systems, source, match]);
  const groups = useMemo(() => grouped(fits), [fits]);
  const words = useMemo(() => new Map(fits.map((fit) => [(fit.method as Method).id, searchable(fit.method, questionText(questionOf(fit)))])), [fits]);
  const hits = useMemo(() => found(fits, words, asked), [fits, words, asked]);
  const noneFits = groups.every(({ fitting }) => fitting.length === 0);
  return (
    <>
      <Field label={t.choose.search} hint={t.choose.searchHint}>
        <TextInput className={styles.search} type="search" value={query} contentBefore={<SearchRegular aria-hidden />} onChange={setQuery} />
      </Field>
      <div role="status">{hits !== null && (hits.length === 0 ? <Text>{t.choose.noHits(asked.trim())}</Text> : <Subtitle2 as="h2">{t.choose.hits(hits.length)}</Subtitle2>)}</div>
      {hits !== null ? (
        <div className={styles.results}>
          {hits.length > 0 && <SystemCards fits={hits} onChoose={onChoose} />}
        </div>
      ) : (
        <>
          <Field label={t.choose.order}>
            <RadioGroup layout="horizontal" value={view} onChange={(_, { value }) => setView(value as View)}>
              <Radio value="question" label={t.choose.byQuestion} />
              <Radio value="name" label={t.choose.byName} />
            </RadioGroup>
          </Field>
          {noneFits && systems.length > 0 && <Text>{t.choose.noneFits}</Text>}
          {view === "name" ? (
            <section className={styles.results}>
              <Subtitle2 as="h2">{t.choose.allByName}</Subtitle2>
              <SystemCards fits={byName(fits, locale)} onChoose={onChoose} />
            </section>
          ) : (
            groups.map((group, i) => (
              <SystemGroup
                key={group.question}
                group={group}
                open={folded[group.question] === undefined ? group.fitting.length > 0 || i === 0 : !folded[group.question]}
                onOpen={(open) => setFolded({ ...folded, [group.question]: !open })}
                onChoose={onChoose}
              />
            ))
          )}
        </>
      )}
    </>
  );
}

const questionText = (question: Question) => ({ en: paneWords("en").system.questions[question], "zh-CN": paneWords("zh-CN").system.questions[question] });
