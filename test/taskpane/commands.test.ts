import { answerCommands, onCommand, type View } from "../../src/taskpane/commands";

type Answer = (event?: { completed(): void }) => Promise<void>;
const answers = new Map<string, Answer>();
const shown: string[] = [];

beforeAll(() => {
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (id: string, answer: Answer) => answers.set(id, answer) },
      addin: { showAsTaskpane: () => Promise.resolve(shown.push("pane")) },
    },
  });
  answerCommands();
});
afterAll(() => Reflect.deleteProperty(globalThis, "Office"));
beforeEach(() => (shown.length = 0));

describe("the buttons of the ribbon", () => {
  it("open the pane, show what was asked for, and tell Excel that they are done", async () => {
    const stop = onCommand((view) => shown.push(view));
    await answers.get("Tierbook.Runs")!({ completed: () => shown.push("done") });
    stop();
    expect(shown).toEqual(["pane", "runs", "done"]);
  });

  it("pressed before the pane is drawn are answered once it is, and not again", async () => {
    await answers.get("Tierbook.Help")!();
    const seen: View[] = [];
    onCommand((view) => seen.push(view))();
    onCommand((view) => seen.push(view))();
    expect(seen).toEqual(["help"]);
  });
});

it("a host without a ribbon is left in peace", () => {
  Reflect.deleteProperty(globalThis, "Office");
  expect(answerCommands).not.toThrow();
});
