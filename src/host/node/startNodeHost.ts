import { officeExternal, type NativeBridge } from "../client/external";
import { createHost, type Host, type HostOptions } from "../host";
import { DESKTOP_SETS, grantedSets, type RequirementSets } from "../wire/requirementSets";
import { define, installPage } from "./page";
import { loadSchema } from "./schemaFile";

export interface NodeHostOptions extends Pick<HostOptions, "snapshot" | "createGrid" | "functions" | "requirementSets"> {
  /** "TB" unless given. */
  readonly namespace?: string;
  /** Language of Office's interface, "en-US" unless given. */
  readonly locale?: string;
}

/** The one client of this realm; a later host takes it over. */
interface Client {
  readonly sets: RequirementSets;
  readonly locale: string;
  host: Host;
  readonly bridge: NativeBridge;
}

const CLIENT = Symbol.for("workbook host client");
type Realm = { [CLIENT]?: Promise<Client> };

/**
 * Starts a workbook host with the real office.js and custom functions runtime in this realm. Afterwards `Office`,
 * `Excel` and `CustomFunctions` are globals, as they are in a task pane. A second call gives the same client another
 * host; requirement sets and language are the client's for its life.
 */
export async function startNodeHost(options: NodeHostOptions): Promise<Host> {
  const { locale = "en-US", namespace = "TB", ...rest } = options;
  const host = createHost({ ...rest, namespace, schema: loadSchema() });
  const realm = globalThis as Realm;
  const first = realm[CLIENT] === undefined;
  const client = await (realm[CLIENT] ??= startClient(host, locale, grantedSets(options.requirementSets ?? DESKTOP_SETS)));
  if (!first) {
    if (client.locale !== locale || JSON.stringify(client.sets) !== JSON.stringify(host.requirementSets)) {
      throw new Error("The client of this process was started with other requirement sets or another language.");
    }
    client.host.dispose();
    client.host = host;
    host.announceFunctions();
    listen(client);
  }
  return host;
}

async function startClient(host: Host, locale: string, sets: RequirementSets): Promise<Client> {
  const bridge: NativeBridge = { onMessageFromHost: null, sendMessageToHost: (text) => client.host.receive(text) };
  const client: Client = { host, bridge, sets, locale };
  listen(client);
  const page = installPage();
  define({
    _richApiNativeBridge: bridge,
    external: officeExternal({
      sets,
      locale,
      settings: () => client.host.documentSettings(),
      onSettings: (settings) => client.host.setDocumentSettings(settings),
    }),
  });
  page.run("office.js");
  await Office.onReady();
  return client;
}

/** Messages arrive in a later turn, as they do from another process. */
function listen(client: Client): void {
  client.host.onSend((text) => setTimeout(() => client.bridge.onMessageFromHost?.(text), 0));
}
