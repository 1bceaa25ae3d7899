import { collection, type Collection } from "../scoring/collection";
import { collectionBand } from "../tiering/collectionTier";
import type { Band } from "../tiering/bands";
import type { Money } from "../unit/unit";
import type { DeskConfig } from "./book";
import type { DeskIssue } from "./command";
import type { Customer } from "./customers";

/** A customer with its collection rate and the class it earns. */
export interface Rated {
  readonly customer: Customer;
  readonly sales: Money;
  readonly collected: Money;
  /** null where it does not count. */
  readonly opening: Money | null;
  /** null without sales, or with nothing due. */
  readonly found: Collection | null;
  readonly band: Band;
}

/** Collection rate and class of each customer by the settings. Blank sales are no sales; what was collected must be filled in where there are sales. */
export function rateCustomers(customers: readonly Customer[], config: Pick<DeskConfig, "vat" | "withOpening" | "cuts" | "classes">): { readonly rated: readonly Rated[]; readonly issues: readonly DeskIssue[] } {
  const issues: DeskIssue[] = [];
  const rated = customers.map((customer): Rated => {
    const { at, row } = customer;
    const sales = row.sales ?? 0;
    if (sales > 0 && row.collected === null) issues.push({ table: "customers", issue: { code: "blank-cell", column: "collected", row: at } });
    const opening = config.withOpening ? row.opening : null;
    const found = collection(sales, row.collected ?? 0, config.vat, opening);
    return { customer, sales, collected: row.collected ?? 0, opening, found, band: collectionBand(found, { cuts: config.cuts, labels: config.classes }) };
  });
  return { rated, issues };
}
