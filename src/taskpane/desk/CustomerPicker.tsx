import { Field, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { TextInput } from "../parts/TextInput";
import { exactCustomer, matchCustomers, type PickedCustomer } from "./pickCustomer";
import { useDeskStyles } from "./styles";
import { useDesk } from "./useDesk";
import { useDeskWords } from "./words";

const useStyles = makeStyles({
  place: { position: "relative", minWidth: 0 },
  list: {
    position: "absolute",
    zIndex: 2,
    top: "100%",
    left: 0,
    right: 0,
    margin: 0,
    padding: "4px 0",
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    // The buttons at the end of the page stick to the window.
    scrollMarginBottom: "120px",
  },
  option: { padding: "6px 10px", cursor: "pointer", overflowWrap: "anywhere" },
  active: { backgroundColor: tokens.colorNeutralBackground1Hover, "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" } },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const most = 6;

export interface CustomerPickerProps {
  readonly label: string;
  /** What is typed: a number, or part of a name. */
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

/** The customers of the desk by number and name. */
export function useCustomers(): readonly PickedCustomer[] {
  const rows = useDesk().book.rows.customers;
  return useMemo(() => rows.flatMap(({ customer, name }) => (customer === null ? [] : [{ number: customer, name: name ?? "" }])), [rows]);
}

/** A customer by number or name, with proposals below that arrows, Enter and Escape work on. */
export function CustomerPicker({ label, value, onChange }: CustomerPickerProps) {
  const styles = useStyles();
  const desk = useDeskStyles();
  const words = useDeskWords();
  const customers = useCustomers();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const exact = exactCustomer(customers, value);
  const found = useMemo(() => matchCustomers(customers, value, most), [customers, value]);
  const shown = open && found.length > 0;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (shown) list.current?.scrollIntoView({ block: "nearest" });
  }, [shown, found]);
  const unknown = value.trim() !== "" && !exact && !open ? words.noCustomer(value.trim()) : undefined;
  const choose = ({ number }: PickedCustomer): void => {
    onChange(number);
    setOpen(false);
    setAt(-1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys among the proposals of an input method are not meant for the list.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229 || !shown) return;
    if (event.key === "ArrowDown") setAt((at + 1) % found.length);
    else if (event.key === "ArrowUp") setAt(at <= 0 ? found.length - 1 : at - 1);
    else if (event.key === "Enter" && at >= 0) choose(found[at]!);
    else if (event.key === "Escape") setOpen(false);
    else return;
    event.preventDefault();
  };
  const leave = (): void => {
    setOpen(false);
    if (exact) onChange(exact.number);
  };
  return (
    <Field className={desk.field} label={label} hint={exact && !shown ? exact.name : undefined} validationMessage={unknown}>
      {(field) => (
        <div className={styles.place} onKeyDown={onKeyDown}>
          <TextInput
            {...field}
            className={desk.full}
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={shown}
            aria-controls={shown ? id : undefined}
            aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
            input={{ style: { minWidth: 0, width: "100%" } }}
            value={value}
            onChange={(typed) => {
              onChange(typed);
              setOpen(true);
              setAt(-1);
            }}
            onBlur={leave}
          />
          {shown && (
            <ul ref={list} id={id} role="listbox" aria-label={words.customers} className={styles.list}>
              {found.map((customer, i) => (
                <li
                  key={customer.number}
                  id={`${id}-${i}`}
                  role="option"
                  aria-selected={i === at}
                  className={mergeClasses(styles.option, i === at && styles.active)}
                  onMouseDown={(event) => {
                    // Before the field is left.
                    event.preventDefault();
                    choose(customer);
                  }}
                >
                  {customer.number} <span className={styles.name}>{customer.name}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Field>
  );
}
