import { drawAnnual, signAnnual } from "../../src/domain/desk/annual";
import { roles } from "../../src/domain/desk/book";
import { quotasInForce } from "../../src/domain/desk/quotasInForce";
import { checkOrder } from "../../src/domain/desk/limits";
import { receivables } from "../../src/domain/desk/receivables";
import { reviewClasses, signReview } from "../../src/domain/desk/review";
import { checkSeals } from "../../src/domain/desk/seal";
import { draftShift, signShift, type ShiftLine } from "../../src/domain/desk/shifts";
import { warn } from "../../src/domain/desk/warnings";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { column, hosted, sheetNamed } from "./hosted";
import { day, done, made, refusal, sampleSheet, theBook } from "./deskBook";

const names = { namespace: "TB", functions: [] };
const cents = (amounts: readonly (number | null)[]): number => amounts.reduce<number>((sum, amount) => sum + Math.round((amount ?? 0) * 100), 0);
const people = { ceo: "Li", cfo: "Wang", salesDirector: "Zhao" } as const;

async function throughAllSteps(batch: string, date: number): Promise<void> {
  for (const [step, name] of [["propose", "Zhao"], ["approve", "Li"], ["record", "Wang"], ["effect", "Wang"]] as const) await done(signShift, { batch, step, name, date }, { asOf: date });
}

describe("a year of the credit desk, with the 450 customers of the MM company", () => {
  it("from the annual table over a shift and the review to the next quarter's shift, saved and opened again between", async () => {
    const first = await hosted(sampleSheet());
    await made({ customers: { kind: "sheet", name: "Data" } });
    const drawn = await done(drawAnnual, { year: 2011, ratio: 0.2, vat: 0.17, reserve: 50 });
    expect([drawn.answer.pool, drawn.answer.allocated]).toEqual([936, 936]);
    for (const role of roles) await done(signAnnual, { year: 2011, role, name: people[role], date: day("2011-01-12") });
    const signed = await theBook();
    expect(cents(signed.rows.customers.map(({ quota }) => quota))).toBe(936_00);

    const lines: readonly ShiftLine[] = [{ customer: "C7", change: 10, reason: "exhibition" }, { customer: "B117", change: -2 }, { customer: "C3", change: -3 }, { customer: "D24", change: -5 }];
    const draft = await done(draftShift, { batch: "S1", date: day("2011-02-01"), lines });
    expect([draft.answer.level, draft.answer.sum, draft.answer.quarter]).toEqual([2, 0, "2011 Q1"]);
    await throughAllSteps("S1", day("2011-02-03"));
    const shifted = await theBook();
    const quotaOf = (book: typeof signed, customer: string): number => book.rows.customers.find((row) => row.customer === customer)!.quota!;
    expect(lines.map(({ customer }) => Math.round((quotaOf(shifted, customer) - quotaOf(signed, customer)) * 100))).toEqual([1000, -200, -300, -500]);
    expect(cents(shifted.rows.customers.map(({ quota }) => quota))).toBe(936_00);
    expect(column(sheetNamed(await first.host.snapshot(), "Quotas"), "Quota")).toEqual(signed.rows.quotas.map(({ quota }) => quota));

    await done(draftShift, { batch: "S2", date: day("2011-03-01"), lines: [{ customer: "C7", change: -1 }, { customer: "C3", change: 1 }] });
    expect(await refusal(signShift, { batch: "S2", step: "propose", name: "Zhao", date: day("2011-03-02") })).toMatch(/quarter/);

    const { answer } = await done(receivables, { asOf: day("2011-03-30") });
    const { overlapCount, keyBalance, nonKeyBalance } = answer.keyAndDebt;
    expect([overlapCount, cents([keyBalance]), cents([nonKeyBalance])]).toEqual([76, 320_00, 460_00]);
    const { book: warned } = await done(warn, { asOf: day("2011-03-30") });
    expect(warned.rows.customers.every(({ light }) => light !== null)).toBe(true);
    const order = await done(checkOrder, { customer: "C7", amount: 1_000, asOf: day("2011-03-30") });
    expect([order.answer.decision, order.answer.limit]).toEqual(["BLOCK", quotaOf(shifted, "C7")]);
    expect(order.book.rows.log).toEqual(warned.rows.log);

    const review = await done(reviewClasses, { date: day("2011-03-31") }, { asOf: day("2011-03-31") });
    expect(review.answer.state).toBe("proposed");
    await done(signReview, { date: day("2011-03-31"), name: "Li", signedOn: day("2011-04-01") }, { asOf: day("2011-04-01") });
    const reviewed = await theBook();
    expect(reviewed.rows.reviews.filter(({ state }) => state === "signed")).toHaveLength(450);

    const bytes = saveXlsx(await first.host.snapshot(), null, names);
    const second = await hosted(openXlsx(bytes, names).snapshot);
    expect(await theBook()).toEqual(reviewed);
    expect(checkSeals(reviewed)).toEqual([]);
    const next = await done(draftShift, { batch: "S3", date: day("2011-04-05"), lines: [{ customer: "C7", change: -1 }, { customer: "C3", change: 1 }] });
    expect(next.answer.quarter).toBe("2011 Q2");
    await throughAllSteps("S3", day("2011-04-06"));
    const end = await theBook();
    expect(quotasInForce(end).batches).toEqual(["S1", "S3"]);
    expect(cents(end.rows.customers.map(({ quota }) => quota))).toBe(936_00);
    expect(end.rows.log.map(({ number }) => number)).toEqual(end.rows.log.map((_, i) => i + 1));
    expect((await second.host.snapshot()).sheets.filter(({ name }) => name.startsWith("Dashboard"))).toHaveLength(1);
  });
});
