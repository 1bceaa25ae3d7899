import { officeExternal, type NativeBridge } from "../client/external";
import { createHost, type Host, type HostOptions } from "../host";
import type { RequirementSets } from "../wire/requirementSets";
import { define, installPage } from "./page";
import { loadSchema } from "./schemaFile";

export interface NodeHostOptions extends Pick<HostOptions, "snapshot" | "createGrid" | "functions" | "requirementSets" | "readOnly" | "faults" | "payloadLimits"> {
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
  const host = createHost({ ...rest, namespace, schema: loadSchema(), functionsAssociated: associated.promise });
  const realm = globalThis as Realm;
  const first = realm[CLIENT] === undefined;
  const client = await (realm[CLIENT] ??= startClient(host, locale, host.requirementSets));
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

/** Resolves when the add-in's bundle has associated its functions: in Node that comes after the client has started. */
const associated = deferred();

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** The client's own table of associated functions; it calls back when one is added. */
interface Association {
  readonly mappings: Readonly<Record<string, unknown>>;
  onchange(listener: () => void): void;
}

function watchAssociations(): void {
  const { _association: association } = CustomFunctions as unknown as { readonly _association: Association };
  if (Object.keys(association.mappings).length > 0) associated.resolve();
  // The bundle associates all its functions in one go: once that turn is over, they are all there.
  association.onchange(() => setTimeout(associated.resolve, 0));
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
  watchAssociations();
  return client;
}

/** Messages arrive in a later turn, as they do from another process. */
function listen(client: Client): void {
  client.host.onSend((text) => setTimeout(() => client.bridge.onMessageFromHost?.(text), 0));
}
