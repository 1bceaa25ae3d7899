import fc from "fast-check";
import type { AnyMethod, InputField } from "../../src/domain/method/method";
import { methods } from "../../src/domain/methods";
import { sum, toNumber } from "../../src/domain/money/decimal";
import { answerInWords } from "../../src/functions/worded";
import { installExcel } from "../functions/excel";
import { settingsOf } from "../properties/subjects";
import { columnsOf, tables } from "../properties/tables";
import { hostileCell, longest } from "./cells";
import { effort, patience } from "./effort";

interface Call {
  readonly id: string;
  readonly args: readonly unknown[];
  readonly locale: "en" | "zh-CN";
}

const onSheets = methods.filter(({ worksheet }) => worksheet) as readonly AnyMethod[];

/** What Excel hands over for a cell: an error comes as a value with its type. */
const handed = (cell: unknown): unknown =>
  typeof cell === "object" && cell !== null && "error" in cell ? { type: "Error", basicType: "Error", basicValue: cell.error } : cell;

/** Ranges as Excel passes them: a table the method could read with some cells, arguments or whole columns spoiled. */
function calls(method: AnyMethod): fc.Arbitrary<Call> {
  const readable = Object.keys(method.inputs).length > 0 ? tables(method, { most: 8 }) : fc.constantFrom(...settingsOf(method)).map((params) => ({ params, given: [], rows: [] }));
  return readable.chain((table) => {
    const columns = columnsOf(table);
    const args = method.signature.map((name): fc.Arbitrary<unknown> => {
      const field = method.inputs[name] as InputField | undefined;
      if (!field) return param((table.params as Readonly<Record<string, unknown>>)[name]);
      return columns[name] === undefined ? fc.constant(null) : range(columns[name].map((entry) => (Array.isArray(entry) ? (entry as unknown[]) : [entry])));
    });
    const show = fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, fc.constantFrom<unknown>("all", "why", ...Object.keys(method.outputs), ...Object.keys(method.tables), "figures", "?"), hostileCell.map(handed));
    const headers = fc.constantFrom<unknown>(null, true, false, "x");
    return fc.tuple(fc.tuple(...args), show, headers, fc.constantFrom("en" as const, "zh-CN" as const)).map(([own, shown, head, locale]) => ({ id: method.id, args: [...own, shown, head], locale }));
  });
}

const param = (value: unknown): fc.Arbitrary<unknown> => {
  const given = value === undefined ? null : Array.isArray(value) ? (Array.isArray(value[0]) ? value : [value]) : value;
  return fc.oneof({ weight: 9, arbitrary: fc.constant(given) }, hostileCell.map(handed), fc.array(fc.array(hostileCell.map(handed), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }));
};

function range(rows: readonly (readonly unknown[])[]): fc.Arbitrary<unknown> {
  const spoiled = fc.array(fc.tuple(fc.nat({ max: rows.length - 1 }), fc.nat(), hostileCell), { maxLength: 3 }).map((spots) => {
    const copy = rows.map((row) => row.map(handed));
    for (const [row, column, cell] of spots) if (copy[row]!.length > 0) copy[row]![column % copy[row]!.length] = handed(cell);
    return copy as unknown;
  });
  const other = fc.array(fc.array(hostileCell.map(handed), { minLength: 1, maxLength: 1 }), { minLength: 1, maxLength: 8 });
  return fc.oneof({ weight: 12, arbitrary: spoiled }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: hostileCell.map(handed) }, { weight: 1, arbitrary: other });
}

/** An answer in a form that can be compared; a refusal as its code and words. */
function answered({ id, args, locale }: Call): unknown[][] | string {
  try {
    return answerInWords(onSheets.find((one) => one.id === id)!, args, locale);
  } catch (error) {
    if (!(error instanceof CustomFunctions.Error)) throw error;
    const { code, message } = error as unknown as { code: string; message?: string };
    return `${code} ${message ?? ""}`;
  }
}

function wrongCell(cell: unknown): boolean {
  if (typeof cell === "number") return !Number.isFinite(cell);
  if (typeof cell === "string") return cell.length > longest || cell.includes("[object ");
  return typeof cell !== "boolean" && !(cell instanceof CustomFunctions.Error);
}

beforeAll(() => {
  installExcel("en-US");
});

describe("worksheet functions on whatever cells hold", () => {
  it(
    "answer a matrix of finite cells or say what is wrong, the same each time",
    () => {
      let given = 0;
      fc.assert(
        fc.property(fc.constantFrom(...onSheets).chain(calls), (call) => {
          const answer = answered(call);
          expect(answered(call)).toEqual(answer);
          if (typeof answer === "string") {
            expect(answer).toMatch(/^#(VALUE!|N\/A) ./u);
            return;
          }
          given += 1;
          expect(answer.length).toBeGreaterThan(0);
          expect(new Set(answer.map((row) => row.length)).size).toBe(1);
          expect(answer.flat().filter(wrongCell)).toEqual([]);
        }),
        { numRuns: effort.functions, seed: effort.seed },
      );
      // Tables that are only ever refused would try nothing.
      expect(given).toBeGreaterThan(effort.functions / 4);
    },
    patience,
  );

  it(
    "share out a pool whole, to the unit, whoever cannot be given a quota",
    () => {
      let whole = 0;
      const quota = onSheets.find(({ id }) => id === "CREDITQUOTA")!;
      const tier = fc.oneof({ weight: 8, arbitrary: fc.constantFrom<unknown>("A", "B", "C", "D") }, hostileCell.map(handed));
      const sales = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 1e9 }).map((cents) => cents / 100) as fc.Arbitrary<unknown> }, hostileCell.map(handed));
      fc.assert(
        fc.property(fc.array(fc.tuple(sales, tier), { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 1e9 }), (rows, cents) => {
          const args = quota.signature.map((name) => (name === "sales" ? rows.map(([cell]) => [cell]) : name === "tier" ? rows.map(([, cell]) => [cell]) : name === "pool" ? cents / 100 : null));
          const answer = answered({ id: "CREDITQUOTA", args: [...args, null, null], locale: "en" });
          if (typeof answer === "string") return;
          const quotas = answer.flat().filter((cell): cell is number => typeof cell === "number");
          const claims = rows.some(([amount, name]) => typeof amount === "number" && amount > 0 && amount <= 1e7 && ["A", "B", "C"].includes(String(name)));
          expect(claims ? [cents / 100] : [0, cents / 100]).toContain(toNumber(sum(quotas)));
          if (claims) whole += 1;
        }),
        { numRuns: Math.ceil(effort.functions / 4), seed: effort.seed },
      );
      expect(whole).toBeGreaterThan(effort.functions / 10);
    },
    patience,
  );
});
