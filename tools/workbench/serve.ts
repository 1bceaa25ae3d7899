import { dirname, join, resolve } from "node:path";
import { listen, listenNear, type Listening } from "./listen";
import { addinSite, workbenchSite, type Folders } from "./sites";

const root = resolve(__dirname, "../..");

export interface Workbench {
  /** "http://localhost:4300": the page to open. */
  readonly address: string;
  /** Where the pane's frame comes from: an origin of its own, so that it shares no storage with the page around it. */
  readonly addinAddress: string;
  close(): Promise<void>;
}

/**
 * Serves the built workbench and the built add-in, each under its own port of this computer.
 * @param port wanted for the page; the next free one is taken instead, unless `exact`
 */
export async function serveWorkbench(
  built: { readonly workbench: string; readonly addin: string },
  { port, exact = false }: { readonly port: number; readonly exact?: boolean },
): Promise<Workbench> {
  const folders: Folders = {
    ...built,
    officeJs: join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist"),
    samples: join(root, "assets/samples"),
  };
  const page: Listening = await (exact ? listen(port) : listenNear(port));
  let addin: Listening;
  try {
    addin = await (port === 0 ? listen(0) : listenNear(page.port + 1));
  } catch (error) {
    await page.close();
    throw error;
  }
  page.serve(workbenchSite(folders, page.origin, addin.origin));
  addin.serve(addinSite(folders, addin.origin, page.origin));
  return {
    address: page.origin,
    addinAddress: addin.origin,
    close: async () => void (await Promise.all([page.close(), addin.close()])),
  };
}
