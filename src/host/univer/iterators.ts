/**
 * Univer calls methods of iterators (`map.keys().some(…)`) that Node has since version 22. Adds those that are missing.
 * Import it before anything of Univer.
 */
type Step = (value: unknown, index: number) => unknown;
const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;

const methods = {
  some: (values: unknown[], step: Step) => values.some(step),
  every: (values: unknown[], step: Step) => values.every(step),
  find: (values: unknown[], step: Step) => values.find(step),
  forEach: (values: unknown[], step: Step) => values.forEach(step),
  toArray: (values: unknown[]) => values,
  map: (values: unknown[], step: Step) => values.map(step)[Symbol.iterator](),
  filter: (values: unknown[], step: Step) => values.filter(step)[Symbol.iterator](),
  flatMap: (values: unknown[], step: Step) => values.flatMap(step)[Symbol.iterator](),
  reduce: (values: unknown[], step: (...args: unknown[]) => unknown, ...start: unknown[]) =>
    start.length > 0 ? values.reduce(step, start[0]) : values.reduce(step),
};

for (const [name, apply] of Object.entries(methods)) {
  if (name in prototype) continue;
  Object.defineProperty(prototype, name, {
    value(this: Iterable<unknown>, ...args: unknown[]) {
      return (apply as (values: unknown[], ...rest: unknown[]) => unknown)([...this], ...args);
    },
    configurable: true,
    writable: true,
  });
}

export {};
