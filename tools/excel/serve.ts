import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { fileBelow, sendFile } from "../workbench/files";
import type { Certificates } from "./certificates";

export interface Serving {
  /** "https://localhost:3000". */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a built add-in on this computer for a real Excel.
 * Excel on the web asks for the functions' files from its own site, so every site may read them.
 */
export async function serveForExcel(folder: string, { cert, key }: Pick<Certificates, "cert" | "key">, port: number): Promise<Serving> {
  const server = createServer({ cert, key }, (request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    const path = (request.url ?? "/").replace(/[?#].*$/u, "");
    const file = fileBelow(folder, path === "/" ? "/taskpane.html" : path);
    const sent = file === null ? Promise.resolve(false) : sendFile(response, file);
    sent.then(
      (found) => {
        if (!found) response.writeHead(404).end();
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "localhost", resolve);
  });
  return {
    address: `https://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
