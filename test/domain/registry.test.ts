import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { isFault } from "../../src/domain/issue/issue";
import type { AnyMethod, TableField } from "../../src/domain/method/method";
import { locales, type Text } from "../../src/domain/method/text";
import { methods } from "../../src/domain/methods";
import { isHeatMap } from "../../src/domain/table/drawnCharts";
import { tierSummary } from "../../src/domain/table/tierBars";
import { methodFiles, registrySource } from "../../tools/methods/registry";

const domain = path.resolve(__dirname, "../../src/domain");
const isText = (value: unknown): value is Text => typeof value === "object" && value !== null && "en" in value && "zh-CN" in value;

/** Every pair of texts in a method, with the path to it. */
function textsOf(value: unknown, at: string): [string, Text][] {
  if (isText(value)) return typeof value.en === "string" ? [[at, value]] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${at}.${key}`));
}

// Built-in names a custom function must not take, and names that are cells (A1 … XFD1048576 and R1C1).
const looksLikeCell = /^([A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*)$/;

it("holds every method file, in the order of ids, with ids that occur once", () => {
  expect(readFileSync(path.join(domain, "methods.ts"), "utf8")).toBe(registrySource(methodFiles(domain)));
  const ids = methods.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

describe.each(methods.map((method) => [method.id, method] as const))("%s", (id, method: AnyMethod) => {
  const inputs = Object.keys(method.inputs);
  const params = Object.keys(method.params);

  it("has a name Excel allows for a function", () => {
    expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    expect(id).not.toMatch(looksLikeCell);
  });

  it("says everything in both languages", () => {
    const texts = textsOf(method, id);
    expect(texts.length).toBeGreaterThan(4);
    for (const [at, text] of texts) {
      for (const locale of locales) expect([at, text[locale].trim().length > 0]).toEqual([at, true]);
      expect([at, /[\u4e00-\u9fff]/.test(text["zh-CN"])]).toEqual([at, true]);
      expect([at, /[\u4e00-\u9fff]/.test(text.en)]).toEqual([at, false]);
    }
  });

  it("tells what to enter for every input and parameter", () => {
    const fields = Object.values({ ...method.inputs, ...method.params }) as { readonly hint?: Text }[];
    for (const field of fields) expect(isText(field.hint)).toBe(true);
  });

  it("takes every input and parameter as an argument, once", () => {
    expect([...method.signature].sort()).toEqual([...inputs, ...params].sort());
  });

  it("asks for what it needs before what may be left out", () => {
    if (!method.worksheet) return;
    const mayBeLeftOut = method.signature.map((name) => {
      const field = (method.inputs[name] ?? method.params[name]) as { optional?: true; default?: unknown };
      return field.optional === true || field.default !== undefined;
    });
    expect(mayBeLeftOut).toEqual([...mayBeLeftOut].sort());
  });

  it("answers with columns, figures or a table it has", () => {
    const { answers } = method;
    const names = "columns" in answers ? answers.columns : "figures" in answers ? answers.figures : [answers.table];
    const known = "columns" in answers ? method.outputs : "figures" in answers ? method.figures : method.tables;
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(Object.keys(known)).toContain(name);
  });

  it("draws its charts from columns of its tables, or of the summary of its tiers", () => {
    for (const chart of method.charts) {
      if (chart.table === tierSummary) expect(method.wizard).toBeDefined();
      const columns = chart.table === tierSummary ? ["tier", "customers", "share", "weight", "weightShare"] : Object.keys(method.tables[chart.table]?.columns ?? {});
      for (const column of [...chart.series.map((series) => series.column), ...(chart.category ? [chart.category] : [])]) expect(columns).toContain(column);
    }
  });

  it("has no table called like the summary of tiers, and charts of different names", () => {
    expect(Object.keys(method.tables)).not.toContain(tierSummary);
    for (const locale of locales) expect(new Set(method.charts.map(({ title }) => title[locale])).size).toBe(method.charts.length);
  });

  it("draws heat maps from columns side by side", () => {
    for (const { table, series } of method.charts.filter(isHeatMap)) {
      expect(series.every(({ shape }) => shape === "heat")).toBe(true);
      const places = series.map(({ column }) => Object.keys(method.tables[table]!.columns).indexOf(column));
      expect(places).toEqual(places.map((_, i) => places[0]! + i));
    }
  });

  it("fills every column of its tables in every row", () => {
    for (const example of method.worked) {
      for (const [name, rows] of Object.entries(example.tables ?? {})) {
        const { columns, varies }: TableField = method.tables[name];
        if (varies) continue;
        for (const row of rows) expect(row).toHaveLength(Object.keys(columns).length);
      }
    }
  });

  it("has presets whose parameters it knows", () => {
    for (const preset of Object.values(method.presets ?? {})) expect(params).toEqual(expect.arrayContaining(Object.keys(preset.params)));
  });

  it("offers the wizard columns, figures and parameters it has", () => {
    const { wizard } = method;
    if (!wizard) return;
    for (const column of wizard.writes) expect(Object.keys(method.outputs)).toContain(column);
    expect(wizard.writes).toContain(wizard.tier);
    expect([...inputs, ...Object.keys(method.outputs)]).toContain(wizard.weight);
    for (const figure of wizard.figures) expect(Object.keys(method.figures)).toContain(figure);
    for (const name of [wizard.rows?.labels, wizard.rows?.cuts, ...(wizard.rows?.beside ?? [])]) {
      if (name !== undefined) expect(params).toContain(name);
    }
  });

  it("is written as formulas of Excel's own, or says in a sentence why it cannot be", () => {
    const { wizard, native } = method;
    if (!wizard || typeof native === "function") return;
    for (const locale of locales) expect((native as Text | undefined)?.[locale]).toMatch(/[.。]$/);
  });

  it("works an example with trouble in it: an error, a negative value or an empty row", () => {
    const cells = method.worked.flatMap(({ inputs: columns, outputs, figures }) => [
      ...Object.values(columns).flat(), ...Object.values(outputs ?? {}).flat(), ...Object.values(figures ?? {}),
    ]);
    expect(cells.some((cell) => cell === null || isFault(cell) || (typeof cell === "number" && cell < 0))).toBe(true);
  });
});

it("describes every method in the reference", () => {
  const reference = path.resolve(domain, "../../docs/methods.md");
  expect(existsSync(reference)).toBe(true);
  const text = readFileSync(reference, "utf8");
  for (const { id, label } of methods) for (const locale of locales) expect(text).toContain(`${id} · ${label[locale]}`);
});
