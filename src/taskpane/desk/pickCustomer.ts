import { comparable } from "../../domain/column/text";

/** A customer as the picker offers it. */
export interface PickedCustomer {
  readonly number: string;
  readonly name: string;
}

/** The customer whose number is typed, or whose name is where only one has it; null otherwise. */
export function exactCustomer(customers: readonly PickedCustomer[], typed: string): PickedCustomer | null {
  const wanted = comparable(typed);
  if (wanted === "") return null;
  const byNumber = customers.find(({ number }) => comparable(number) === wanted);
  if (byNumber) return byNumber;
  const byName = customers.filter(({ name }) => comparable(name) === wanted);
  return byName.length === 1 ? byName[0]! : null;
}

/** Customers whose number or name holds what is typed: numbers that begin with it first, then names that do, each in the order of the table. */
export function matchCustomers(customers: readonly PickedCustomer[], typed: string, most: number): readonly PickedCustomer[] {
  const wanted = comparable(typed);
  if (wanted === "") return [];
  const rank = ({ number, name }: PickedCustomer): number => {
    const [no, called] = [comparable(number), comparable(name)];
    if (no === wanted) return 0;
    if (no.startsWith(wanted)) return 1;
    if (called.startsWith(wanted)) return 2;
    return no.includes(wanted) || called.includes(wanted) ? 3 : 4;
  };
  return customers
    .map((customer) => ({ customer, at: rank(customer) }))
    .filter(({ at }) => at < 4)
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ customer }) => customer);
}
