import type { AnyMethod } from "../../src/domain/method/method";
import { call } from "../help/arguments";

const opening = "<!-- functions: written by npm run methods -->";
const closing = "<!-- /functions -->";

/** The README with its list of functions made anew from the registry. */
export function withFunctions(readme: string, methods: readonly AnyMethod[]): string {
  const from = readme.indexOf(opening);
  const to = readme.indexOf(closing);
  if (from === -1 || to < from) throw new Error(`README.md has no place for the functions: ${opening} … ${closing}`);
  const rows = methods.filter(({ worksheet }) => worksheet).map((method) => `| \`${call(method)}\` | ${method.summary.en} | ${method.summary["zh-CN"]} |`);
  const table = ["| function | | |", "|---|---|---|", ...rows].join("\n");
  return `${readme.slice(0, from)}${opening}\n${table}\n${readme.slice(to)}`;
}
