/**
 * npm start [-- --port 4300]
 * Builds what is not built, serves the workbench on this computer only, and says where. Ctrl-C ends it.
 */
import { parseArgs } from "node:util";
import { ensureBuilt } from "./freshBuild";
import { ensureWorkbench } from "./workbench/build";
import { serveWorkbench } from "./workbench/serve";

const usualPort = 4300;

/** @throws with words for the person at the terminal */
function wantedPort(argv: readonly string[]): number | null {
  const { values } = parseArgs({ args: [...argv], options: { port: { type: "string" } } });
  if (values.port === undefined) return null;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port is a number from 0 to 65535, not ${values.port}.`);
  return port;
}

async function start(argv: readonly string[]): Promise<void> {
  const port = wantedPort(argv);
  const slow = setTimeout(() => console.log("First run, or the sources changed: building (about a minute) …"), 700);
  const [addin, workbench] = await Promise.all([ensureBuilt(), ensureWorkbench()]).finally(() => clearTimeout(slow));
  const served = await serveWorkbench({ addin, workbench }, { port: port ?? usualPort, exact: port !== null });
  console.log(`Tierbook workbench: ${served.address}\nPress Ctrl-C to stop.`);
  const stop = (): void => void served.close().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

start(process.argv.slice(2)).catch((error: NodeJS.ErrnoException) => {
  console.error(error.code === "EADDRINUSE" ? "This port is taken. Leave out --port to get a free one." : error.message);
  process.exit(1);
});
