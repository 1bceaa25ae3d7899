import { paneWords } from "../../src/i18n/pane";
import { firstLocale, localeOf } from "../../src/taskpane/parts/locale";

/** Every text of the pane with its path; functions are called with numbers and names alike. */
function texts(words: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof words === "string") return [[path, words]];
  if (typeof words === "function") {
    const said = [1, 2].map((n) => String((words as (...args: readonly unknown[]) => unknown)(n, n, n, n)));
    return said.map((text, i) => [`${path}(${i + 1})`, text] as const);
  }
  return Object.entries(words as object).flatMap(([key, value]) => texts(value, path === "" ? key : `${path}.${key}`));
}
const en = texts(paneWords("en"));
const zh = texts(paneWords("zh-CN"));

describe("the words of the pane", () => {
  it("say the same things in both languages", () => {
    expect(zh.map(([path]) => path)).toEqual(en.map(([path]) => path));
  });
  it("leave nothing unsaid", () => {
    for (const [path, text] of [...en, ...zh]) expect([path, text.trim()]).not.toEqual([path, ""]);
  });
  it("are Chinese in the Chinese pane and English in the English one", () => {
    const international = /^(listComma|parameters\.bounds\.|columns\.option|start\.tableDetail|parameters\.entry)/;
    for (const [path, text] of zh) if (!international.test(path)) expect([path, text]).toEqual([path, expect.stringMatching(/\p{Script=Han}/u)]);
    for (const [path, text] of en) expect([path, text]).toEqual([path, expect.not.stringMatching(/\p{Script=Han}|undefined|\[object/u)]);
    for (const [path, text] of zh) expect([path, text]).toEqual([path, expect.not.stringMatching(/undefined|\[object/u)]);
  });
  it("keep no unfilled place for a number", () => {
    for (const [path, text] of [...en, ...zh]) expect([path, text]).toEqual([path, expect.not.stringContaining("#")]);
  });
});

describe("the language of the pane", () => {
  it("is Chinese wherever Excel is, English elsewhere", () => {
    expect(["zh-CN", "zh-TW", "ZH-hans", "en-US", "de-DE", undefined].map(localeOf)).toEqual(["zh-CN", "zh-CN", "zh-CN", "en", "en", "en"]);
  });
  it("is Excel's where the browser keeps nothing", () => {
    expect(firstLocale("zh-CN")).toBe("zh-CN");
  });
});
