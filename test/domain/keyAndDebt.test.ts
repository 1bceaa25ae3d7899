import { defaultK } from "../../src/domain/quota/keyAndDebt";

it("takes the top 100 from 450 customers on, and the same share of fewer customers, at least one", () => {
  expect([1000, 450, 449, 447, 45, 9, 1].map(defaultK)).toEqual([100, 100, 100, 99, 10, 2, 1]);
});
