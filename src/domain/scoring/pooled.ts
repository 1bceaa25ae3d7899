/** Groups whose keys agree are made one, at the mean of their customers. */
export function pooled<Group extends Readonly<Record<keyof Group, number>> & { readonly customers: number }>(groups: readonly Group[], key: (group: Group) => string): Group[] {
  const pools = new Map<string, Record<keyof Group, number>>();
  for (const group of groups) {
    const name = key(group);
    const pool = pools.get(name);
    if (!pool) pools.set(name, { ...group });
    else {
      const customers = pool.customers + group.customers;
      for (const field in pool) pool[field] += ((group[field] - pool[field]) * group.customers) / customers;
      pool.customers = customers;
    }
  }
  return [...pools.values()] as Group[];
}
