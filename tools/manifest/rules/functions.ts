import { customFunctions, resource, type Manifest, type Rule } from "../manifest";
import { at, attribute } from "../xml";

const namespaceOf = (manifest: Manifest): string | undefined =>
  resource(manifest, attribute(at(customFunctions(manifest), "Namespace"), "resid"))?.value;

export const namespaceRule: Rule = {
  id: "namespace",
  check: (manifest) => {
    const namespace = namespaceOf(manifest);
    return namespace === undefined || /^[A-Z][A-Z0-9_.]{0,31}$/u.test(namespace) ? [] : [`The namespace "${namespace}" is not 1 to 32 capitals, digits, dots or underscores.`];
  },
};

/** A name of three letters or fewer and digits would be a cell: TOP10, ABC1; so would R1C1. */
const looksLikeCell = (name: string): boolean => /^[A-Z]{1,3}\d+$/u.test(name) || /^R\d*C\d*$/u.test(name);

export const functionNamesRule: Rule = {
  id: "function-names",
  check: ({ functions }) =>
    functions.en.functions.flatMap(({ id, name }) => {
      if (!/^[A-Z][A-Z0-9_.]{2,127}$/u.test(name)) return [`The function name ${name} is not 3 to 128 capitals, digits, dots or underscores.`];
      if (!/^[A-Z0-9_.]+$/u.test(id)) return [`The function id ${id} has characters other than capitals, digits, dots and underscores.`];
      return looksLikeCell(name) ? [`The function name ${name} looks like a cell.`] : [];
    }),
};

/** A function described but not associated answers #N/A; one not described cannot be typed. */
export const functionIdsRule: Rule = {
  id: "function-ids",
  check: ({ functions, associated, documented }) => {
    const described = functions.en.functions.map(({ id }) => id);
    return [
      ...difference(described, associated).map((id) => `${id} is described but not associated.`),
      ...difference(associated, described).map((id) => `${id} is associated but not described.`),
      ...difference(described, documented).map((id) => `${id} lacks a help page.`),
      ...described.filter((id, i) => described.indexOf(id) !== i).map((id) => `${id} is described twice.`),
    ];
  },
};

const difference = (some: readonly string[], others: readonly string[]): string[] => some.filter((id) => !others.includes(id));

export const functionLanguagesRule: Rule = {
  id: "function-languages",
  check: ({ functions }) => {
    const signature = (locale: "en" | "zh-CN"): string[] =>
      functions[locale].functions.map(({ id, name, parameters }) => `${id} ${name}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`);
    const [en, zh] = [signature("en"), signature("zh-CN")];
    return [...difference(en, zh), ...difference(zh, en)].map((line) => `Only one language has ${line}.`);
  },
};
