import { FluentProvider } from "@fluentui/react-components";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { locales, type Locale } from "../../src/domain/method/text";
import { recoveryWords } from "../../src/i18n/recovery";
import { LanguageProvider } from "../../src/taskpane/parts/language";
import { afterEvent, type RecoveryState } from "../../src/taskpane/recovery/state";
import { UnfinishedMessage } from "../../src/taskpane/recovery/UnfinishedMessage";
import type { UnfinishedWork } from "../../src/workbook/recovery/layer";

const stopped: UnfinishedWork = { command: "desk", direction: "back" };
const nearlyDone: UnfinishedWork = { command: "run", direction: "on" };
const editing = Object.assign(new Error("editing"), { name: "RichApi.Error", code: "InvalidOperationInCellEditMode" });

/** What the message says, without its looks. */
function shown(state: NonNullable<RecoveryState>, locale: Locale): string {
  const message = createElement(UnfinishedMessage, { state, onPress: () => undefined });
  const page = renderToStaticMarkup(createElement(FluentProvider, null, createElement(LanguageProvider, { locale, children: message })));
  return page.replace(/<style[^>]*>[^<]*<\/style>/g, "").replace(/<[^>]+>/g, "\n");
}

describe.each(locales)("the message about a command that stopped halfway, in %s", (locale) => {
  const words = recoveryWords[locale];

  it("says what stopped and offers the one click that puts the workbook back", () => {
    const page = shown({ at: "offered", work: stopped }, locale);
    for (const part of said(locale)) expect(page).toContain(part);
    expect(page).not.toContain(words.finish);
  });

  it("offers to finish what only lacks its end", () => {
    const page = shown({ at: "offered", work: nearlyDone }, locale);
    expect(page).toContain(words.finish);
    expect(page).not.toContain(words.putBack);
  });

  it("says why the click did not work, and what to do before the next", () => {
    const page = shown({ at: "offered", work: stopped, failure: editing }, locale);
    expect(page).toContain(locale === "en" ? "Press Enter or Esc in the sheet" : "按 Enter 或 Esc");
    expect(page).toContain(words.putBack);
  });

  it("shows no button while it works, and says what it did", () => {
    expect(shown({ at: "working", work: stopped }, locale)).not.toContain(words.putBack);
    expect(shown({ at: "done", work: stopped }, locale)).toContain(words.done.back);
    expect(shown({ at: "done", work: nearlyDone }, locale)).toContain(words.done.on);
  });
});

const said = (locale: Locale): readonly string[] =>
  locale === "en"
    ? ["A command stopped halfway", "An entry at the credit desk stopped before it was done", "Put the workbook back as it was"]
    : ["有操作中途停止", "授信台的一次录入在完成之前停止", "将工作簿恢复原状"];

describe("what the message goes by", () => {
  const offered = afterEvent(null, { type: "found", work: stopped });

  it("appears when something is found and goes when nothing is", () => {
    expect(offered).toEqual({ at: "offered", work: stopped });
    expect(afterEvent(offered, { type: "found", work: null })).toBeNull();
  });

  it("one click works once; after trouble it can be pressed again", () => {
    const working = afterEvent(offered, { type: "pressed" });
    expect(afterEvent(working, { type: "pressed" })).toBe(working);
    expect(afterEvent(working, { type: "found", work: stopped })).toBe(working);
    const again = afterEvent(working, { type: "failed", failure: editing });
    expect(again).toEqual({ at: "offered", work: stopped, failure: editing });
    expect(afterEvent(afterEvent(again, { type: "pressed" }), { type: "put-right" })).toEqual({ at: "done", work: stopped });
  });

  it("what was put right stays said until something else stops", () => {
    const done: RecoveryState = { at: "done", work: stopped };
    expect(afterEvent(done, { type: "found", work: null })).toBe(done);
    expect(afterEvent(done, { type: "found", work: nearlyDone })).toEqual({ at: "offered", work: nearlyDone });
  });
});
