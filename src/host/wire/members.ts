import { findMember, type OfficeSchema } from "../schema/schema";
import { refuse, WireError } from "./error";
import { requireSet, type RequirementSets } from "./requirementSets";
import type { ErasedType, Ref } from "./objectType";

/** "GetRange" as the add-in writes it: "getRange". */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Looks members up by their wire names. A member that the client knows and this host does not, one above the granted
 * requirement sets, and one nobody knows, are three different answers.
 */
export class MemberLookup {
  constructor(
    private readonly schema: OfficeSchema,
    readonly sets: RequirementSets,
    private readonly context: () => unknown,
    private readonly onListen: (event: string, on: boolean) => void,
    /** A workbook that can be read and not changed. */
    private readonly readOnly = false,
  ) {}

  get(object: Ref, member: string): unknown {
    const read = this.find(object.type.get, object.type, member);
    return this.within(object, member, () => read(object.data, this.context()));
  }

  set(object: Ref, member: string, value: unknown): void {
    const write = this.find(object.type.set, object.type, member);
    if (this.readOnly) refuseChange(object, member);
    this.within(object, member, () => write(object.data, value, this.context()));
  }

  navigate(object: Ref, member: string): Ref {
    const to = this.find(object.type.to, object.type, member);
    return this.within(object, member, () => to(object.data, this.context()));
  }

  async call(object: Ref, member: string, args: readonly unknown[]): Promise<unknown> {
    const event = /^_(Register|Unregister)(?:Event)?(\w+?)(?:Event)?$/.exec(member);
    if (event) return this.listen(object.type, member, event[2]!, event[1] === "Register");
    const method = this.find(object.type.call, object.type, member);
    // Excel's own functions only answer.
    if (this.readOnly && object.type.name !== "Functions" && !/^(Get|_|Activate|Select|Calculate)/.test(member)) refuseChange(object, member);
    try {
      return await method(object.data, args, this.context());
    } catch (error) {
      throw located(error, object, member);
    }
  }

  item(object: Ref, key: unknown): Ref {
    const item = object.type.item;
    if (!item) refuse("NotImplemented", `${object.type.name}.getItem is not implemented by this workbook host.`, `${object.type.name}.getItem`);
    return this.within(object, "GetItem", () => item(object.data, key, this.context()));
  }

  items(object: Ref): readonly Ref[] | undefined {
    return object.type.items?.(object.data, this.context());
  }

  /** What identifies an object to the client: kept in its object path. */
  identity(object: Ref): Record<string, unknown> {
    return object.type.id ? { [object.type.idName ?? "Id"]: object.type.id(object.data, this.context()) } : {};
  }

  /** Whether a property named in a load is a plain value, an object or nothing the client knows, in its PascalCase. */
  kind(object: Ref, property: string): { readonly kind: "scalar" | "object"; readonly member: string } {
    const member = pascal(property);
    const known = this.schema.classes[object.type.name];
    if (own(known?.scalars, member)) return { kind: "scalar", member };
    if (own(known?.navigations, member)) return { kind: "object", member };
    const name = `${object.type.name}.${property}`;
    return refuse("InvalidArgument", `The property "${name}" does not exist and cannot be loaded.`, name);
  }

  /** Every plain value this host implements, for a load that names none. */
  scalars(object: Ref): readonly string[] {
    return Object.keys(object.type.get ?? {}).filter((member) => {
      const needs = findMember(this.schema, object.type.name, member)?.set;
      try {
        requireSet(this.sets, needs, member);
        return true;
      } catch {
        return false;
      }
    });
  }

  /** Whether the items of a collection have such a property; undefined where the schema does not say what the items are. */
  itemHas(collection: Ref, property: string): boolean | undefined {
    const items = this.schema.classes[this.schema.classes[collection.type.name]?.items ?? ""];
    return items && (own(items.scalars, pascal(property)) ?? own(items.navigations, pascal(property))) !== undefined;
  }

  private listen(type: ErasedType, member: string, event: string, on: boolean): null {
    requireSet(this.sets, findMember(this.schema, type.name, member)?.set, `${type.name}.on${event}`);
    if (!type.events?.includes(event)) this.missing(type, member);
    this.onListen(event, on);
    return null;
  }

  private find<T>(table: Readonly<Record<string, T>> | undefined, type: ErasedType, member: string): T {
    const name = `${type.name}.${camel(member)}`;
    requireSet(this.sets, findMember(this.schema, type.name, member)?.set, name);
    return own(table, member) ?? this.missing(type, member);
  }

  private missing(type: ErasedType, member: string): never {
    const name = `${type.name}.${camel(member)}`;
    return refuse("NotImplemented", `${name} is not implemented by this workbook host.`, name);
  }

  private within<T>(object: Ref, member: string, act: () => T): T {
    try {
      return act();
    } catch (error) {
      throw located(error, object, member);
    }
  }
}

/** Services of the client and the window itself belong to no workbook. */
const aside = /Service$|^(Application|Runtime)$/;

function refuseChange({ type }: Ref, member: string): void {
  if (!aside.test(type.name)) refuse("AccessDenied", "The workbook is read-only.", `${type.name}.${camel(member)}`);
}

function located(error: unknown, object: Ref, member: string): unknown {
  return error instanceof WireError && error.location === undefined
    ? new WireError(error.code, error.message, `${object.type.name}.${camel(member)}`)
    : error;
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;
}
