import type { Host } from "../../src/host";
import { bookOf, sheetOf } from "../fake/workbooks";
import { hosted } from "../workbook/hosted";
import { commandsOn } from "./commands";
import { faults, sweep, undisturbed, type Sweep } from "./sweep";

/** FAULTS=all: every command with every fault at every request; else the commands that take few requests, and every fault once. */
const wanted = process.env["FAULTS"] ?? "";

let host: Host;
const table: Sweep[] = [];
beforeAll(async () => {
  ({ host } = await hosted(bookOf([sheetOf("Sheet1", [])])));
});

it("leaves the workbook as it was, or as the command leaves it, at once or by one click", async () => {
  const commands = commandsOn(host).filter(({ name }) => wanted === "all" || wanted === "" || wanted.split("|").includes(name));
  for (const command of commands) {
    const clean = await undisturbed(host, command);
    for (const fault of faults.filter(({ name }) => name.includes(process.env["ONLY"] ?? ""))) table.push(await sweep(host, command, fault, clean));
  }
  const lines = table.map(({ command, fault, requests, counts, wrong }) => `${command} | ${fault} | ${requests} | ${counts.before} | ${counts.after} | ${counts.repaired} | ${wrong.map(({ request, differs }) => `#${request} ${differs}`).join(" ;; ")}`);
  process.stdout.write(`${lines.join("\n")}\n`);
}, 1_000_000);
