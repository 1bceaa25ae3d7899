import type { ConditionalFormatSnapshot, ConditionalStyle } from "../../snapshot";
import { cellName, parseRects, rectNames } from "../address";
import { append, attribute, child, children, descendants, type Element, flag, make, numberAttribute, place, remove } from "../dom";
import type { FormulaCodec } from "../formula/codec";
import { sameData } from "../sameData";
import { readColor, type Palette } from "../styles/colors";
import { argb } from "../styles/styleTable";
import { conditionalOperator, fileOperator } from "./operators";
import { WORKSHEET } from "./order";
import { ruleFormula } from "./ruleFormula";

type Rule = ConditionalFormatSnapshot["rule"];

/** cfRule types about text, and the Excel.ConditionalTextOperator each is. */
const TEXT: Readonly<Record<string, string>> = { containsText: "Contains", notContainsText: "NotContains", beginsWith: "BeginsWith", endsWith: "EndsWith" };

interface RuleElement {
  readonly element: Element;
  readonly parent: Element;
}

/** Every cfRule of the sheet, in order; those Excel keeps in an extension list are not among them. */
function ruleElements(sheet: Element): RuleElement[] {
  return children(sheet, "conditionalFormatting").flatMap((parent) => children(parent, "cfRule").map((element) => ({ element, parent })));
}

export function readConditionalFormats(sheet: Element, dxfs: readonly ConditionalStyle[], palette: Palette, codec: FormulaCodec): ConditionalFormatSnapshot[] {
  return ruleElements(sheet).map(({ element, parent }, origin) => ({
    id: `cf${origin + 1}`,
    origin,
    ranges: parseRects(attribute(parent, "sqref") ?? ""),
    rule: readRule(element, dxfs, palette, codec),
    priority: numberAttribute(element, "priority") ?? origin + 1,
    ...(flag(element, "stopIfTrue") && { stopIfTrue: true }),
  }));
}

function readRule(element: Element, dxfs: readonly ConditionalStyle[], palette: Palette, codec: FormulaCodec): Rule {
  const type = attribute(element, "type") ?? "";
  const format = dxfs[numberAttribute(element, "dxfId") ?? -1] ?? {};
  const [formula1 = "=", formula2] = children(element, "formula").map((f) => codec.fromFile(f.textContent ?? ""));
  if (type === "expression") return { type: "custom", formula: formula1, format };
  if (type === "cellIs") {
    return { type: "cellValue", operator: conditionalOperator(attribute(element, "operator") ?? ""), formula1, ...(formula2 !== undefined && { formula2 }), format };
  }
  if (TEXT[type] !== undefined) return { type: "containsText", operator: TEXT[type], text: attribute(element, "text") ?? "", format };
  if (type === "dataBar") return { type: "dataBar", color: readColor(child(element, "dataBar", "color"), palette) ?? "#638EC6" };
  if (type === "colorScale") return { type: "colorScale", colors: children(child(element, "colorScale"), "color").map((c) => readColor(c, palette) ?? "#FFFFFF") };
  return { type: "other" };
}

export interface RuleStyles {
  dxf(format: ConditionalStyle): number;
}

export function applyConditionalFormats(
  sheet: Element,
  before: readonly ConditionalFormatSnapshot[],
  after: readonly ConditionalFormatSnapshot[],
  styles: RuleStyles,
  codec: FormulaCodec,
): boolean {
  const elements = ruleElements(sheet);
  const kept = new Map(after.flatMap((format) => (format.origin === null ? [] : [[format.origin, format] as const])));
  let changed = false;
  elements.forEach(({ element, parent }, origin) => {
    const old = before.find((format) => format.origin === origin);
    const now = kept.get(origin);
    if (old && now && sameFormat(old, now)) return;
    changed = true;
    if (!now) removeExtension(sheet, element);
    if (now && now.rule.type === "other") moveRule(sheet, element, now);
    else if (now && old && sameData(old.rule, now.rule)) moveRule(sheet, element, now);
    else {
      remove(element);
      if (now) addRule(sheet, now, now.priority, styles, codec);
    }
    if (children(parent, "cfRule").length === 0) remove(parent);
  });
  const taken = new Set(ruleElements(sheet).map(({ element }) => numberAttribute(element, "priority")));
  for (const format of after.filter(({ origin }) => origin === null || origin >= elements.length)) {
    if (format.rule.type === "other") continue;
    let priority = Math.max(1, Math.round(format.priority));
    while (taken.has(priority)) priority++;
    taken.add(priority);
    addRule(sheet, format, priority, styles, codec);
    changed = true;
  }
  return changed;
}

function sameFormat(a: ConditionalFormatSnapshot, b: ConditionalFormatSnapshot): boolean {
  return sameData({ ...a, id: "", stopIfTrue: a.stopIfTrue ?? false }, { ...b, id: "", stopIfTrue: b.stopIfTrue ?? false });
}

/** The same rule on other cells, or at another priority. */
function moveRule(sheet: Element, element: Element, now: ConditionalFormatSnapshot): void {
  element.setAttribute("priority", String(now.priority));
  if (now.stopIfTrue) element.setAttribute("stopIfTrue", "1");
  else element.removeAttribute("stopIfTrue");
  container(sheet, now).appendChild(element);
}

function container(sheet: Element, { ranges }: ConditionalFormatSnapshot): Element {
  return place(sheet, make(sheet, "conditionalFormatting", { sqref: rectNames(ranges) }), WORKSHEET);
}

function addRule(sheet: Element, format: ConditionalFormatSnapshot, priority: number, styles: RuleStyles, codec: FormulaCodec): void {
  const parent = container(sheet, format);
  const { rule } = format;
  const common = { priority, stopIfTrue: format.stopIfTrue ? true : undefined };
  if (rule.type === "custom") {
    const element = append(parent, "cfRule", { type: "expression", dxfId: styles.dxf(rule.format), ...common });
    append(element, "formula", {}, ruleFormula(rule.formula, codec));
  } else if (rule.type === "cellValue") {
    const element = append(parent, "cfRule", { type: "cellIs", dxfId: styles.dxf(rule.format), ...common, operator: fileOperator(rule.operator) });
    for (const formula of [rule.formula1, rule.formula2]) if (formula !== undefined) append(element, "formula", {}, ruleFormula(formula, codec));
  } else if (rule.type === "containsText") {
    const type = Object.keys(TEXT).find((key) => TEXT[key] === rule.operator) ?? "containsText";
    const element = append(parent, "cfRule", { type, dxfId: styles.dxf(rule.format), ...common, operator: type === "notContainsText" ? "notContains" : type, text: rule.text });
    append(element, "formula", {}, textTest(type, rule.text, cellName(format.ranges[0]?.row ?? 0, format.ranges[0]?.column ?? 0)));
  } else if (rule.type === "dataBar") {
    const bar = append(append(parent, "cfRule", { type: "dataBar", ...common }), "dataBar");
    append(bar, "cfvo", { type: "min" });
    append(bar, "cfvo", { type: "max" });
    append(bar, "color", { rgb: argb(rule.color) });
  } else if (rule.type === "colorScale") {
    const scale = append(append(parent, "cfRule", { type: "colorScale", ...common }), "colorScale");
    append(scale, "cfvo", { type: "min" });
    if (rule.colors.length > 2) append(scale, "cfvo", { type: "percentile", val: 50 });
    append(scale, "cfvo", { type: "max" });
    for (const color of rule.colors.slice(0, 3)) append(scale, "color", { rgb: argb(color) });
  }
}

/** The formula Excel itself keeps beside a rule about text. */
function textTest(type: string, text: string, cell: string): string {
  const quoted = `"${text.replace(/"/g, '""')}"`;
  if (type === "beginsWith") return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
  if (type === "endsWith") return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  return type === "notContainsText" ? `ISERROR(SEARCH(${quoted},${cell}))` : `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
}

/** The part of a rule that lives in the sheet's extension list, found by the id the rule names. */
function removeExtension(sheet: Element, rule: Element): void {
  const id = descendants(rule, "id")[0]?.textContent;
  if (!id) return;
  const twin = descendants(child(sheet, "extLst"), "cfRule").find((element) => attribute(element, "id") === id);
  if (!twin) return;
  const parent = twin.parentNode as Element;
  remove(twin);
  if (children(parent, "cfRule").length > 0) return;
  const list = parent.parentNode as Element;
  remove(parent);
  if (children(list).length > 0) return;
  const ext = list.parentNode as Element;
  const extensions = ext.parentNode as Element;
  remove(ext);
  if (children(extensions).length === 0) remove(extensions);
}
