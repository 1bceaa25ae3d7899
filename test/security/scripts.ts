import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** What a script could do to run text as code, or to talk to somebody: global names and calls, as they stand in its syntax. */
export function suspicious(script: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) found.push(...calls(node));
    if (ts.isIdentifier(node) && reaching.has(node.text) && isGlobalName(node)) found.push(node.text);
    if (ts.isPropertyAccessExpression(node) && node.name.text === "sendBeacon") found.push("sendBeacon");
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("script.js", script, ts.ScriptTarget.ES2021, true, ts.ScriptKind.JS));
  return found;
}

const reaching = new Set(["fetch", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource", "RTCPeerConnection", "importScripts"]);
const compiling = new Set(["eval", "Function", "AsyncFunction", "GeneratorFunction"]);
const timers = new Set(["setTimeout", "setInterval"]);
const roots = new Set(["window", "self", "globalThis", "top", "parent"]);

function calls({ expression, arguments: args }: ts.CallExpression | ts.NewExpression): string[] {
  const name = globalNameOf(expression);
  if (name === undefined) return [];
  if (compiling.has(name)) return [name];
  const [first] = args ?? [];
  return timers.has(name) && first && (ts.isStringLiteralLike(first) || ts.isTemplateExpression(first)) ? [`${name} with text`] : [];
}

/** "eval" for eval, (0, eval) and window.eval. */
function globalNameOf(expression: ts.Expression): string | undefined {
  if (ts.isParenthesizedExpression(expression)) return globalNameOf(expression.expression);
  if (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.CommaToken) return globalNameOf(expression.right);
  if (ts.isIdentifier(expression)) return expression.text;
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  return ts.isIdentifier(expression.expression) && roots.has(expression.expression.text) ? expression.name.text : undefined;
}

/** Neither the name of a property nor of a method, unless of the window itself. */
function isGlobalName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return ts.isIdentifier(parent.expression) && roots.has(parent.expression.text);
  return !((ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) && parent.name === node);
}

/** Every script of a folder, by its name. */
export const scriptsIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(readdirSync(folder).filter((name) => name.endsWith(".js")).map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
