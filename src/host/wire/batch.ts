import { httpStatus, refuse, WireError } from "./error";
import type { MemberLookup } from "./members";
import { ActionKind, PathKind, type Action, type ActionResult, type ArgumentInfo, type ObjectPath, type RequestBody, type ResponseBody } from "./message";
import { NULL, Ref } from "./objectType";
import { answerQuery } from "./query";
import type { References } from "./references";

export interface BatchContext {
  readonly members: MemberLookup;
  readonly references: References;
  readonly workbook: () => Ref;
  readonly service: (name: string) => Ref | undefined;
  /** Called before values are read: formulas written just before are calculated first. */
  readonly beforeRead: () => Promise<void>;
}

/** Fails one action instead of doing it. */
export interface ActionFault {
  readonly code: string;
  readonly message?: string;
  readonly actionIndex: number;
}

/**
 * Does the actions of one request in order and answers each. The first failure ends the batch: what was done before
 * it stays done, as in Excel.
 */
export async function runBatch(body: RequestBody, context: BatchContext, fault?: ActionFault): Promise<ResponseBody> {
  const batch = new Batch(body, context);
  const results: ActionResult[] = [];
  const traces = body.Actions.filter((action) => action.ActionType === ActionKind.trace);
  const done = () => {
    const ids = traces.filter(({ Id }) => results.some(({ ActionId }) => ActionId === Id)).map(({ Id }) => Id);
    return { Results: results, ...(ids.length > 0 ? { TraceIds: ids } : {}) };
  };
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (fault && index === Math.min(fault.actionIndex, body.Actions.length - 1)) throw new WireError(fault.code, fault.message ?? fault.code);
      results.push({ ActionId: action.Id, Value: await batch.perform(action) });
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      const { code, message, location } = error;
      return { ...done(), Error: { Code: code, Message: message, Location: location, HttpStatusCode: httpStatus(code), ActionIndex: index } };
    }
  }
  return done();
}

class Batch {
  private readonly objects = new Map<number, Promise<Ref>>();
  private readonly kept = new Map<number, string>();

  constructor(
    private readonly body: RequestBody,
    private readonly context: BatchContext,
  ) {}

  async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionKind.trace) return null;
    const object = await this.object(action.ObjectPathId);
    const { members } = this.context;
    switch (action.ActionType) {
      case ActionKind.instantiate:
        return this.instantiate(object, action.ObjectPathId);
      case ActionKind.query:
        await this.context.beforeRead();
        return answerQuery(members, object, action.QueryInfo ?? {});
      case ActionKind.queryAsJson:
        await this.context.beforeRead();
        return camelKeys(answerQuery(members, object, action.QueryInfo ?? {}));
      case ActionKind.method:
        return this.method(object, action);
      case ActionKind.setProperty:
        if (object !== NULL) members.set(object, action.Name, (await this.arguments(action.ArgumentInfo))[0]);
        return null;
      case ActionKind.update:
        if (object !== NULL) for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.update(object, name, value);
        return null;
      case ActionKind.ensureUnchanged:
        await this.context.beforeRead();
        return this.ensureUnchanged(object, action.ObjectState ?? {});
      default:
        return refuse("NotImplemented", `Action type ${action.ActionType} is not implemented by this workbook host.`, object.type.name);
    }
  }

  private instantiate(object: Ref, path: number): unknown {
    if (object === NULL) return null;
    const reference = this.kept.get(path);
    return { ...this.context.members.identity(object), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private async method(object: Ref, action: Action): Promise<unknown> {
    if (object === NULL) return null;
    if (action.Name === "_KeepReference") {
      this.kept.set(action.ObjectPathId, this.context.references.keep(object));
      return null;
    }
    if (action.Name === "_RemoveReference") {
      for (const id of action.ArgumentInfo?.Arguments ?? []) this.context.references.remove(String(id));
      return null;
    }
    const value = await this.context.members.call(object, action.Name, await this.arguments(action.ArgumentInfo));
    return value === undefined || value instanceof Ref ? null : value;
  }

  private update(object: Ref, name: string, value: unknown): void {
    const { kind, member } = this.context.members.kind(object, name);
    if (kind === "scalar") return this.context.members.set(object, member, value);
    const part = this.context.members.navigate(object, member);
    for (const [inner, innerValue] of Object.entries((value ?? {}) as Record<string, unknown>)) this.update(part, inner, innerValue);
  }

  private ensureUnchanged(object: Ref, expected: Readonly<Record<string, unknown>>): null {
    for (const [name, value] of Object.entries(expected)) {
      const { kind, member } = this.context.members.kind(object, name);
      if (kind === "object") this.ensureUnchanged(this.context.members.navigate(object, member), (value ?? {}) as Record<string, unknown>);
      else if (JSON.stringify(this.context.members.get(object, member)) !== JSON.stringify(value))
        refuse("InvalidOperation", `${object.type.name}.${name} has changed.`, `${object.type.name}.${name}`);
    }
    return null;
  }

  private object(id: number): Promise<Ref> {
    let found = this.objects.get(id);
    if (!found) {
      const path = this.body.ObjectPaths[id];
      found = path ? this.resolve(path) : Promise.reject(new WireError("InvalidRequest", `Object path ${id} is missing.`));
      this.objects.set(id, found);
    }
    return found;
  }

  private async resolve(path: ObjectPath): Promise<Ref> {
    const { members, references, service, workbook } = this.context;
    if (path.ObjectPathType === PathKind.global) return workbook();
    if (path.ObjectPathType === PathKind.nullObject) return NULL;
    if (path.ObjectPathType === PathKind.reference)
      return references.find(path.Name) ?? refuse("InvalidReference", "The object this refers to no longer exists.", "reference");
    if (path.ObjectPathType === PathKind.service)
      return service(path.Name) ?? refuse("NotImplemented", `The service ${path.Name} is not implemented by this workbook host.`, path.Name);

    const parent = await this.object(path.ParentObjectPathId ?? 0);
    if (parent === NULL) return NULL;
    if (path.ObjectPathType === PathKind.navigation) return members.navigate(parent, path.Name);
    const args = await this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathKind.indexer) return members.item(parent, args[0]);
    if (path.ObjectPathType === PathKind.method) {
      const made = await members.call(parent, path.Name, args);
      if (made instanceof Ref) return made;
    }
    return refuse("InvalidRequest", undefined, `${parent.type.name}.${path.Name}`);
  }

  private async arguments(info: ArgumentInfo | undefined): Promise<readonly unknown[]> {
    const paths = info?.ReferencedObjectPathIds;
    const fill = async (value: unknown, path: unknown): Promise<unknown> => {
      if (Array.isArray(path) && Array.isArray(value)) return Promise.all(value.map((part, i) => fill(part, path[i])));
      return typeof path === "number" && path !== 0 ? this.object(path) : this.fillObject(value);
    };
    return Promise.all((info?.Arguments ?? []).map((value, i) => fill(value, paths?.[i])));
  }

  /** Objects inside an options object come as `{_ObjectPathId}`. */
  private async fillObject(value: unknown): Promise<unknown> {
    if (!isPlain(value)) return value;
    if (typeof value["_ObjectPathId"] === "number") return this.object(value["_ObjectPathId"]);
    const entries = Object.entries(value).map(async ([key, inner]): Promise<[string, unknown]> => {
      if (Array.isArray(inner)) return [key, await Promise.all(inner.map((part) => this.fillObject(part)))];
      return [key, await this.fillObject(inner)];
    });
    return Object.fromEntries(await Promise.all(entries));
  }
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A query answered as JSON uses the names of the TypeScript API, `items` included. */
function camelKeys(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === "_Items") return ["items", (inner as unknown[]).map(camelKeys)];
      const name = key.charAt(0).toLowerCase() + key.slice(1);
      return [name, camelKeys(inner)];
    }),
  );
}
