import { sharingWords } from "../../src/i18n/sharing";

/** Every text with its path; functions are called with numbers, and with what an issue holds. */
function texts(words: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof words === "string") return [[path, words]];
  if (typeof words === "function") {
    const issue = { sheet: "S", address: "A1", found: "#BUSY!", formula: "=SUM(A1:A2)" };
    const say = words as (...args: readonly unknown[]) => unknown;
    return [1, 2].map((n) => [`${path}(${n})`, String(path.startsWith("issues.") ? say(issue) : say(n, n, n, n))] as const);
  }
  return Object.entries(words as object).flatMap(([key, value]) => texts(value, path === "" ? key : `${path}.${key}`));
}
const en = texts(sharingWords.en);
const zh = texts(sharingWords["zh-CN"]);

describe("the words of the tools", () => {
  it("say the same things in both languages", () => expect(zh.map(([path]) => path)).toEqual(en.map(([path]) => path)));
  it("are Chinese in Chinese and English in English, with every place filled", () => {
    for (const [path, text] of zh) if (path !== "health.excel") expect([path, text]).toEqual([path, expect.stringMatching(/\p{Script=Han}|^\d：\d/u)]);
    for (const [path, text] of en) expect([path, text]).toEqual([path, expect.not.stringMatching(/\p{Script=Han}|undefined|\[object|^$/u)]);
    for (const [path, text] of [...en, ...zh]) expect([path, text.replace(/#(NAME\?|SPILL!|BUSY!)/g, "")]).toEqual([path, expect.not.stringMatching(/undefined|\[object|#/)]);
  });
});
