import { evaluate } from "../src/domain/method/evaluate";
import type { AnyMethod, Method } from "../src/domain/method/method";
import { methods } from "../src/domain/methods";
import { answerCall } from "../src/functions/call";
import { customers, type Call } from "./customers";
import { extraHeap, quickest, type Measured } from "./measure";

export const title = [
  "Functions, × the time of sorting the same sales with Float64Array.prototype.sort",
  "columns: columns of plain cells in, the answers of the function out. cells: what Excel calls, rows of cells in and rows of cells out.",
].join("\n");

const full = 1_000_000;

export function measureMethods(): Measured[] {
  return [...atFullSize(), ...[1_000, 10_000, 100_000, full].flatMap(growth)];
}

function atFullSize(): Measured[] {
  const { sales, calls } = customers(full);
  return calls.flatMap((call) => {
    const [columns, cells] = [inColumns(call), inCells(call)];
    const sort = quickest(() => Float64Array.from(sales).sort());
    const line = (what: string, run: () => unknown, bound: number): Measured => {
      const milliseconds = quickest(run);
      return { what: `${name(call)}, ${what}`, rows: full, milliseconds, ratio: milliseconds / sort, bound };
    };
    return [
      line("columns", columns, call.bound),
      line("cells", cells, 2 * call.bound),
      { what: `${name(call)}, cells: extra heap`, rows: full, milliseconds: 0, ratio: extraHeap(cells), bound: 200, unit: "MB" },
    ];
  });
}

function growth(rows: number): Measured[] {
  const { sales, calls } = customers(rows);
  const sort = quickest(() => Float64Array.from(sales).sort(), 9);
  return calls.map((call) => {
    const milliseconds = quickest(inCells(call), 9);
    return { what: `growth: ${name(call)}, cells`, rows, milliseconds, ratio: milliseconds / sort };
  });
}

const name = ({ id }: Call): string => `TB.${id}`;
const methodOf = ({ id }: Call): Method => methods.find((one: AnyMethod) => one.id === id)!;

/** As the wizard calls a method. */
function inColumns(call: Call): () => unknown {
  const method = methodOf(call);
  const answers = (method.answers as { readonly columns: readonly string[] }).columns;
  return () => {
    const outcome = evaluate(method, call);
    if (!outcome.ok) throw new Error(`${call.id} does not answer its bench.`);
    return answers.map((one) => outcome.value.columns[one]);
  };
}

/** As Excel calls the function. */
function inCells(call: Call): () => unknown {
  const method = methodOf(call);
  const args = method.signature.map((one) => call.inputs[one]?.map((cell) => [cell]) ?? call.params[one] ?? null);
  return () => answerCall(method, args, noWords);
}

const needed = (): never => {
  throw new Error("The bench's answers hold no words.");
};
const noWords = { label: needed, issue: needed, why: needed };
