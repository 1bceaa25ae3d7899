import { readDate } from "../domain/column/number";
import { readNumber, readNumbers } from "../domain/desk/typed";
import type { ShiftLine } from "../domain/desk/shifts";
import type { Locale } from "../domain/method/text";
import { batchWords } from "../i18n/batch";
import { deskBatchWords } from "../i18n/deskBatch";

export type DeskOption =
  | "vat" | "first-month" | "protect" | "customers" | "year" | "base-sales" | "ratio" | "multipliers" | "reserve" | "unit" | "role" | "name" | "date" | "batch"
  | "change" | "reason" | "step" | "months" | "use" | "lgd" | "budget" | "signed-on" | "customer" | "amount" | "max-overdue";
export type DeskValues = { readonly [O in DeskOption]?: string | boolean | readonly string[] };

/** Reads what was given with a command; what is malformed is told, all of it. */
export class DeskArguments {
  constructor(
    private readonly values: DeskValues,
    private readonly locale: Locale,
    readonly reasons: string[],
  ) {}

  text(option: DeskOption): string {
    return this.given(option) ?? "";
  }

  /** Nothing where nothing was given: to be spread into arguments. */
  optional<K extends string, T>(name: K, value: T | undefined): { readonly [P in K]?: T } {
    return (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: T };
  }

  given(option: DeskOption): string | undefined {
    const value = this.values[option];
    return typeof value === "string" ? value : undefined;
  }

  number(option: DeskOption): number | undefined {
    const text = this.given(option);
    return text === undefined ? undefined : this.numberOf(`--${option}`, text);
  }

  numbers(option: DeskOption): readonly number[] | undefined {
    const text = this.given(option);
    if (text === undefined) return undefined;
    const numbers = readNumbers(text.replace(/,/g, "/"));
    if (numbers === null) this.reasons.push(deskBatchWords[this.locale].notNumber(`--${option}`, text));
    return numbers ?? undefined;
  }

  words(option: DeskOption): readonly string[] | undefined {
    return this.given(option)?.split(/[,，、/]/u).map((word) => word.trim());
  }

  /** As Excel counts days; 0 where it is told that the text is none. */
  date(option: DeskOption): number {
    const text = this.text(option);
    const serial = readDate(text);
    if (serial === null) this.reasons.push(batchWords[this.locale].usage.badDate(text));
    return serial ?? 0;
  }

  choice<T extends string>(option: DeskOption, choices: readonly T[]): T {
    const text = this.text(option);
    const found = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
    if (found === undefined) this.reasons.push(batchWords[this.locale].usage.choice(`--${option}`, text, choices));
    return found ?? choices[0]!;
  }

  /** `--change C7=+10`, as often as there are customers. */
  changes(): readonly ShiftLine[] {
    const given = this.values.change;
    const reason = this.given("reason");
    return (Array.isArray(given) ? (given as readonly string[]) : []).flatMap((pair): ShiftLine[] => {
      const at = pair.lastIndexOf("=");
      if (at <= 0) {
        this.reasons.push(batchWords[this.locale].usage.pair("--change", pair));
        return [];
      }
      const customer = pair.slice(0, at).trim();
      return [{ customer, change: this.numberOf(`--change ${customer}`, pair.slice(at + 1)), ...(reason === undefined ? {} : { reason }) }];
    });
  }

  private numberOf(option: string, text: string): number {
    const number = readNumber(text);
    if (number === null) this.reasons.push(deskBatchWords[this.locale].notNumber(option, text));
    return number ?? 0;
  }
}
