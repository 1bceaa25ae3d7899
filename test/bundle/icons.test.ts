import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as icons from "@fluentui/react-icons";
import { createElement, type ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import ts from "typescript";

const fluent = path.join(__dirname, "..", "..", "node_modules", "@fluentui");

/** Names that the installed Fluent components import from the icon package. */
function importedNames(): Set<string> {
  const names = new Set<string>();
  for (const folder of packages(fluent)) {
    for (const file of scripts(path.join(folder, "lib"))) {
      const text = readFileSync(file, "utf8");
      if (!text.includes("@fluentui/react-icons")) continue;
      for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.ES2021).statements) {
        for (const name of namesFrom(statement)) names.add(name);
      }
    }
  }
  return names;
}

const packages = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name !== "react-icons").flatMap((name) => {
    const nested = path.join(folder, name, "node_modules", "@fluentui");
    return [path.join(folder, name), ...(exists(nested) ? packages(nested) : [])];
  });
const scripts = (folder: string): string[] =>
  exists(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js")).map((name) => path.join(folder, name)) : [];
function exists(folder: string): boolean {
  try {
    readdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function namesFrom(statement: ts.Statement): string[] {
  if (!(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))) return [];
  const from = statement.moduleSpecifier;
  if (!from || !ts.isStringLiteral(from) || from.text !== "@fluentui/react-icons") return [];
  const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
  return bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) ? bindings.elements.map((element) => (element.propertyName ?? element.name).text) : [];
}

describe("the icon package", () => {
  it("has every icon the Fluent components ask for", () => {
    const wanted = [...importedNames()];
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((name) => !(name in icons))).toEqual([]);
  });

  it("declares to the compiler exactly what it has", () => {
    const declared = [...readFileSync(path.join(fluent, "react-icons", "index.d.ts"), "utf8").matchAll(/export declare (?:const|function) (\w+)/g)].map((match) => match[1]);
    expect(declared.sort()).toEqual(Object.keys(icons).filter((name) => name !== "default").sort());
  });

  it("draws a shape for each of them, in the size of its name", () => {
    for (const [name, Icon] of Object.entries(icons)) {
      if (!/(Regular|Filled)$/.test(name)) continue;
      const svg = renderToStaticMarkup(createElement(Icon as ComponentType));
      expect(svg).toMatch(/<path [^>]*d="M/);
      expect(svg).toContain(`width="${/\d+/.exec(name)?.[0] ?? "1em"}"`);
      expect(svg).toContain('aria-hidden="true"');
    }
  });

  it("shows one of the two looks of a bundled icon and leaves the other to the style sheet", () => {
    const Bundle = icons.bundleIcon(icons.InfoFilled, icons.InfoRegular);
    const looks = (props: object): string[] => renderToStaticMarkup(createElement(Bundle, props)).split("</svg>").slice(0, 2);
    expect(looks({}).map((svg) => svg.includes('display="none"'))).toEqual([true, false]);
    expect(looks({ filled: true }).map((svg) => svg.includes('display="none"'))).toEqual([false, true]);
    expect(looks({})[0]).toContain("fui-Icon-filled");
    expect(looks({})[1]).toContain("fui-Icon-regular");
  });

  it("is named to a screen reader only when it has a title", () => {
    const svg = renderToStaticMarkup(createElement(icons.WarningFilled, { title: "Careful" }));
    expect(svg).toContain("<title>Careful</title>");
    expect(svg).not.toContain("aria-hidden");
  });
});
