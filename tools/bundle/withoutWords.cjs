const ts = require("typescript");

const languages = ["en", "zh-CN"];
/** What only the pane, the reference and the tests read of a method. */
const prose = new Set(["formula", "hint", "sources", "synonyms", "worked", "charts", "wizard"]);

/**
 * A webpack loader: a file of the domain as the worksheet functions need it to calculate. A text in both languages
 * becomes one shared value that throws WordsNeeded when it is read, and what no function reads is emptied.
 * Lines stay where they were.
 */
module.exports = function withoutWords(source) {
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.ES2021, true);
  const cuts = [];
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node) && isText(node)) return void cuts.push({ node, by: "absentText" });
    if (ts.isPropertyAssignment(node) && prose.has(nameOf(node)) && isPlainData(node.initializer)) {
      return void cuts.push({ node: node.initializer, by: empty(node.initializer) });
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  if (cuts.length === 0) return source;

  let text = "";
  let from = 0;
  for (const { node, by } of cuts) {
    const lines = node.getText(file).split("\n").length - 1;
    // In brackets, so that neither a return before nor an "as const" behind is parted from it by a line's end.
    text += source.slice(from, node.getStart(file)) + (lines === 0 ? by : `(${by}${"\n".repeat(lines)})`);
    from = node.getEnd();
  }
  return `import { absentText } from "${this.getOptions().absentText}"; ${text}${source.slice(from)}`;
};

const nameOf = (property) => (property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)) ? property.name.text : "");

const isText = (node) => node.properties.length === 2 && languages.every((language) => node.properties.some((property) => nameOf(property) === language));

/** A literal may go; a name or a call may mean something the calculation needs. */
const isPlainData = (node) =>
  ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node) || ts.isStringLiteralLike(node) || ts.isTaggedTemplateExpression(node);

const empty = (node) => (ts.isArrayLiteralExpression(node) ? "[]" : ts.isObjectLiteralExpression(node) ? "{}" : '""');
