import { drawAnnual, signAnnual } from "../../src/domain/desk/annual";
import { roles } from "../../src/domain/desk/book";
import { draftShift } from "../../src/domain/desk/shifts";
import { methods } from "../../src/domain/methods";
import { functionsFile } from "../../src/functions/metadata";
import type { Host, WorkbookSnapshot } from "../../src/host";
import { readFormerRuns } from "../../src/workbook/former";
import { revertRun } from "../../src/workbook/history/revert";
import { bringBack } from "../../src/workbook/sharing/bringBack";
import type { Frozen } from "../../src/workbook/sharing/contract";
import { findUses } from "../../src/workbook/sharing/find";
import { prepareForSharing } from "../../src/workbook/sharing/freeze";
import { repair } from "../../src/workbook/sharing/repair";
import { addShortNames, removeShortNames } from "../../src/workbook/sharing/shortNames";
import type { AddIn } from "../../src/workbook/sharing/addIn";
import type { RunRequest } from "../../src/workbook/contract";
import { runSystem } from "../../src/workbook/run";
import { bookOf, sheetOf } from "../fake/workbooks";
import { day, done, made } from "../workbook/deskBook";
import { asTable, request } from "../workbook/hosted";
import { mm } from "../workbook/sources";
import type { Command } from "./sweep";

const addIn: AddIn = { namespace: "TB", functions: functionsFile(methods, "en").functions };
const few: AddIn = { ...addIn, functions: addIn.functions.slice(0, 3) };

/** All commands under test, each from a small workbook. */
export function commandsOn(host: Host): readonly Command[] {
  const customers = (more = {}): WorkbookSnapshot => bookOf([sheetOf("客户", mm as never, more), sheetOf("其他", [["不相干", 1]])], { settings: { other: 1 } });
  const after = async (book: WorkbookSnapshot, ...steps: readonly (() => Promise<unknown>)[]): Promise<WorkbookSnapshot> => {
    host.open(book);
    for (const step of steps) await step();
    return host.snapshot();
  };
  const run = (change: Partial<RunRequest> = {}) => () => runSystem({ ...request, source: { kind: "sheet" }, ...change });
  const latest = async (): Promise<string> => (await Excel.run((context) => readFormerRuns(context))).at(-1)!.block;
  const wizard: Pick<Command, "source" | "target" | "sheet"> = {
    sheet: "客户",
    source: (colleague) => colleague.types("客户", 2, 1, 4321),
    target: (colleague) => colleague.types("客户", 3, 4, "typed by somebody else"),
  };
  const again = { params: { pool: 900, vat: 0.17 } };
  const overrides = { overrides: true, log: true, at: "2026-11-22 10:00" } as const;

  const deskData = bookOf([sheetOf("Data", [["Customer no.", "Customer", "Sales", "Collected"], ["A1", "Ann", 100, 120], ["B1", "Bob", 200, 240], ["B2", "Cid", 50, 60]]), sheetOf("Other", [[1]])]);
  const desk = (protect: boolean) => () => made({ customers: { kind: "sheet", name: "Data" }, protect });
  const annual = () => done(drawAnnual, { year: 2011 });
  const signed = roles.map((role) => () => done(signAnnual, { year: 2011, role, name: role, date: day("2011-01-12") }));
  const draft = () => done(draftShift, { date: day("2011-02-10"), lines: [{ customer: "B1", change: -5, reason: "x" }, { customer: "B2", change: 5, reason: "y" }] });
  const atDesk: Pick<Command, "source" | "target" | "sheet" | "slow"> = {
    slow: true,
    sheet: "Customers",
    source: (colleague) => colleague.types("Customers", 2, 3, 4321),
    target: (colleague) => colleague.types("Quotas", 1, 3, 4321),
  };

  const broken: WorkbookSnapshot = {
    ...bookOf([sheetOf("Data", [[5, { f: '=_xldudf_TB_TIER(A1,{3},{"B","A"})', e: "#NAME?" }], [1, { f: '=_xll.TB.TIER(A2,{3},{"B","A"})', e: "#NAME?" }]]), sheetOf("Other", [[1]])]),
    names: [{ name: "Best", formula: '=_xldudf_TB_TIER(1,{3},{"B","A"})', visible: true }],
  };
  const shared = (): Promise<WorkbookSnapshot> =>
    after(
      bookOf([sheetOf("Data", [["Customer", "Sales", "Tier", null, "By name"], ["a", 50, { f: '=TB.TIER(B2,{100,500},{"C","B","A"})', v: "C" }, null, { f: "=BestOne", v: "C" }], ["b", 100, { f: '=TB.TIER(B3,{100,500},{"C","B","A"})', v: "B" }]]), sheetOf("Other", [[1]])], {
        names: [{ name: "BestOne", formula: '=TB.TIER(Data!$B$2,{100,500},{"C","B","A"})', visible: true }],
      }),
      () => runSystem({ ...request, method: methods.find(({ id }) => id === "TIERCUM")!, params: {}, source: { kind: "range", sheet: "Data", address: "A1:B3" }, where: { place: "new-sheet" }, summary: false, locale: "en" }),
    );
  const sharing: Pick<Command, "source" | "target" | "sheet"> = {
    sheet: "Data",
    source: (colleague) => colleague.types("Data", 1, 1, 77),
    target: (colleague) => colleague.types("Data", 1, 2, "typed by somebody else"),
  };
  const share = async () => prepareForSharing(await findUses(addIn), addIn);
  let frozen: Frozen;

  return [
    { name: "write values", start: async () => customers(), work: run(), ...wizard },
    { name: "write formulas of Excel", start: async () => customers(), work: run({ mode: "native", summary: false }), ...wizard },
    { name: "write functions", start: async () => customers(), work: run({ mode: "functions", summary: false, method: methods.find(({ id }) => id === "TIERCUM")!, params: {} }), ...wizard },
    { name: "write into a table", start: async () => customers(asTable), work: run({ source: { kind: "table", name: "客户表" }, summary: false }), ...wizard },
    { name: "write to a new sheet", start: async () => customers(), work: run({ where: { place: "new-sheet" }, summary: false }), ...wizard },
    { name: "run again", start: () => after(customers(), run()), work: run(again), ...wizard },
    { name: "override", start: () => after(customers(), run({ ...overrides, summary: false })), work: run({ ...overrides, ...again, summary: false }), ...wizard, target: (colleague) => colleague.types("客户", 3, 7, "A") },
    { name: "revert", start: () => after(customers(), run(overrides)), work: async () => revertRun(await latest(), { at: "2026-11-23 10:00" }), ...wizard },
    { name: "revert to the run before", start: () => after(customers(), run(), run(again)), work: async () => revertRun(await latest()), ...wizard },
    { name: "new desk", start: async () => deskData, work: desk(true), slow: true, sheet: "Data", source: (colleague) => colleague.types("Data", 2, 2, 4321), target: (colleague) => colleague.types("Data", 9, 9, "x") },
    { name: "annual quotas", start: () => after(deskData, desk(true)), work: annual, ...atDesk },
    { name: "credit shift", start: () => after(deskData, desk(false), annual, ...signed), work: draft, ...atDesk, target: (colleague) => colleague.types("Shifts", 1, 3, "typed by somebody else") },
    { name: "prepare for sharing", start: shared, work: share, ...sharing },
    {
      name: "bring formulas back",
      start: async () => {
        const report = await after(await shared()).then(share);
        if (!report.ok) throw new Error(JSON.stringify(report.issues));
        ({ frozen } = report);
        return host.snapshot();
      },
      work: () => bringBack(frozen),
      ...sharing,
    },
    { name: "repair formulas", start: async () => broken, work: () => repair(addIn), sheet: "Data", source: (colleague) => colleague.types("Data", 0, 0, 77), target: (colleague) => colleague.types("Data", 0, 1, "typed by somebody else") },
    { name: "add short names", start: async () => broken, work: () => addShortNames(few), ...sharing },
    { name: "remove short names", start: () => after(broken, () => addShortNames(few)), work: () => removeShortNames(few), ...sharing },
  ];
}

