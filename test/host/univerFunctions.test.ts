import { FormulaDependencyGenerator, Interpreter } from "@univerjs/engine-formula";
import { Desk, describeFunction, LocalFunctions, sheet, workbook } from "./univerFixture";

const errorValue = (basicValue: string) => ({ type: "Error", basicType: "Error", basicValue });
const metadata = [
  describeFunction("DOUBLE", ["x"]),
  describeFunction("ECHO", ["a", "b?", "c?"]),
  describeFunction("SHAPE", ["range[][]", "flag?"]),
  describeFunction("TIER.PARETO", ["amounts[][]"], { result: { dimensionality: "matrix" } }),
  describeFunction("MIXED", []),
  describeFunction("FAIL", ["code"]),
  describeFunction("WHERE", [], { options: { requiresAddress: true } }),
  describeFunction("THROW", []),
];
const answers = {
  DOUBLE: (x: number) => x * 2,
  ECHO: (...args: unknown[]) => JSON.stringify(args),
  SHAPE: (range: unknown[][]) => JSON.stringify(range),
  "TIER.PARETO": (amounts: number[][]) => amounts.map(([amount]) => [amount! >= 200 ? "A" : "B", amount! / 100]),
  MIXED: () => [[1, "007", true], [errorValue("#N/A"), null, errorValue("#DIV/0!")]],
  FAIL: (errorCode: number) => ({ errorCode }),
  WHERE: () => "here",
  THROW: () => {
    throw new Error("out of order");
  },
};

let desk: Desk;
let functions: LocalFunctions;
beforeEach(() => {
  functions = new LocalFunctions(metadata, answers);
  desk = new Desk(workbook([sheet("Data", [[100, null, "x", true], [200], [300], ["=NA()"]])]), functions);
});
afterEach(() => desk.grid.dispose());

describe("custom functions in the grid", () => {
  it("answer a cell", async () => {
    await desk.write("F1", [["=TB.DOUBLE(A1)", "=TB.DOUBLE(21)+1", "=tb.double(4)"]]);
    expect(desk.values("F1:H1")).toEqual([[200, 43, 8]]);
  });

  it("show that they are being asked until they answer", async () => {
    const [id, rect] = desk.at("F1");
    desk.grid.write(id, rect, [[{ f: "=TB.DOUBLE(A1)" }]]);
    const seen = new Set<unknown>();
    const done = desk.grid.settled();
    let settled = false;
    void done.then(() => (settled = true));
    while (!settled) {
      seen.add(desk.value("F1"));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect([...seen]).toContain("#GETTING_DATA");
    expect(desk.value("F1")).toBe(200);
  });

  it("spill a matrix, and follow an edit of its source", async () => {
    await desk.write("F1", [["=TB.TIER.PARETO(A1:A3)"]]);
    expect(desk.values("F1:G3")).toEqual([["B", 1], ["A", 2], ["A", 3]]);
    expect(desk.grid.spill(desk.at("A1")[0], 2, 6)?.rect).toEqual({ row: 0, column: 5, rows: 3, columns: 2 });
    await desk.write("A1", [[900]]);
    expect(desk.values("F1:G1")).toEqual([["A", 9]]);
  });

  it("are #SPILL! when something is in the way", async () => {
    await desk.write("G2", [["mine"]]);
    await desk.write("F1", [["=TB.TIER.PARETO(A1:A3)"]]);
    expect(desk.values("F1:G2")).toEqual([["#SPILL!", null], [null, "mine"]]);
  });

  it("are asked all at once in one calculation, and each cell once", async () => {
    const formulas = Array.from({ length: 100 }, (_, i) => [`=TB.DOUBLE(${i})`]);
    await desk.write("F1", formulas);
    expect(functions.calls).toHaveLength(100);
    expect(desk.values("F1:F100")).toEqual(Array.from({ length: 100 }, (_, i) => [2 * i]));
  });

  it("may be nested and may feed each other", async () => {
    await desk.write("F1", [["=TB.DOUBLE(TB.DOUBLE(A1))", "=TB.DOUBLE(F1)", "=SUM(F1:G1)"]]);
    expect(desk.values("F1:H1")).toEqual([[400, 800, 1200]]);
    await desk.write("A1", [[1]]);
    expect(desk.values("F1:H1")).toEqual([[4, 8, 12]]);
  });

  it("hear null for an omitted argument, in the middle too, and for a blank cell", async () => {
    await desk.write("F1", [["=TB.ECHO(1)", "=TB.ECHO(1,,3)", "=TB.ECHO(B1,C1,D1)"]]);
    expect(desk.values("F1:H1")).toEqual([["[1,null,null]", "[1,null,3]", '[null,"x",true]']]);
  });

  it("hear a range as rows, its blank cells as empty text, and a single cell as a range too", async () => {
    await desk.write("F1", [["=TB.SHAPE(A1:D2)", "=TB.SHAPE(A1)", "=TB.SHAPE({1,2;3,4})", "=TB.SHAPE(A1:A2*2)"]]);
    expect(desk.values("F1:I1")).toEqual([['[[100,"","x",true],[200,"","",""]]', "[[100]]", "[[1,2],[3,4]]", "[[200],[400]]"]]);
  });

  it("are not asked when an argument is an error", async () => {
    await desk.write("F1", [["=TB.DOUBLE(A4)", "=TB.SHAPE(A1:A4)", "=ISNA(F1)"]]);
    expect(desk.values("F1:H1")).toEqual([["#N/A", "#N/A", true]]);
    expect(functions.calls).toEqual([]);
  });

  it("hear errors as error values where they say that they can", async () => {
    desk.grid.dispose();
    functions = new LocalFunctions([{ ...metadata[2]!, options: { allowErrorForDataTypeAny: true } as object }], answers);
    desk = new Desk(workbook([sheet("Data", [[1], ["=NA()"]])]), functions);
    await desk.write("C1", [["=TB.SHAPE(A1:A2)"]]);
    expect(functions.calls[0]!.args[0]).toEqual([[1], [errorValue("#N/A")]]);
  });

  it("give back errors that are real errors", async () => {
    await desk.write("F1", [["=TB.FAIL(1)", "=TB.FAIL(5)", "=TB.FAIL(6)", "=TB.FAIL(8)", "=TB.FAIL(7)", "=TB.FAIL(2)"]]);
    expect(desk.values("F1:K1")).toEqual([["#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#VALUE!", "#VALUE!"]]);
    await desk.write("F2", [["=ISNA(F1)", "=IFERROR(G1,\"caught\")"]]);
    expect(desk.values("F2:G2")).toEqual([[true, "caught"]]);
  });

  it("keep the kinds of the values they give, errors among them", async () => {
    await desk.write("F1", [["=TB.MIXED()"]]);
    expect(desk.values("F1:H2")).toEqual([[1, "007", true], ["#N/A", null, "#DIV/0!"]]);
    await desk.write("J1", [["=ISNA(F2)", "=ISTEXT(G1)", "=ISLOGICAL(H1)"]]);
    expect(desk.values("J1:L1")).toEqual([[true, true, true]]);
  });

  it("do no harm when they throw", async () => {
    await desk.write("F1", [["=TB.THROW()"]]);
    expect(desk.value("F1")).toBe("#VALUE!");
  });

  it("know their cell when they ask for it", async () => {
    await desk.write("F7", [["=TB.WHERE()", "=TB.ECHO(1)"]]);
    expect(functions.calls.map(({ id, address }) => [id, address]).sort()).toEqual([["ECHO", null], ["WHERE", "Data!F7"]]);
  });

  it("work through a name", async () => {
    desk.grid.setName({ name: "TWICE", formula: "=LAMBDA(x,TB.DOUBLE(x))", visible: true });
    await desk.write("F1", [["=TWICE(8)"]]);
    expect(desk.value("F1")).toBe(16);
  });

  it("work through a name with optional parameters, which hear an empty text for what is left out, until the name is gone", async () => {
    const echo = { name: "SAY", formula: '=LAMBDA(a, [b], [c], TB.ECHO(a, IF(ISOMITTED(b), "", b), IF(ISOMITTED(c), "", c)))', visible: true };
    desk.grid.setName(echo);
    await desk.write("F1", [["=SAY(1,2,3)", "=say(1)", "=SAY(1,,3)", "=SAY(B1)"]]);
    expect(desk.values("F1:I1")).toEqual([["[1,2,3]", '[1,"",""]', '[1,"",3]', '[null,"",""]']]);
    desk.grid.setName({ ...echo, formula: "=LAMBDA(x,x+1)" });
    await desk.grid.settled();
    expect(desk.value("G1")).toBe(2);
    desk.grid.removeName("SAY");
    await desk.grid.settled();
    expect(desk.value("G1")).toBe("#NAME?");
  });

  it("spill through such a name, and follow an edit", async () => {
    desk.grid.setName({ name: "PARETO", formula: '=LAMBDA([amounts],TB.TIER.PARETO(IF(ISOMITTED(amounts),"",amounts)))', visible: true });
    await desk.write("F1", [["=PARETO(A1:A3)"]]);
    expect(desk.values("F1:G3")).toEqual([["B", 1], ["A", 2], ["A", 3]]);
    await desk.write("A1", [[900]]);
    expect(desk.values("F1:G1")).toEqual([["A", 9]]);
  });

  it("with too few arguments are #N/A and unknown ones #NAME?", async () => {
    await desk.write("F1", [["=TB.DOUBLE()", "=TB.NOSUCH(1)"]]);
    expect(desk.values("F1:G1")).toEqual([["#N/A", "#NAME?"]]);
  });
});

describe("waiting for functions", () => {
  beforeEach(() => jest.spyOn(console, "warn").mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  it("ends after ten seconds with #BUSY! where one never answers", async () => {
    desk.grid.dispose();
    const silent = new LocalFunctions([describeFunction("SILENT", [])], {});
    silent.invoke = () => new Promise(() => undefined);
    desk = new Desk(workbook([sheet("Data", [])]), silent);
    const start = performance.now();
    await desk.write("B2", [["=TB.SILENT()", "=ISERROR(B2)"]]);
    expect(performance.now() - start).toBeGreaterThan(9_000);
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining("TB.SILENT in Data!B2"));
    await desk.grid.settled();
    expect(desk.values("B2:C2")).toEqual([["#BUSY!", true]]);
  });

  it("goes on while the engine calculates, however long that takes", async () => {
    const calculate = Interpreter.prototype.execute;
    jest.spyOn(Interpreter.prototype, "execute").mockImplementationOnce(function (this: Interpreter, ...node) {
      for (const end = performance.now() + 10_500; performance.now() < end; );
      return calculate.apply(this, node);
    });
    await desk.write("B1", [["=SEQUENCE(3)"]]);
    expect(desk.values("B1:B3")).toEqual([[1], [2], [3]]);
    await desk.write("C1", [["=SUM(B1:B3)"]]);
    expect(desk.values("B1:C1")).toEqual([[1, 6]]);
    expect(console.warn).not.toHaveBeenCalled();
  });

  it("ends where the engine fails, and the next edit is calculated", async () => {
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    jest.spyOn(FormulaDependencyGenerator.prototype, "generate").mockRejectedValueOnce(new Error("out of order"));
    await desk.write("B1", [["=1+1"]]);
    expect(console.error).toHaveBeenCalledWith("The calculation failed:", expect.objectContaining({ message: "out of order" }));
    await desk.write("C1", [["=2+3"]]);
    expect(desk.value("C1")).toBe(5);
  });

  it("ends at once when nothing is being calculated", async () => {
    await desk.grid.settled();
    let turned = false;
    setImmediate(() => (turned = true));
    for (let i = 0; i < 100; i++) await desk.grid.settled();
    expect(turned).toBe(false);
  });
});
