/**
 * npm run start:excel
 * Builds the add-in, serves it on https://localhost:3000 and loads it into the Excel of this computer.
 * Where that cannot be done, says how to load it by hand and keeps serving. Ctrl-C ends it.
 */
import path from "node:path";
import { developmentCertificates } from "./excel/certificates";
import { serveForExcel } from "./excel/serve";
import { byHand, findSideloader, sideload } from "./excel/sideload";
import { ensureBuilt } from "./freshBuild";

const manifest = path.join(__dirname, "..", "manifest.xml");
/** The port the manifest names. */
const port = 3000;

async function startExcel(): Promise<void> {
  const folder = await ensureBuilt();
  const certificates = await developmentCertificates();
  const serving = await serveForExcel(folder, certificates, port);
  console.log(`The add-in is served on ${serving.address}. Ctrl-C ends it.`);
  if (certificates.distrust) console.warn(certificates.distrust);

  const sideloader = findSideloader(process.platform);
  const loaded = "program" in sideloader && (await sideload(sideloader.program, "start", manifest));
  if ("missing" in sideloader) console.log(sideloader.missing);
  if (!loaded) console.log(byHand(manifest));

  const stop = async (): Promise<void> => {
    if (loaded) await sideload(sideloader.program, "stop", manifest);
    await serving.close();
  };
  process.once("SIGINT", () => void stop());
}

startExcel().catch((failure: NodeJS.ErrnoException) => {
  console.error(failure.code === "EADDRINUSE" ? `Port ${port} is in use: end what uses it and start again.` : failure.message);
  process.exitCode = 1;
});
