import { Button, Field, makeStyles, Select, Text, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Dialect } from "../../domain/sql/dialect";
import { headingsRead, identityOf, nameParts, runAsSql, tableName, type WorkedOut } from "../../workbook/sql/runAsSql";
import { tableHeadings } from "../../workbook/sql/headings";
import { useLanguage } from "../parts/language";
import { TextInput } from "../parts/TextInput";
import { copyText } from "../sharing/copyText";
import { useSqlWords } from "./words";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "12px", border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "10px", minWidth: 0 },
  heading: { ...typographyStyles.subtitle2, outlineStyle: "none", margin: 0 },
  text: { "& textarea": { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflow: "auto", whiteSpace: "pre" } },
  narrow: { minWidth: 0 },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
  expects: { margin: "4px 0 0", paddingLeft: "18px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

const names: { readonly [D in Dialect["id"]]: string } = { duckdb: "DuckDB", clickhouse: "ClickHouse" };

export interface SqlPanelProps {
  readonly run: WorkedOut;
  readonly onClose: () => void;
}

/** The run as a query, for a database and a table of the user's choice. */
export function SqlPanel({ run, onClose }: SqlPanelProps) {
  const styles = useStyles();
  const words = useSqlWords();
  const { locale } = useLanguage();
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const [dialect, setDialect] = useState<Dialect["id"]>("duckdb");
  const [table, setTable] = useState(() => tableName(run.source));
  const [order, setOrder] = useState(() => identityOf(run) ?? "");
  const [copied, setCopied] = useState<string | null>(null);
  const headings = useMemo(() => tableHeadings(run.source), [run.source]);
  const needsOrder = dialect === "clickhouse";
  const named = nameParts(table) !== null;
  const ordered = !needsOrder || headings.includes(order);
  const text = useMemo(
    () => (named && ordered ? runAsSql(run, { dialect, table, order: needsOrder ? order : null, locale }) : ""),
    [run, dialect, table, order, locale, named, ordered, needsOrder],
  );
  useEffect(() => heading.current?.focus(), []);
  const copy = async (): Promise<void> => {
    if (await copyText(text)) return setCopied(text);
    setCopied("");
    area.current?.focus();
    area.current?.select();
  };
  const onKeyDown = ({ key, nativeEvent }: KeyboardEvent): void => {
    if (key === "Escape" && !nativeEvent.isComposing) onClose();
  };
  return (
    <section className={styles.panel} aria-labelledby={title} onKeyDown={onKeyDown}>
      <h2 id={title} tabIndex={-1} ref={heading} className={styles.heading}>
        {words.open}
      </h2>
      <Field label={words.dialect}>
        <Select value={dialect} onChange={(_, { value }) => setDialect(value as Dialect["id"])}>
          {Object.entries(names).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.table} hint={words.tableHint} required {...(named ? {} : { validationMessage: words.tableMissing })}>
        <TextInput className={styles.narrow} value={table} onChange={setTable} />
      </Field>
      {needsOrder && (
        <Field label={words.order} hint={words.orderHint} required {...(ordered ? {} : { validationMessage: words.orderMissing })}>
          <Select value={order} onChange={(_, { value }) => setOrder(value)}>
            {!headings.includes(order) && <option value={order} />}
            {headings.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.text}>
        <Textarea ref={area} className={styles.text} readOnly value={text} rows={10} resize="vertical" textarea={{ wrap: "off", spellCheck: false }} />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={text === ""} onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
      <Text role="status">{copied === null ? "" : copied === "" ? words.copyByHand : copied === text ? words.copied : ""}</Text>
      <section>
        <Text weight="semibold">{words.expects}</Text>
        <ul className={styles.expects}>
          {[...words.expectations(headingsRead(run)), ...(needsOrder ? [] : [words.ordered]), words.from[dialect]].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </section>
  );
}
