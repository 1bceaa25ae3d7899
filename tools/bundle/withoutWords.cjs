const ts = require("typescript");

const languages = ["en", "zh-CN"];
/** Fields of a description that only the pane, the workbook, the reference and the tests read. */
const told = new Set(["formula", "hint", "summary", "sources", "synonyms", "worked", "charts", "wizard", "presets", "native", "nativeUnless", "sql", "sqlUnless", "reportingDay", "forTiers", "asked"]);

const noFunction = /^ {2}worksheet: false,$/mu;

/** Parameters by which functions of a file are handed words: what stands at their places in a call is left out too. */
const wordy = new Set(["en", "zh", "zhCN", "hintEn", "hintZh", "hint", "words", "synonyms"]);

/**
 * A webpack loader: a file of the domain as the worksheet functions need it to calculate. Fields that only tell of a
 * method are left out, and any other text in both languages becomes one shared value that throws WordsNeeded when it is
 * read. Lines stay where they were.
 */
module.exports = function withoutWords(source) {
  // The worksheet has no function of such a method, and no name to call it by.
  if (noFunction.test(source)) return 'export default { id: "" };';
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.ES2021, true);
  const cuts = [];
  const wordPlaces = wordPlacesIn(file);
  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      for (const place of wordPlaces.get(node.expression.text) ?? []) {
        const word = node.arguments[place];
        if (word) cuts.push({ from: word.getStart(file), to: word.getEnd(), by: '""' });
      }
      return void node.arguments.forEach((argument, place) => wordPlaces.get(node.expression.text)?.includes(place) || visit(argument));
    }
    if (isTold(node) || isToldOfMethod(node) || isLabel(node) || isUnitOfAnswer(node)) return void cuts.push({ from: node.getStart(file), to: pastComma(source, node.getEnd()), by: "" });
    if (ts.isObjectLiteralExpression(node) && isText(node)) return void cuts.push({ from: node.getStart(file), to: node.getEnd(), by: "absentText" });
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  if (cuts.length === 0) return source;

  cuts.sort((a, b) => a.from - b.from);
  let text = "";
  let at = 0;
  for (const { from, to, by } of cuts) {
    const lines = source.slice(from, to).split("\n").length - 1;
    // In brackets, so that neither a return before nor an "as const" behind is parted from it by a line's end.
    text += source.slice(at, from) + (lines === 0 || by === "" ? by + "\n".repeat(lines) : `(${by}${"\n".repeat(lines)})`);
    at = to;
  }
  return `import { absentText } from "${this.getOptions().absentText}"; ${text}${source.slice(at)}`;
};

/** Which arguments of the functions a file declares are words, by the function's name. */
function wordPlacesIn(file) {
  const places = new Map();
  const visit = (node) => {
    const [name, declared] = ts.isVariableDeclaration(node) ? [node.name, node.initializer] : ts.isFunctionDeclaration(node) ? [node.name, node] : [];
    if (declared && name && ts.isIdentifier(name) && (ts.isArrowFunction(declared) || ts.isFunctionDeclaration(declared))) {
      const found = declared.parameters.flatMap((parameter, place) => (ts.isIdentifier(parameter.name) && wordy.has(parameter.name.text) ? [place] : []));
      if (found.length > 0) places.set(name.text, found);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return places;
}

const nameOf = (property) => (property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)) ? property.name.text : "");

const isText = (node) => node.properties.length === 2 && languages.every((language) => node.properties.some((property) => nameOf(property) === language));

/** Where a rule comes from; an origin that is no such word is part of a calculation. */
const isOrigin = (node) => ts.isPropertyAssignment(node) && nameOf(node) === "origin" && ts.isStringLiteral(node.initializer);

/** Of an object that describes: one that is written out, not a pattern that takes one apart. */
const isTold = (node) => isOrigin(node) || (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isMethodDeclaration(node)) && ts.isObjectLiteralExpression(node.parent) && told.has(nameOf(node));

/** Nobody reads a label but to tell it, and whoever tells has no words here. */
const isLabel = (node) => ts.isPropertyAssignment(node) && nameOf(node) === "label" && ts.isObjectLiteralExpression(node.initializer) && isText(node.initializer);

/** A field of the method itself. */
const isField = (node) => ts.isPropertyAssignment(node) && ts.isCallExpression(node.parent.parent) && /^define(Long)?Method$/.test(node.parent.parent.expression.getText());

/** Fields that only tell of a method, under names that parameters have too. */
const isToldOfMethod = (node) => isField(node) && ["ties", "family", "worksheet"].includes(nameOf(node));

/** What a method answers with is formatted by the cell it stands in. */
const isUnitOfAnswer = (node) => ts.isPropertyAssignment(node) && nameOf(node) === "unit" && ts.isStringLiteral(node.initializer) && isAnswer(node.parent);

const isAnswer = (node) => ts.isObjectLiteralExpression(node) ? isAnswer(node.parent) : ts.isPropertyAssignment(node) && (isField(node) ? ["outputs", "figures", "tables"].includes(nameOf(node)) : isAnswer(node.parent));

const pastComma = (source, end) => end + (/^\s*,/u.exec(source.slice(end))?.[0].length ?? 0);
