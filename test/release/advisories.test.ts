import { readAdvisories } from "../../tools/release/advisories";

const vulnerable = (node: string): object => ({ severity: "high", nodes: [node], via: [{ title: "Prototype pollution", url: "https://example.com/1" }, "other"] });

describe("advisories", () => {
  it("count where code of the package ships, and are only counted elsewhere", () => {
    const answer = JSON.stringify({ vulnerabilities: { echarts: vulnerable("node_modules/echarts"), jest: vulnerable("node_modules/jest") } });
    expect(readAdvisories(answer, ["node_modules/echarts", "node_modules/react"])).toEqual({
      asked: true,
      shipped: ["echarts (high): Prototype pollution https://example.com/1; through other"],
      others: 1,
    });
  });

  it("are for the very copy of a package that ships", () => {
    const answer = JSON.stringify({ vulnerabilities: { tslib: vulnerable("node_modules/jest/node_modules/tslib") } });
    expect(readAdvisories(answer, ["node_modules/tslib"])).toEqual({ asked: true, shipped: [], others: 1 });
  });

  it("that cannot be asked for are neither found nor denied, and no address of a registry is told", () => {
    expect(readAdvisories("", [])).toEqual({ asked: false, reason: "npm gave no answer that can be read" });
    expect(readAdvisories(JSON.stringify({ message: "405 Method Not Allowed - POST https://registry.example.com/audit" }), [])).toEqual({ asked: false, reason: "405 Method Not Allowed" });
  });
});
