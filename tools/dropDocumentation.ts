import ts from "typescript";

/** What a method says for the wizard and the help pages only. */
const ofMethod = new Set(["label", "summary", "formula", "sources", "wizard", "presets", "why", "charts", "worked"]);
const ofField = new Set(["label", "hint", "synonyms", "origin"]);
/** A method the worksheet does not offer keeps what says so. */
const ofHidden = new Set(["id", "worksheet"]);

type Cut = { readonly from: number; readonly to: number; readonly by: string };
type Fields = ts.ObjectLiteralExpression;

/**
 * The source of a file of src/domain without its words and documentation, so that the functions script stays small.
 * Works on the syntax tree: the documenting properties of the literal given to `defineMethod` go, so do those of fields
 * (objects with a label in two languages), and 0 stands for every other text in two languages, wherever it is. An answer
 * that has words in it is never made by this reduced code (src/functions/handler.ts). Cuts keep their line breaks, so line
 * numbers stay true. Imports and constants that nothing uses any more are left to the bundler.
 */
export function dropDocumentation(source: string, fileName = "method.ts"): string {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.ES2021, true);
  const cuts: Cut[] = [];
  const cut = (fields: Fields, isDropped: (name: string) => boolean): void => {
    for (const property of fields.properties) {
      if (isDropped(nameOf(property))) cuts.push(cutOf(property, fields, file));
      else visit(property);
    }
  };
  const visit = (node: ts.Node): void => {
    const method = definedMethod(node);
    if (method) cut(method, isHidden(method) ? (name) => !ofHidden.has(name) : (name) => ofMethod.has(name));
    else if (isText(node)) cuts.push({ from: node.getStart(file), to: node.end, by: "0" });
    else if (ts.isObjectLiteralExpression(node) && node.properties.some(isLabel)) cut(node, (name) => ofField.has(name));
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return cuts.reduceRight(
    (text, { from, to, by }) => text.slice(0, from) + by + lineBreaks(text.slice(from, to)) + text.slice(to),
    source,
  );
}

function definedMethod(node: ts.Node): Fields | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== "defineMethod") return;
  const argument = node.arguments[0];
  return argument && ts.isObjectLiteralExpression(argument) ? argument : undefined;
}

const isHidden = (method: Fields): boolean =>
  method.properties.some(
    (property) => nameOf(property) === "worksheet" && ts.isPropertyAssignment(property) && property.initializer.kind === ts.SyntaxKind.FalseKeyword,
  );

/** `label: { en: "…", "zh-CN": "…" }`; a label that is computed is part of what a method does. */
const isLabel = (property: ts.ObjectLiteralElementLike): boolean =>
  nameOf(property) === "label" && ts.isPropertyAssignment(property) && isText(property.initializer);
const isText = (node: ts.Node): boolean =>
  ts.isObjectLiteralExpression(node) &&
  node.properties.length === 2 &&
  ["en", "zh-CN"].every((locale) => node.properties.some((property) => nameOf(property) === locale));

const nameOf = (property: ts.ObjectLiteralElementLike): string =>
  property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)) ? property.name.text : "";

/** From the property's first token to the start of what follows it, its comma included. */
function cutOf(property: ts.ObjectLiteralElementLike, { properties }: Fields, file: ts.SourceFile): Cut {
  const next = properties[properties.indexOf(property) + 1];
  return { from: property.getStart(file), to: next ? next.getFullStart() : properties.end, by: "" };
}

const lineBreaks = (text: string): string => text.replace(/[^\n]/g, "");

/** As a webpack loader. */
export default function dropDocumentationLoader(this: { resourcePath: string }, source: string): string {
  return dropDocumentation(source, this.resourcePath);
}
