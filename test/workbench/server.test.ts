import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { listen } from "../../tools/workbench/listen";
import { serveWorkbench, type Workbench } from "../../tools/workbench/serve";

const outside = Object.values(networkInterfaces()).flat().find((address) => address && !address.internal && address.family === "IPv4");
let folder: string;
let served: Workbench;

/** A request as written here: fetch would tidy the path first. */
function get(origin: string, path: string, headers: Record<string, string> = {}, method = "GET"): Promise<{ status: number; text: string; policy: string; type: string; cluster: unknown }> {
  const { hostname, port } = new URL(origin);
  return new Promise((done, fail) => {
    request({ hostname, port, path, method, headers, family: 4 }, (response) => {
      let text = "";
      response.on("data", (part) => (text += part));
      response.on("end", () =>
        done({
          status: response.statusCode!,
          text,
          policy: String(response.headers["content-security-policy"]),
          type: String(response.headers["content-type"]),
          cluster: response.headers["origin-agent-cluster"],
        }),
      );
    })
      .on("error", fail)
      .end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-server-"));
  for (const name of ["workbench", "addin"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "workbench", "index.html"), "<p>page for {{pane}}</p>");
  writeFileSync(join(folder, "workbench", "pane-shim.js"), "shim");
  writeFileSync(join(folder, "addin", "functions.json"), "{}");
  writeFileSync(
    join(folder, "addin", "taskpane.html"),
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="functions.js"></script>',
  );
  served = await serveWorkbench({ workbench: join(folder, "workbench"), addin: join(folder, "addin") }, { port: 0 });
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the workbench's server", () => {
  it("gives the add-in's page the local office.js, after the script that stands in for Excel", async () => {
    const { text, type } = await get(served.addinAddress, "/taskpane.html");
    expect(type).toBe("text/html; charset=utf-8");
    expect(text).toBe(
      '<script src="/pane-shim.js"></script><script src="/office-js/office.js"></script><script src="functions.js"></script>',
    );
    expect((await get(served.addinAddress, "/office-js/office.js")).text).toContain("Office");
  });

  it("tells the page where the add-in is", async () => {
    expect((await get(served.address, "/")).text).toBe(`<p>page for ${served.addinAddress}</p>`);
    expect(served.addinAddress).not.toBe(served.address);
  });

  it("lets a browser run page and pane side by side", async () => {
    for (const [origin, path] of [[served.address, "/"], [served.addinAddress, "/taskpane.html"]] as const) expect((await get(origin, path)).cluster).toBe("?1");
  });

  it.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt", "/a/../../secret.txt", "/%00", "/%", "/C:/secret.txt"])(
    "refuses the path %s",
    async (path) => {
      for (const origin of [served.address, served.addinAddress]) {
        const { status, text } = await get(origin, path);
        expect(status).toBe(404);
        expect(text).not.toContain("secret");
      }
      expect((await get(served.addinAddress, `/office-js${path}`)).status).toBe(404);
    },
  );

  it("allows its pages to reach nothing but this computer", async () => {
    for (const origin of [served.address, served.addinAddress]) {
      const { policy } = await get(origin, origin === served.address ? "/" : "/taskpane.html");
      expect(policy).toContain("default-src 'none'");
      const reachable = policy.match(/https?:[^\s;]+/g) ?? [];
      expect(reachable.filter((url) => !/^http:\/\/localhost:\d+$/.test(url))).toEqual([]);
      expect(policy).not.toContain("*");
    }
  });

  it("refuses a foreign name for this computer, and anything but reading", async () => {
    expect((await get(served.address, "/", { host: "rebound.example" })).status).toBe(403);
    expect((await get(served.address, "/", {}, "POST")).status).toBe(405);
  });

  // Skipped on a computer that has no network to be reached from.
  (outside ? it : it.skip)("cannot be reached from the network", async () => {
    const { port } = new URL(served.address);
    await expect(get(`http://${outside!.address}:${port}`, "/")).rejects.toThrow(/ECONNREFUSED|EHOSTUNREACH|ETIMEDOUT/);
  });

  it("takes the next free port when the wanted one is taken, and says so when it must be that one", async () => {
    const other = createServer();
    const port = await new Promise<number>((done) => other.listen(0, "127.0.0.1", () => done((other.address() as { port: number }).port)));
    try {
      const near = await serveWorkbench({ workbench: folder, addin: folder }, { port });
      expect(Number(new URL(near.address).port)).toBeGreaterThan(port);
      await near.close();
      await expect(listen(port)).rejects.toMatchObject({ code: "EADDRINUSE" });
    } finally {
      other.close();
    }
  });
});
