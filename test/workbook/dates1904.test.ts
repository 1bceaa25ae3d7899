import tier from "../../src/domain/system/MMCREDIT";
import followup from "../../src/domain/tiering/FOLLOWUP";
import { workbookIssueText } from "../../src/i18n/workbook";
import { readSource } from "../../src/workbook/source";
import { deskLayer } from "../../src/workbook/desk/layer";
import { runSystem } from "../../src/workbook/run";
import { bookOf, sheetOf } from "../fake/workbooks";
import { content } from "./content";
import { creation } from "./deskBook";
import { customers, hosted, written } from "./hosted";

const contacts = (date1904: boolean) => bookOf([sheetOf("Contacts", [["Customer", "Tier", "Last contact"], ["Alder", "A", 44_600], ["Birch", "B", 44_590]])], date1904 ? { date1904 } : {});
const request = { method: followup, source: { kind: "sheet", name: "Contacts" }, params: { today: "2026-02-20" }, where: { place: "beside" }, locale: "en", asOf: "2026-11-22" } as const;

describe("a workbook that counts days from 1904", () => {
  it("is told apart from one that counts from 1900", async () => {
    await hosted(contacts(true));
    expect(await readSource(request.source)).toMatchObject({ ok: true, source: { date1904: true } });
    await hosted(contacts(false));
    expect(await readSource(request.source)).not.toHaveProperty("source.date1904");
  });

  it("is refused where dates are read, and nothing is written", async () => {
    const { host } = await hosted(contacts(true));
    const before = content(await host.snapshot());
    const report = await runSystem(request as never);
    expect(report).toMatchObject({ ok: false, issues: [{ code: "dates-1904" }] });
    const [issue] = (report as unknown as { issues: readonly never[] }).issues as [never];
    expect(workbookIssueText(issue, "en")).toContain("(Last contact)");
    expect(workbookIssueText(issue, "zh-CN")).toContain("1904 日期系统");
    expect(content(await host.snapshot())).toEqual(before);
  });

  it("is tiered like any other where there are no dates", async () => {
    await hosted({ ...customers(), date1904: true });
    expect(await written({ method: tier })).toMatchObject({ ok: true });
  });
});

it("a credit desk, whose ledger lives by dates, is not made in a workbook that counts days from 1904", async () => {
  const { host } = await hosted({ ...customers(), date1904: true });
  const before = content(await host.snapshot());
  expect(await deskLayer.create({ ...creation, customers: { kind: "sheet", name: "客户" } })).toMatchObject({ ok: false, issues: [{ code: "dates-1904" }] });
  expect(content(await host.snapshot())).toEqual(before);
});
