import { createRoot, type Root } from "react-dom/client";
import type { AnyMethod } from "../domain/method/method";
import { App } from "./App";
import { answerCommands } from "./commands";
import { Outside } from "./Outside";
import { SafetyNet } from "./SafetyNet";
import { Wizard } from "./Wizard";
import { excelWorkbook } from "./excelWorkbook";
import type { SharingLayer } from "./sharing/layer";

/** The methods come as a script of their own: there are many, and the first screen needs none. So do the tools beside the wizard. */
const rest = () => Promise.all([import("../domain/methods"), import("./sharing/layer")]);

/** A host that has not answered by now will not. */
const patience = 15_000;

type Office = "unreachable" | "notInExcel" | "ready";

/** Waits for Excel; outside it the library either never loads, never answers or names no host. */
async function office(): Promise<Office> {
  if (typeof Office === "undefined") return "unreachable";
  const late = new Promise<"late">((resolve) => setTimeout(() => resolve("late"), patience));
  const info = await Promise.race([Office.onReady(), late]);
  if (info === "late" || info.host !== Office.HostType.Excel) return "notInExcel";
  answerCommands();
  return "ready";
}

/** Excel's theme; some hosts throw where they have none, and a pane in the wrong colours is better than no pane. */
function themeIn(context: Office.Context): Office.OfficeTheme | undefined {
  try {
    return context.officeTheme;
  } catch {
    return undefined;
  }
}

/** When the screen has been drawn, which is before the frame after it; in a pane that is not on the screen there is no such moment. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, 500);
  });

let root: Root | null = null;

/** @param all none as long as they are on their way */
function show(state: Office, all: readonly AnyMethod[], toolsOf?: (all: readonly AnyMethod[]) => SharingLayer): void {
  const place = document.getElementById("root");
  if (!place) throw new Error("The page has no #root to show the pane in.");
  const context = state === "ready" ? Office.context : undefined;
  const theme = context && themeIn(context);
  const systems = all.filter(({ wizard }) => wizard !== undefined);
  (root ??= createRoot(place)).render(
    <App displayLanguage={context?.displayLanguage ?? navigator.language} {...(theme ? { officeTheme: theme } : {})} {...(state === "ready" && toolsOf ? { tools: toolsOf(all) } : {})}>
      {(dark, runsAsked) => <SafetyNet>{state === "ready" ? <Wizard workbook={excelWorkbook} systems={systems} dark={dark} runsAsked={runsAsked} /> : <Outside reason={state} />}</SafetyNet>}
    </App>,
  );
}

/** The first screen is there as soon as Excel has answered; only then is the rest fetched, for reading it takes a while too. */
async function begin(): Promise<void> {
  const state = await office();
  show(state, []);
  await drawn();
  const [{ methods }, { excelSharing }] = await rest();
  show(state, methods, excelSharing);
}

begin().catch(() => show("unreachable", []));
