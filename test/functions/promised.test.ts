import { methods } from "../../src/domain/methods";
import promised from "../../src/functions/promised.json";
import { broken, promisedText } from "../../tools/methods/promised";

describe("functions that workbooks out in the world call", () => {
  it("are all there, their parameters where they were", () => {
    expect(Object.keys(promised).length).toBeGreaterThanOrEqual(80);
    expect(broken(promised, methods)).toEqual([]);
  });

  it("include every function there is: a new one is promised by npm run methods", () => {
    expect(promisedText(promised, methods)).toBe(promisedText({}, methods));
  });

  it("are missed when one goes, or a parameter moves", () => {
    const tier = methods.find(({ id }) => id === "TIER")!;
    const turned = { ...tier, signature: [...tier.signature].reverse() } as typeof tier;
    expect(broken({ TIER: tier.signature as never }, [turned]).map(({ id }) => id)).toEqual(["TIER"]);
    expect(broken({ GONE: ["values"] }, methods)).toEqual([{ id: "GONE", promised: ["values"], now: null }]);
    expect(broken({ TIER: (tier.signature as readonly string[]).slice(0, 2) }, methods)).toEqual([]);
  });

  it("stay promised when they go", () => {
    expect(JSON.parse(promisedText({ GONE: ["values"] }, []))).toEqual({ GONE: ["values"] });
  });
});
