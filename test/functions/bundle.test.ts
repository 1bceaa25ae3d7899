import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { methods } from "../../src/domain/methods";
import type { Method } from "../../src/domain/method/method";
import { answerInWords } from "../../src/functions/worded";
import { ensureBuilt } from "../../tools/freshBuild";
import { installExcel, plain, type Handler } from "./excel";

let folder: string;
beforeAll(async () => {
  folder = await ensureBuilt();
});

/** A page with just enough of a document for a script to ask for another one. */
function openPage(scripts: { readonly served: boolean }): Map<string, Handler> {
  const associated = installExcel("zh-CN");
  const { CustomFunctions, Office } = globalThis as unknown as Record<string, unknown>;
  const run = (name: string): void => void vm.runInContext(readFileSync(path.join(folder, name), "utf8"), page);
  const head = {
    appendChild(script: { src: string; onload: (event: object) => void; onerror: (event: object) => void }) {
      setTimeout(() => {
        if (!scripts.served) return script.onerror({ type: "error", target: script });
        run(script.src);
        script.onload({ type: "load", target: script });
      });
    },
  };
  const document = { head, getElementsByTagName: () => [], createElement: () => ({ setAttribute: () => undefined, getAttribute: () => null }) };
  const page = vm.createContext({ CustomFunctions, Office, document, setTimeout, clearTimeout });
  run("functions.js");
  return associated;
}

/** The worked examples of a method as worksheet calls that show everything of one kind. */
function workedCalls(method: Method): unknown[][] {
  const shows = [Object.keys(method.outputs), Object.keys(method.figures), ...Object.keys(method.tables).map((id) => [id])].filter((ids) => ids.length > 0);
  return method.worked.flatMap(({ inputs, params }) =>
    shows.map((ids) => [
      ...method.signature.map((name) => inputs[name]?.map((cell) => [cell]) ?? asArgument(params?.[name])),
      ids.join(","),
    ]),
  );
}
const asArgument = (param: unknown): unknown => (Array.isArray(param) ? [param] : (param ?? null));

const worksheet = methods.filter((method) => method.worksheet);

describe("the built functions script", () => {
  it("has every function registered as soon as it has run", () => {
    expect([...openPage({ served: false }).keys()]).toEqual(worksheet.map(({ id }) => id));
  });

  it.each(worksheet.map(({ id }) => id))("answers the worked examples of %s as the sources do, error messages included", async (id) => {
    const method = methods.find((other) => other.id === id)! as Method;
    const calls = workedCalls(method);
    for (const args of calls) {
      const early = outcome(() => {
        const answer: unknown = openPage({ served: true }).get(id)!(...args);
        return answer;
      });
      expect(await early).toEqual(await outcome(() => answerInWords(method, args, "zh-CN")));
    }
  });

  it("asks for no other site and runs no text as code", () => {
    const scripts = readdirSync(folder).filter((name) => name.endsWith(".js")).map((name) => readFileSync(path.join(folder, name), "utf8"));
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts) expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|\beval\(|new Function\b/);
  });
});

/** What a call answers or throws, as text and numbers. */
async function outcome(call: () => unknown): Promise<unknown> {
  try {
    return plain((await call()) as unknown[][]);
  } catch (error) {
    return plain([[error]]);
  }
}
