import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { clientFiles } from "./clientFiles";

interface ScriptElement {
  src?: string;
  onload?: () => void;
  onerror?: (error: Error) => void;
}

const ORIGIN = "http://localhost";
const FOLDER = "/office-js/";

/**
 * The few browser objects office.js touches, set on this realm's global object, and a script loader that reads the
 * installed client. Scripts run in this realm, so the add-in's modules share its globals and its classes.
 */
export function installPage(): { readonly run: (file: string) => void } {
  const { dist } = clientFiles();
  const run = (file: string) => {
    // Indirect eval runs in the global scope of the current realm, jest's sandbox included.
    (0, eval)(`${readFileSync(file, "utf8")}\n//# sourceURL=${basename(file)}`);
  };
  const load = (element: ScriptElement) => {
    if (!element.src) return;
    const file = findFile(dist, decodeURIComponent(new URL(element.src).pathname).slice(FOLDER.length));
    setTimeout(() => {
      if (!file) return element.onerror?.(new Error(`Not found: ${element.src}`));
      run(file);
      element.onload?.();
    }, 0);
  };
  const head = {
    appendChild: (element: ScriptElement) => {
      load(element);
      return element;
    },
  };
  const nothing = () => undefined;
  define({
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    name: "",
    history: {},
    location: { search: "", href: `${ORIGIN}/`, hash: "", protocol: "http:", host: "localhost", hostname: "localhost", pathname: "/", origin: ORIGIN },
    addEventListener: nothing,
    removeEventListener: nothing,
    document: {
      readyState: "complete",
      URL: `${ORIGIN}/`,
      cookie: "",
      head,
      body: head,
      documentElement: {},
      getElementsByTagName: (tag: string) => (tag === "script" ? [{ src: `${ORIGIN}${FOLDER}office.js` }] : tag === "head" ? [head] : []),
      getElementById: () => null,
      querySelector: () => null,
      addEventListener: nothing,
      removeEventListener: nothing,
      createElement: () => ({ style: {}, setAttribute: nothing, appendChild: nothing }),
    },
  });
  if (!("navigator" in globalThis)) define({ navigator: { userAgent: "node", language: "en-US" } });
  return { run: (file) => run(join(dist, file)) };
}

export function define(globals: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** The client asks for "zh-CN/…", the folder is called "zh-cn". */
function findFile(dist: string, path: string): string | undefined {
  const file = join(dist, path);
  if (existsSync(file)) return file;
  const folder = dirname(path);
  const real = readdirSync(dist).find((name) => name.toLowerCase() === folder.toLowerCase());
  const other = real && join(dist, real, basename(path));
  return other && existsSync(other) ? other : undefined;
}
