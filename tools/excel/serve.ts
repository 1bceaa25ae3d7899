import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { cdns } from "../bundle/cdn";
import { siteHeaders } from "../release/headers";
import { fileBelow, sendFile } from "../workbench/files";
import type { Certificates } from "./certificates";

export interface Serving {
  /** "https://localhost:3000". */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a built add-in on this computer for a real Excel, with the headers a published one has. */
export async function serveForExcel(folder: string, { cert, key }: Pick<Certificates, "cert" | "key">, port: number): Promise<Serving> {
  const headers = Object.entries(siteHeaders(cdns.global));
  const server = createServer({ cert, key }, (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
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
