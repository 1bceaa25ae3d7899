import { methods } from "../../src/domain/methods";
import { functionsFile, functionsFiles, type FunctionsFile } from "../../src/functions/metadata";
import type { FunctionsMetadata } from "../../src/host/functions";
import { helpFileName } from "../../src/functions/helpFiles";
import { helpFiles } from "../../tools/help/html";
import { installExcel } from "./excel";
import { example } from "./exampleMethod";

const en = functionsFile(methods, "en");
const zh = functionsFile(methods, "zh-CN");
const worksheet = methods.filter((method) => method.worksheet);
const ids = (file: FunctionsFile): string[] => file.functions.map(({ id }) => id);

describe("the functions Excel is told about", () => {
  it("are exactly those the script associates, and those with a help page in both languages", async () => {
    const associated = installExcel();
    jest.useFakeTimers();
    await import("../../src/functions/index");
    jest.useRealTimers();
    const pages = new Set(helpFiles(methods).map(([name]) => name));
    const documented = (locale: "en" | "zh-CN"): string[] => ids(en).filter((id) => pages.has(helpFileName(id, locale)));
    expect(ids(en).length).toBeGreaterThan(0);
    expect([...associated.keys()]).toEqual(ids(en));
    expect(documented("en")).toEqual(ids(en));
    expect(documented("zh-CN")).toEqual(ids(en));
  });

  it("have the same ids, names and arguments in both languages", () => {
    const signatures = (file: FunctionsFile): unknown =>
      file.functions.map(({ id, name, result, parameters }) => ({ id, name, result, parameters: parameters.map(({ description: _, ...rest }) => rest) }));
    expect(signatures(zh)).toEqual(signatures(en));
  });

  it("are described in their language, every argument too", () => {
    for (const { description, parameters } of zh.functions) {
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) expect(text).toMatch(/\p{Script=Han}/u);
    }
    for (const { description, parameters } of en.functions) {
      // Codes are the source's own and the same in every language; all else is English.
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) expect(text.replace(/"[^"]*"/g, "")).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  });

  it("take every argument as anything, so that text in a cell reaches them", () => {
    const types = en.functions.flatMap(({ parameters }) => parameters.map(({ type }) => type));
    expect(new Set(types)).toEqual(new Set(["any"]));
    expect([en.allowErrorForDataTypeAny, en.allowCustomDataForDataTypeAny]).toEqual([true, true]);
  });

  it("end with the two arguments that all share", () => {
    for (const { id, parameters } of en.functions) {
      const method = worksheet.find((other) => other.id === id)!;
      expect(parameters.map(({ name }) => name)).toEqual([...method.signature, "show", "headers"]);
      expect(parameters.slice(-2).every(({ optional }) => optional)).toBe(true);
      expect(method.signature).not.toEqual(expect.arrayContaining(["show"]));
      expect(method.signature).not.toEqual(expect.arrayContaining(["headers"]));
    }
  });

  it("name each argument once in the signature of its method, inputs and parameters all", () => {
    for (const method of worksheet) {
      expect([...method.signature].sort()).toEqual([...Object.keys(method.inputs), ...Object.keys(method.params)].sort());
    }
  });

  it("can be read by the workbook host", () => {
    const metadata: FunctionsMetadata = en;
    expect(metadata.functions).toHaveLength(worksheet.length);
  });
});

describe("an argument's description", () => {
  const [entry] = functionsFile([example], "en").functions;
  const [chinese] = functionsFile([example], "zh-CN").functions;
  const of = (name: string, from = entry!): unknown => from.parameters.find((parameter) => parameter.name === name);

  it("says what to enter, its bound, and what it is when left out", () => {
    expect(of("factor")).toEqual({
      name: "factor",
      description: "Factor: ratio, 0.9 is 90 %, at least 0; left out: 2. Usually 2.",
      type: "any",
      dimensionality: "scalar",
      optional: true,
    });
    expect(of("factor", chinese)).toMatchObject({ description: "系数：比率，0.9 即 90 %，不小于 0；省略时为 2。通常为 2。" });
  });
  it("lists the choices with their meaning", () => expect(of("side")).toMatchObject({ description: "Side: one of low (low), high (high); left out: low." }));
  it("shows a default list as Excel writes it", () => expect(of("names")).toMatchObject({ description: 'Names: a list; short name or code; left out: {"A","B"}.', dimensionality: "matrix" }));
  it("asks for a column of a required input and allows an optional one to be left out", () => {
    expect(of("amount")).toEqual({ name: "amount", description: "Amount: a column; amount in the unit of your table; at least 0.", type: "any", dimensionality: "matrix" });
    expect(of("paid")).toMatchObject({ description: expect.stringContaining("may be left out"), optional: true });
  });
  it("names the results that can be shown", () =>
    expect(of("show")).toMatchObject({ description: "Which results to show, as a list or a text with commas: product, coverage, total, mean, steps, why or all. Left out: product." }));
  it("leads to the help page in its language", () => {
    expect([entry!.helpUrl, chinese!.helpUrl]).toEqual(["https://localhost:3000/help/en/EXAMPLE.html", "https://localhost:3000/help/zh-CN/EXAMPLE.html"]);
    const [[, text]] = functionsFiles([example], "https://addins.example/tb") as [[string, string]];
    expect(JSON.parse(text).functions[0].helpUrl).toBe("https://addins.example/tb/help/en/EXAMPLE.html");
  });
});
