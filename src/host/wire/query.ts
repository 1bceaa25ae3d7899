import { refuse } from "./error";
import type { MemberLookup } from "./members";
import type { QueryInfo } from "./message";
import { NULL, type Ref } from "./objectType";

/** The properties asked for, as a tree: `load("name, items/range/address")`. */
interface Tree {
  [property: string]: Tree;
}

/** Answers a load: the values asked for under PascalCase names, items of a collection in `_Items`. */
export function answerQuery(members: MemberLookup, object: Ref, query: QueryInfo): unknown {
  if (object === NULL) return null;
  const asked = tree([...(query.Select ?? []), ...(query.Expand ?? [])]);
  return describe(members, object, asked, query);
}

function tree(paths: readonly string[]): Tree {
  const root: Tree = {};
  for (const path of paths) {
    let at = root;
    for (const part of path.split("/")) at = at[part.trim()] ??= {};
  }
  return root;
}

function describe(members: MemberLookup, object: Ref, asked: Tree, page: QueryInfo = {}): unknown {
  if (object === NULL) return null;
  const items = members.items(object);
  return items ? describeCollection(members, object, items, asked, page) : describeObject(members, object, asked);
}

function describeObject(members: MemberLookup, object: Ref, asked: Tree): Record<string, unknown> {
  const result = members.identity(object);
  const names = Object.keys(asked);
  const all = names.length === 0 || names.includes("*");
  if (all) for (const member of members.scalars(object)) result[member] = members.get(object, member);
  for (const name of names) {
    if (name === "*") continue;
    const { kind, member } = members.kind(object, name);
    result[member] =
      kind === "scalar" ? members.get(object, member) : describe(members, members.navigate(object, member), asked[name]!);
  }
  return result;
}

/** Names in a collection's load are the items', except the collection's own (`count`). */
function describeCollection(
  members: MemberLookup,
  object: Ref,
  items: readonly Ref[],
  asked: Tree,
  page: QueryInfo,
): Record<string, unknown> {
  const own: Tree = {};
  const ofItems: Tree = { ...asked["items"] };
  for (const name of Object.keys(asked)) {
    if (name === "items") continue;
    if (name.toLowerCase() === "count" && object.type.get?.["Count"]) own[name] = {};
    else ofItems[name] = asked[name]!;
  }
  const result = Object.keys(own).length > 0 ? describeObject(members, object, own) : members.identity(object);
  const from = page.Skip ?? 0;
  const shown = items.slice(from, page.Top === undefined || page.Top === null ? undefined : from + page.Top);
  if (shown.length === 0) checkNames(members, object, ofItems);
  result["_Items"] = shown.map((item) => describe(members, item, ofItems));
  return result;
}

/** A misspelt name is refused also when there is no item to ask. */
function checkNames(members: MemberLookup, collection: Ref, asked: Tree): void {
  for (const name of Object.keys(asked)) {
    if (name !== "*" && members.itemHas(collection, name) === false) {
      const path = `${collection.type.name}.items.${name}`;
      refuse("InvalidArgument", `The property "${path}" does not exist and cannot be loaded.`, path);
    }
  }
}
