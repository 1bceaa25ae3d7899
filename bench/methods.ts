import { evaluate } from "../src/domain/method/evaluate";
import type { AnyMethod, Method } from "../src/domain/method/method";
import { methods } from "../src/domain/methods";
import { answerCall } from "../src/functions/call";
import { customers, type Call } from "./customers";
import { extraHeap, leastWork, leastWorkInTurn, type Measured } from "./measure";

export const title = [
  "Functions, × the processor time of sorting the same sales with Float64Array.prototype.sort",
  "columns: columns of plain cells in, the answers of the function out. cells: what Excel calls, rows of cells in and rows of cells out.",
].join("\n");

const full = 1_000_000;

export function measureMethods(): Measured[] {
  return [...atFullSize(), ...repeated(), ...[1_000, 10_000, 100_000, full].flatMap(growth)];
}

function atFullSize(): Measured[] {
  const { sales, calls } = customers(full);
  return calls.flatMap((call) => {
    const cells = inCells(call);
    const line = (what: string, run: () => unknown, bound: number): Measured => {
      const { baseline, run: milliseconds } = leastWorkInTurn(() => Float64Array.from(sales).sort(), run);
      return { what: `${name(call)}, ${what}`, rows: full, milliseconds, ratio: milliseconds / baseline, bound };
    };
    return [
      line("columns", inColumns(call), call.bound),
      line("cells", cells, 2 * call.bound),
      { what: `${name(call)}, cells: extra heap`, rows: full, milliseconds: 0, ratio: extraHeap(cells), bound: 200, unit: "MB" },
    ];
  });
}

/** 500 formulas on one column, each of which picks a row of the answer: the worksheet calls the function for each of them. */
function repeated(): Measured[] {
  const rows = 10_000;
  const times = 500;
  const { sales, calls } = customers(rows);
  const call = calls.find(({ id }) => id === "TIERRANK")!;
  const method = methodOf(call);
  const [values, labels] = [sales.map((value) => [value]), [call.params.labels]];
  const ask = (share: number): unknown => answerCall(method, [values, [[share, 0.9 - share, 0.05, 0.05]], labels], noWords);
  const many = (shareOf: (i: number) => number) => () => {
    for (let i = 0; i < times; i++) ask(shareOf(i));
  };
  let shares = 0.1;
  const other = (): number => (shares += 1e-6);
  const same = leastWorkInTurn(() => ask(other()), many(() => 0.2), 5);
  const others = leastWorkInTurn(() => ask(other()), many(other), 3);
  const sort = leastWork(() => Float64Array.from(sales).sort(), 9);
  return [
    { what: `${times} calls of ${name(call)} with the same cells, × a sort each`, rows, milliseconds: same.run, ratio: same.run / (times * sort), bound: 1 },
    { what: `${times} calls of ${name(call)} with the same cells, × one call`, rows, milliseconds: same.run, ratio: same.run / same.baseline },
    { what: `${times} calls of ${name(call)} with other shares, × one call`, rows, milliseconds: others.run, ratio: others.run / others.baseline },
  ];
}

function growth(rows: number): Measured[] {
  const { sales, calls } = customers(rows);
  return calls.map((call) => {
    const { baseline, run: milliseconds } = leastWorkInTurn(() => Float64Array.from(sales).sort(), inCells(call), rows < full ? 15 : 3);
    return { what: `growth: ${name(call)}, cells`, rows, milliseconds, ratio: milliseconds / baseline };
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

/** As Excel calls the function; every time with another first cell, so that nothing is answered from memory. */
function inCells(call: Call): () => unknown {
  const method = methodOf(call);
  const args = method.signature.map((one) => call.inputs[one]?.map((cell) => [cell]) ?? call.params[one] ?? null);
  const [first] = (args[0] as number[][])[0]!;
  let times = 0;
  return () => {
    (args[0] as number[][])[0] = [first! + ++times];
    return answerCall(method, args, noWords);
  };
}

const needed = (): never => {
  throw new Error("The bench's answers hold no words.");
};
const noWords = { label: needed, issue: needed, why: needed };
