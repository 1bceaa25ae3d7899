import { stationary } from "../../src/domain/stats/markov";

it("knows no long-run shares where two tiers are never left", () => {
  expect(stationary([[1, 0, 0], [0.5, 0, 0.5], [0, 0, 1]])).toBeNull();
});
