import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Answers a request, or says false when it has nothing under this path. */
export type Site = (path: string, response: ServerResponse) => Promise<boolean>;

export interface Listening {
  /** "http://localhost:4300". */
  readonly origin: string;
  readonly port: number;
  serve(site: Site): void;
  close(): Promise<void>;
}

/**
 * Listens to this computer only; a browser waits until there is a site to serve.
 * @param port 0 takes any free one
 * @throws with code EADDRINUSE when the port is taken
 */
export async function listen(port: number): Promise<Listening> {
  const ipv4 = createServer();
  const taken = await bind(ipv4, port, "127.0.0.1");
  const servers = [ipv4];
  // "localhost" may mean ::1 to a browser, so another program there would answer in our place.
  const ipv6 = createServer();
  try {
    await bind(ipv6, taken, "::1");
    servers.push(ipv6);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") {
      await close(ipv4);
      throw error;
    }
  }
  const origin = `http://localhost:${taken}`;
  const hosts = new Set([`localhost:${taken}`, `127.0.0.1:${taken}`, `[::1]:${taken}`]);
  let begin: (site: Site) => void;
  const begun = new Promise<Site>((done) => (begin = done));
  for (const server of servers) {
    server.on("request", async (request, response) => handle(request, response, await begun, hosts));
  }
  return {
    origin,
    port: taken,
    serve: (site) => begin(site),
    close: async () => void (await Promise.all(servers.map(close))),
  };
}

/** Listens to the wanted port, or to the first free one of the hundred after it. */
export async function listenNear(port: number): Promise<Listening> {
  for (let next = port; ; next += 1) {
    try {
      return await listen(next);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || next >= port + 100) throw error;
    }
  }
}

async function handle(request: IncomingMessage, response: ServerResponse, site: Site, hosts: ReadonlySet<string>): Promise<void> {
  response.setHeader("cache-control", "no-cache");
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "no-referrer");
  // Page and pane are of one site, for which a browser has one process unless told: they would work in turns.
  response.setHeader("origin-agent-cluster", "?1");
  // A foreign name that resolves to this computer must not read the pages.
  if (!hosts.has(request.headers.host ?? "")) return refuse(response, 403);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const path = (request.url ?? "/").split(/[?#]/, 1)[0]!;
  try {
    if (!(await site(path, response))) refuse(response, 404);
  } catch (error) {
    console.error(error);
    if (response.headersSent) response.destroy();
    else refuse(response, 500);
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${status}\n`);
}

function bind(server: Server, port: number, address: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, address, () => {
      server.off("error", fail);
      done((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
