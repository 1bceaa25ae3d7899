/** Whatever a member needs beside its own object: the workbook. */
export interface Members<D, Context> {
  /** Name of the class on the wire. */
  readonly name: string;
  /** The id under which the parent collection finds it again. */
  readonly id?: (data: D, context: Context) => string;
  /** Name of the id in results where it is not "Id". */
  readonly idName?: string;
  readonly get?: Readonly<Record<string, (data: D, context: Context) => unknown>>;
  readonly set?: Readonly<Record<string, (data: D, value: unknown, context: Context) => void>>;
  readonly to?: Readonly<Record<string, (data: D, context: Context) => Ref>>;
  /** Methods; those that answer an object return a Ref, or NULL for an absent one. */
  readonly call?: Readonly<Record<string, (data: D, args: readonly unknown[], context: Context) => unknown>>;
  /** Events that can be listened to: "DataChanged" answers _RegisterDataChangedEvent and _UnregisterDataChangedEvent. */
  readonly events?: readonly string[];
  readonly items?: (data: D, context: Context) => readonly Ref[];
  readonly item?: (data: D, key: unknown, context: Context) => Ref;
}

/** A class the client can hold objects of; what it holds is checked where the object is made (`at`), not where it is used. */
export interface ObjectType<D, Context> extends Members<D, Context> {
  at(data: D): Ref;
}

/** One object of the workbook as the client sees it. */
export class Ref {
  constructor(
    readonly type: ErasedType,
    readonly data: unknown,
  ) {}

  /** The data, if this is an object of that type. */
  as<D, Context>(type: ObjectType<D, Context>): D | undefined {
    return this.type === (type as unknown as ErasedType) ? (this.data as D) : undefined;
  }
}

export type ErasedType = Members<unknown, unknown>;

export function defineObjectType<D, Context>(members: Members<D, Context>): ObjectType<D, Context> {
  const type: ObjectType<D, Context> = {
    ...members,
    at: (data) => new Ref(type as unknown as ErasedType, data),
  };
  return type;
}

/** What an …OrNullObject method answers when there is nothing. */
export const NULL = new Ref({ name: "null" }, null);
