import fc from "fast-check";
import { cellsPortion, little, send } from "../../src/workbook/portions";
import { readAreas } from "../../src/workbook/slices";

/** Excel's error as the pane meets it. */
class ExcelError extends Error {
  override readonly name = "RichApi.Error";
  constructor(readonly code: string) {
    super(code);
  }
}

/** A sheet of texts that takes so many cells in a request, and gives so many. */
class SmallSheet {
  readonly written = new Map<number, unknown>();
  readonly done: string[] = [];
  requests = 0;
  private queued: { readonly cells: number; readonly act: () => void }[] = [];
  private asked: { readonly cells: number; readonly answer: () => void }[] = [];

  constructor(
    private readonly takes: number,
    private readonly gives = Infinity,
    private readonly rows: readonly string[] = [],
  ) {}

  readonly context = { sync: () => this.sync() } as unknown as Excel.RequestContext;
  readonly sheet = { getRangeByIndexes: (row: number, _column: number, rows: number) => this.range(row, rows) } as unknown as Excel.Worksheet;

  act(what: string): void {
    this.queued.push({ cells: 1, act: () => this.done.push(what) });
  }

  private range(row: number, rows: number) {
    const queue = (cells: readonly (readonly unknown[])[]): void => void this.queued.push({ cells: cells.length, act: () => cells.forEach(([cell], i) => this.write(row + i, cell)) });
    const range = {
      formulas: undefined as unknown,
      set values(cells: readonly (readonly unknown[])[]) {
        queue(cells);
      },
      load: () => void this.asked.push({ cells: rows, answer: () => (range.formulas = this.rows.slice(row, row + rows).map((text) => [text])) }),
    };
    return range;
  }

  private write(row: number, cell: unknown): void {
    if (this.written.has(row)) throw new Error(`Row ${row} is written twice.`);
    this.written.set(row, cell);
  }

  private async sync(): Promise<void> {
    this.requests++;
    const [queued, asked] = [this.queued, this.asked];
    [this.queued, this.asked] = [[], []];
    if (queued.reduce((sum, { cells }) => sum + cells, 0) > this.takes) throw new ExcelError("RequestPayloadSizeLimitExceeded");
    for (const { act } of queued) act();
    if (asked.reduce((sum, { cells }) => sum + cells, 0) > this.gives) throw new ExcelError("ResponsePayloadSizeLimitExceeded");
    for (const { answer } of asked) answer();
  }
}

const texts = fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 60 });
const area = (rows: number) => ({ row: 0, column: 0, rows, columns: 1 });
const formulas = { properties: "formulas", take: ({ formulas: lines }: Excel.Range) => lines as string[][] };

describe("however little a request may hold", () => {
  it("every line is written once, and all that comes before and after it in its order", async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 70 }), async (lines, takes) => {
        const excel = new SmallSheet(takes);
        const cells = cellsPortion({ sheet: () => excel.sheet, area: area(lines.length), cells: lines.map((text) => [text]) });
        await send(excel.context, [little(() => excel.act("before")), cells, little(() => excel.act("after"))]);
        expect([...excel.written]).toEqual(lines.map((text, row) => [row, text]));
        expect(excel.done).toEqual(["before", "after"]);
        if (takes >= lines.length + 2) expect(excel.requests).toBe(1);
      }),
    );
  });

  it("a million lines are made and measured request by request, not before the first", async () => {
    let made = 0;
    const slice = (from: number, to: number): string[][] => {
      made += to - from;
      return Array.from({ length: to - from }, (_, i) => [`Customer ${from + i}`]);
    };
    const madeBefore: number[] = [];
    const sheet = { getRangeByIndexes: () => ({ set values(_: unknown) { madeBefore.push(made); } }) } as unknown as Excel.Worksheet;
    const told: number[] = [];
    const cells = cellsPortion({ sheet: () => sheet, area: area(1_000_000), cells: { length: 1_000_000, slice }, onSent: (lines) => told.push(lines) });
    await send({ sync: () => Promise.resolve() } as unknown as Excel.RequestContext, [cells]);
    expect(madeBefore[0]).toBeLessThan(200_000);
    expect(madeBefore.length).toBeGreaterThan(10);
    expect([...told]).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1_000_000);
  });

  it("a line too large for any is the caller's trouble, and nothing of it is written", async () => {
    const excel = new SmallSheet(0);
    const cells = cellsPortion({ sheet: () => excel.sheet, area: area(3), cells: [["a"], ["b"], ["c"]] });
    await expect(send(excel.context, [cells])).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(excel.written.size).toBe(0);
  });

  it("what was done though its answer is too large is not sent again", async () => {
    const excel = new SmallSheet(Infinity, 0);
    const asking = little(() => {
      excel.act("once");
      excel.sheet.getRangeByIndexes(0, 0, 1, 1).load("formulas");
    });
    await expect(send(excel.context, [asking])).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    expect(excel.done).toEqual(["once"]);
  });
});

describe("however little an answer may hold", () => {
  it("every row is read once and in its order, from all places, with what is asked alongside", async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, fc.integer({ min: 1, max: 130 }), async (one, other, gives) => {
        const excel = new SmallSheet(Infinity, gives, [...one, ...other]);
        const beside = { ...area(other.length), row: one.length };
        let asked = 0;
        const read = await readAreas(excel.context, [{ sheet: excel.sheet, area: area(one.length), ...formulas }, { sheet: excel.sheet, area: beside, ...formulas }], { alongside: () => asked++ });
        expect(read).toEqual([one.map((text) => [text]), other.map((text) => [text])]);
        expect(asked).toBeGreaterThan(0);
        if (gives >= one.length + other.length) expect([excel.requests, asked]).toEqual([1, 1]);
      }),
    );
  });

  it("a row too large for any is the caller's trouble", async () => {
    const excel = new SmallSheet(Infinity, 0, ["a", "b"]);
    await expect(readAreas(excel.context, [{ sheet: excel.sheet, area: area(2), ...formulas }])).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });
});
