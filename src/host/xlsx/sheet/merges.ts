import type { Rect } from "../../snapshot";
import { parseRect, rectName } from "../address";
import { append, attribute, child, children, type Element, ensure, remove, setAttributes } from "../dom";
import { WORKSHEET } from "./order";

export function readMerges(sheet: Element): Rect[] {
  return children(child(sheet, "mergeCells"), "mergeCell").flatMap((merge) => parseRect(attribute(merge, "ref") ?? "") ?? []);
}

export function applyMerges(sheet: Element, before: readonly Rect[], after: readonly Rect[]): boolean {
  const had = new Set(before.map(rectName));
  const wants = new Set(after.map(rectName));
  const gone = [...had].filter((name) => !wants.has(name));
  const added = [...wants].filter((name) => !had.has(name));
  if (gone.length === 0 && added.length === 0) return false;
  const list = ensure(sheet, "mergeCells", WORKSHEET);
  for (const merge of children(list, "mergeCell")) if (gone.includes(rectName(parseRect(attribute(merge, "ref") ?? "")!))) remove(merge);
  for (const ref of added) append(list, "mergeCell", { ref });
  setAttributes(list, { count: children(list).length });
  if (children(list).length === 0) remove(list);
  return true;
}
