import { shortcutsFiles } from "../../tools/bundle/shortcuts";
import { commands } from "../../src/taskpane/commands";

interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
  readonly resources: { readonly default: Readonly<Record<string, { readonly value: string }>> };
}
const [[, main], [, chinese]] = shortcutsFiles() as [[string, string], [string, string]];
const { actions, shortcuts, resources } = JSON.parse(main) as Shortcuts;
const zhCN = JSON.parse(chinese) as Shortcuts["resources"]["default"];

describe("the key combinations", () => {
  it("ask for what the pane answers, each by keys of its own that Excel leaves free", () => {
    expect(actions.map(({ id }) => id)).toEqual(Object.keys(commands));
    expect(shortcuts.map(({ action }) => action)).toEqual(Object.keys(commands));
    const keys = shortcuts.map(({ key }) => key.default);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^Ctrl\+Shift\+Alt\+[A-Z]$/);
  });

  it("have a name in every language", () => {
    const tokens = actions.map(({ name }) => /^\$\{resource\.(\w+)\}$/.exec(name)![1]!);
    expect(Object.keys(resources.default)).toEqual(tokens);
    expect(Object.keys(zhCN)).toEqual(tokens);
    for (const token of tokens) {
      expect(resources.default[token]!.value).toMatch(/^[\x20-\x7e]+$/);
      expect(zhCN[token]!.value).toMatch(/\p{Script=Han}/u);
    }
  });
});
