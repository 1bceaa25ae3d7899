import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { methods } from "../../src/domain/methods";
import { listing } from "../../src/batch/listing";

const root = resolve(__dirname, "../..");

describe("npm run tier, as it is bundled", () => {
  it("says the same as its sources", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["tools/tier.cjs", "--list", "--locale", "zh-CN"], { cwd: root, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toBe(`${listing(methods, "zh-CN")}\n`);
  });
});
