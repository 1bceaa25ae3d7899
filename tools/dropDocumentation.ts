import ts from "typescript";

/** What a method says for the wizard and the help pages only. */
const ofMethod = new Set(["summary", "formula", "sources", "wizard", "presets", "charts", "worked"]);
/** What an input, a parameter, an output, a figure or a table says for them only. */
const ofField = new Set(["hint", "synonyms", "origin"]);
const fieldGroups = new Set(["inputs", "params", "outputs", "figures", "tables"]);

type Cut = { readonly from: number; readonly to: number };

/**
 * The source of a method file without its documentation-only properties, so that the functions bundle stays small.
 * Works on the literal object given to `defineMethod`; a file without one comes back as it is. Every cut keeps its
 * line breaks, so line numbers stay true. Imports and constants that nothing uses any more are left to the bundler.
 */
export function dropDocumentation(source: string, fileName = "method.ts"): string {
  if (!source.includes("defineMethod")) return source;
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.ES2021, true);
  const cuts: Cut[] = [];
  const visit = (node: ts.Node): void => {
    const method = definedMethod(node);
    if (method) cuts.push(...cutsOfMethod(method, file));
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return cuts.reduceRight((text, { from, to }) => text.slice(0, from) + blank(text.slice(from, to)) + text.slice(to), source);
}

function definedMethod(node: ts.Node): ts.ObjectLiteralExpression | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== "defineMethod") return;
  const argument = node.arguments[0];
  return argument && ts.isObjectLiteralExpression(argument) ? argument : undefined;
}

function cutsOfMethod(method: ts.ObjectLiteralExpression, file: ts.SourceFile): Cut[] {
  return method.properties.flatMap((property) => {
    const name = nameOf(property);
    if (ofMethod.has(name)) return [cutOf(property, method.properties, file)];
    return fieldGroups.has(name) && ts.isPropertyAssignment(property) ? cutsOfFields(property.initializer, file) : [];
  });
}

/** Fields may hold fields (a table its columns), so every object below a group is searched. */
function cutsOfFields(node: ts.Node, file: ts.SourceFile): Cut[] {
  const cuts: Cut[] = [];
  const visit = (child: ts.Node): void => {
    if (!ts.isObjectLiteralExpression(child)) return ts.forEachChild(child, visit);
    const isField = child.properties.some((property) => nameOf(property) === "label");
    for (const property of child.properties) {
      if (isField && ofField.has(nameOf(property))) cuts.push(cutOf(property, child.properties, file));
      else visit(property);
    }
  };
  visit(node);
  return cuts;
}

const nameOf = (property: ts.ObjectLiteralElementLike): string =>
  property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)) ? property.name.text : "";

/** From the property's first token to the start of what follows it, its comma included. */
function cutOf(
  property: ts.ObjectLiteralElementLike,
  siblings: ts.NodeArray<ts.ObjectLiteralElementLike>,
  file: ts.SourceFile,
): Cut {
  const next = siblings[siblings.indexOf(property) + 1];
  return { from: property.getStart(file), to: next ? next.getFullStart() : siblings.end };
}

const blank = (text: string): string => text.replace(/[^\n]/g, "");

/** As a webpack loader. */
export default function dropDocumentationLoader(this: { resourcePath: string }, source: string): string {
  return dropDocumentation(source, this.resourcePath);
}
