import { at, attribute, children, descendants, textOf } from "../xml";
import { host, type Rule } from "../manifest";

export const idRule: Rule = {
  id: "id",
  check: ({ app }) => {
    const id = textOf(at(app, "Id"));
    return /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/iu.test(id) ? [] : [`Id is a GUID, not "${id}".`];
  },
};

const versionPattern = /^\d{1,5}(\.\d{1,5}){0,3}$/u;

export const versionFormatRule: Rule = {
  id: "version-format",
  check: ({ app }) => {
    const version = textOf(at(app, "Version"));
    return versionPattern.test(version) ? [] : [`Version has one to four numbers of up to five digits, not "${version}".`];
  },
};

/** Office keeps the functions of a version it knows for a day: a release with the same version would not reach users. */
export const versionNewerRule: Rule = {
  id: "version-newer",
  check: ({ app, released }) => {
    const version = textOf(at(app, "Version"));
    const newest = [...released].sort(compareVersions).at(-1);
    if (newest === undefined || !versionPattern.test(version) || compareVersions(version, newest) > 0) return [];
    return [`Version ${version} is not above the released ${newest}.`];
  },
};

function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split(".").map(Number)) as [number[], number[]];
  for (let i = 0; i < 4; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export const hostRule: Rule = {
  id: "host",
  check: (manifest) => {
    const names = [
      attribute(at(manifest.app, "Hosts", "Host"), "Name"),
      manifest.overrides ? attribute(host(manifest), "xsi:type") : "Workbook",
    ];
    return names.every((name) => name === "Workbook") ? [] : [`The host is Workbook, not ${names.join(" and ")}.`];
  },
};

const floor: Readonly<Record<string, string>> = { SharedRuntime: "1.1", ExcelApi: "1.9" };

/** What every Excel must have before it offers the add-in. Sets Excel does not honour in a manifest are refused. */
export const requirementsRule: Rule = {
  id: "requirements",
  check: ({ app }) => {
    const sets = at(app, "Requirements", "Sets");
    const given = (sets ? children(sets, "Set") : []).map((set) => [attribute(set, "Name") ?? "", attribute(set, "MinVersion") ?? attribute(sets, "DefaultMinVersion")] as const);
    const wrong = given.filter(([name, version]) => floor[name] !== version).map(([name, version]) => `${name} ${version} is not in the floor of the add-in.`);
    const absent = Object.keys(floor).filter((name) => !given.some(([given]) => given === name));
    return [...wrong, ...absent.map((name) => `${name} ${floor[name]} is not required.`)];
  },
};

export const permissionsRule: Rule = {
  id: "permissions",
  check: ({ app }) => {
    const permissions = textOf(at(app, "Permissions"));
    return permissions === "ReadWriteDocument" ? [] : [`Permissions is ReadWriteDocument, not "${permissions}".`];
  },
};

/** Only what works: a command opens the pane, or asks for something the pane answers. */
export const actionsRule: Rule = {
  id: "actions",
  check: ({ app, commands }) =>
    descendants(app, "Action").flatMap((action) => {
      const type = attribute(action, "xsi:type");
      const name = textOf(at(action, "FunctionName"));
      if (type === "ShowTaskpane") return textOf(at(action, "TaskpaneId")) === "" ? ["A command that shows the task pane has its TaskpaneId."] : [];
      return type === "ExecuteFunction" && commands.includes(name) ? [] : [`The pane answers no action ${type} ${name}.`];
    }),
};
