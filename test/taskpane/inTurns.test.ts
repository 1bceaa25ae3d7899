import { inTurns } from "../../src/taskpane/preview/charting/inTurns";

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
const fail = (failure: unknown): never => {
  throw failure;
};

describe("charts that are shown together", () => {
  it("are drawn one after the other, and the pane has a turn between any two steps", async () => {
    const done: string[] = [];
    const step = (name: string) => (): void => void done.push(name);
    inTurns([step("first"), step("first again")], fail);
    inTurns([step("second")], fail);
    expect(done).toEqual([]);
    const seen: number[] = [];
    while (done.length < 3) {
      await new Promise((resolve) => setTimeout(resolve));
      seen.push(done.length);
    }
    expect(done).toEqual(["first", "first again", "second"]);
    expect(seen).toEqual(expect.arrayContaining([1, 2, 3]));
  });

  it("one that is gone is not drawn, and the others are", async () => {
    const done: string[] = [];
    const drop = inTurns([() => done.push("gone"), () => done.push("gone too")], fail);
    inTurns([() => done.push("stays")], fail);
    drop();
    for (let i = 0; i < 5; i++) await turn();
    expect(done).toEqual(["stays"]);
    inTurns([() => done.push("comes later")], fail);
    for (let i = 0; i < 5; i++) await turn();
    expect(done).toEqual(["stays", "comes later"]);
  });

  it("one that fails says so and keeps no other from being drawn", async () => {
    const failures: unknown[] = [];
    const done: string[] = [];
    inTurns([() => fail("broken")], (failure) => failures.push(failure));
    inTurns([() => done.push("drawn")], fail);
    for (let i = 0; i < 5; i++) await turn();
    expect([failures, done]).toEqual([["broken"], ["drawn"]]);
  });
});
