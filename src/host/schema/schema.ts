/** What the installed Excel client can ask for, by the names it uses on the wire (PascalCase). */
export interface OfficeSchema {
  /** Version of @microsoft/office-js it was read from. */
  readonly client: string;
  /** Of this description; a kept one of another layout is derived again. */
  readonly layout: number;
  readonly classes: Readonly<Record<string, ClassSchema>>;
}

export interface ClassSchema {
  readonly scalars: Readonly<Record<string, ScalarSchema>>;
  readonly navigations: Readonly<Record<string, ObjectSchema>>;
  /** Methods that return a value or nothing, and methods that return an object (then with `type`). */
  readonly methods: Readonly<Record<string, MethodSchema>>;
  /** Class of a collection's items. */
  readonly items?: string;
  readonly indexer?: boolean;
}

export interface ScalarSchema {
  readonly writable: boolean;
  /** Requirement set above the first version, "ExcelApi 1.7". */
  readonly set?: string;
}

export interface ObjectSchema {
  readonly type: string;
  readonly set?: string;
}

export interface MethodSchema {
  readonly type?: string;
  readonly set?: string;
}

/** A member by its wire name, whatever its kind; undefined where the client has no such member. */
export function findMember(schema: OfficeSchema, type: string, member: string): { readonly set?: string } | undefined {
  const found = schema.classes[type];
  return found && (own(found.methods, member) ?? own(found.navigations, member) ?? own(found.scalars, member));
}

/** A record made from JSON has Object's own members too: `toString` is not a member of Range. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;
}
