import { chdbModule } from "../sql/chdbModule";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface TestServer {
  readonly url: string;
  /** What the server was sent with each request: user, password. */
  readonly credentials: readonly string[];
  query(statement: string): string;
  close(): Promise<void>;
}

/** What stands in an address beside the settings of its query. */
const notSettings = new Set(["query", "query_id", "database", "default_format", "wait_end_of_query"]);

/** ClickHouse's HTTP interface over the engine inside this process; null where npm's chdb is not installed, which only CI does. */
export async function startChdbServer(): Promise<TestServer | null> {
  const made = chdbModule();
  if (!made) return null;
  const session = new made.Session();
  const credentials: string[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      credentials.push(Buffer.from((request.headers.authorization ?? "").replace("Basic ", ""), "base64").toString());
      const asked = new URL(request.url ?? "/", "http://localhost").searchParams;
      const settings = [...asked].filter(([name]) => !notSettings.has(name));
      const statement = asked.get("query") ?? Buffer.concat(parts).toString();
      try {
        for (const [name, value] of settings) session.query(`SET ${name} = '${value}'`);
        response.end(session.query(statement, asked.get("default_format") ?? "TabSeparated"));
      } catch (error) {
        response.statusCode = 500;
        response.setHeader("X-ClickHouse-Exception-Code", "1");
        response.end((error as Error).message.replace("Query failed: ", ""));
      } finally {
        for (const [name] of settings) session.query(`SET ${name} = DEFAULT`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials,
    query: (statement) => session.query(statement, "JSONCompact"),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      session.close();
    },
  };
}
