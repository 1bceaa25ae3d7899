import { usualFirmness } from "../../src/domain/compare/systemFirmness";
import mmcredit from "../../src/domain/system/MMCREDIT";
import breaks from "../../src/domain/tiering/JENKS";
import quantiles from "../../src/domain/tiering/QTILE";
import type { FaultKind, WorkbookSnapshot } from "../../src/host";
import { compareLayout } from "../../src/workbook/compare/layout";
import { firmnessOf, prepareComparison, shortLabel, type Compared, type ComparedFirmness } from "../../src/workbook/compare/prepared";
import { compareSystems, type CompareRun } from "../../src/workbook/compare/run";
import { looseCustomers, tierFirmness } from "../../src/workbook/compare/tables";
import { writeComparison } from "../../src/workbook/compare/write";
import { askEverything } from "../../src/workbook/contract";
import { mapHeadings } from "../../src/workbook/mapHeadings";
import { column, customers, hosted, noticeable, sheetNamed, values } from "./hosted";
import { mm, sourceFrom } from "./sources";

const systems: CompareRun["systems"] = [
  { method: mmcredit, headings: {}, params: { pool: 468, vat: 0.17 } },
  { method: quantiles, headings: { values: "销售额" }, params: { k: 4 } },
  { method: breaks, headings: { values: "回款额" }, params: { k: 3, labels: ["优", "良", "差"] } },
];
const request: CompareRun = { source: { kind: "sheet", name: "客户" }, systems, firmness: { ...usualFirmness, resamples: 20 }, locale: "zh-CN", asOf: "2026-11-22" };
const sheet = "体系比较";

function finished(compared: Compared, options = usualFirmness): ComparedFirmness {
  const work = firmnessOf(compared, options);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
function prepared(rows = mm, choices = askEverything): Compared {
  const source = sourceFrom(rows);
  const found = prepareComparison({ source, choices, systems: systems.map(({ method, headings, params }) => ({ method, params, mapping: mapHeadings(method, source, headings).mapping })) });
  if (!found.ready) throw new Error(JSON.stringify(found.blocked.map(({ issues, findings }) => [issues, findings])));
  return found;
}

describe("a comparison on its own sheet", () => {
  it("holds every customer with its tier under each system, the one that moves most first", async () => {
    const { host } = await hosted(customers());
    const outcome = await compareSystems(request);
    expect(outcome).toMatchObject({ ok: true, report: { ok: true, sheet, customers: 8 } });
    const written = sheetNamed(await host.snapshot(), sheet);
    const heading = written.rows[2]!.findIndex((cell, at) => at > 9 && cell?.v === "客户");
    const list = written.rows.slice(3, 11).map((row) => row!.slice(heading, heading + 5).map((cell) => cell?.v ?? null));
    expect(list.map(([name]) => name).sort()).toEqual(["丁", "丙", "乙", "己", "庚", "戊", "甲", "辛"].sort());
    expect(list.find(([name]) => name === "甲")).toEqual(["甲", "A", "A", "优", 0]);
    const spreads = list.map(([, , , , spread]) => spread as number);
    expect(spreads).toEqual([...spreads].sort((a, b) => b - a));
  });

  it("leaves the data and every other sheet as they are", async () => {
    const { host } = await hosted(customers());
    const before = noticeable(await host.snapshot()) as { sheets: unknown[] };
    await compareSystems(request);
    const after = noticeable(await host.snapshot()) as { sheets: unknown[] };
    expect(after.sheets.slice(0, 2)).toEqual(before.sheets);
    expect(after.sheets).toHaveLength(3);
  });

  it("prints agreement, cross tables with a scale of colour, firmness, the parameters and one chart", async () => {
    const { host } = await hosted(customers());
    await compareSystems(request);
    const written = sheetNamed(await host.snapshot(), sheet);
    const texts = written.rows.flatMap((row) => (row ?? []).map((cell) => cell?.v));
    for (const text of ["一致性", "哪些客户变动", "各级的稳固度", "分位数分级的参数", "A，按回款率分级授信"]) expect(texts).toContain(text);
    expect(written.charts.map(({ name }) => name)).toEqual(["各级平均稳固度"]);
    expect(written.conditionalFormats.filter(({ rule }) => rule.type === "colorScale")).toHaveLength(6);
    expect(written.conditionalFormats.some(({ rule }) => rule.type === "cellValue" && rule.formula1 === '="优"')).toBe(true);
    expect(texts.filter((text) => typeof text === "string" && text.startsWith("#"))).toEqual([]);
  });

  it("takes another name where one comparison stands already, and is in English when asked", async () => {
    const { host } = await hosted(customers());
    await compareSystems(request);
    expect(await compareSystems(request)).toMatchObject({ report: { sheet: "体系比较 2" } });
    expect(await compareSystems({ ...request, locale: "en" })).toMatchObject({ report: { sheet: "Comparison" } });
    expect(column(sheetNamed(await host.snapshot(), "Comparison"), "Weighted kappa")[0]).toBe("–");
  });

  it("is not written when the data has changed since, nor when it is gone", async () => {
    const { host } = await hosted(customers());
    const outcome = await compareSystems(request);
    if (!outcome.ok) throw new Error("refused");
    const inCustomers = (change: (data: Excel.Worksheet) => void) =>
      Excel.run(async (context) => {
        change(context.workbook.worksheets.getItem("客户"));
        await context.sync();
      });
    await inCustomers((data) => (data.getRange("B2").values = [[501]]));
    expect(await writeComparison(outcome.compared, outcome.firmness, request)).toEqual({ ok: false, issues: [{ code: "input-changed", address: "A1:C9" }] });
    await inCustomers((data) => data.delete());
    expect(await writeComparison(outcome.compared, outcome.firmness, request)).toEqual({ ok: false, issues: [{ code: "source-gone", sheet: "客户" }] });
    expect((await host.snapshot()).sheets).toHaveLength(2);
  });

  it("can be written without firmness, and says so", async () => {
    const { host } = await hosted(customers());
    const outcome = await compareSystems(request);
    if (!outcome.ok) throw new Error("refused");
    const report = await writeComparison(outcome.compared, null, request);
    expect(report).toMatchObject({ ok: true, charts: [] });
    const texts = sheetNamed(await host.snapshot(), "体系比较 2").rows.flatMap((row) => (row ?? []).map((cell) => cell?.v));
    expect(texts).toContain("没有计算级别的稳固度。");
    expect(texts.some((text) => String(text).includes("抽样稳固度"))).toBe(false);
  });

  it("names what stands in the way: the system and its column, or the cells that need a decision", async () => {
    await hosted(customers({}, values([["客户名称", "销售额"], ["甲", 5], ["乙", 4]])));
    expect(await compareSystems({ ...request, systems: systems.slice(0, 2) })).toMatchObject({ ok: false, blocked: [{ method: { id: "MMCREDIT" } }] });
    await hosted(customers({}, values([...mm, ["壬", "暂无", 5]])));
    expect(await compareSystems(request)).toMatchObject({ ok: false, blocked: [{ method: { id: "MMCREDIT" }, findings: [{ address: "B10" }] }, { method: { id: "QTILE" } }] });
  });
});

describe("whichever request of a comparison fails, the workbook is as before or as after", () => {
  const kinds: [string, FaultKind][] = [["is lost on its way", "drop"], ["is done but its answer is lost", "after"], ["is refused half way", { code: "GeneralException", actionIndex: 12 }]];
  it.each(kinds)("when it %s", async (_name, how) => {
    const quick = { ...request, systems: systems.slice(1), firmness: { ...usualFirmness, resamples: 2 } };
    const { host } = await hosted(customers());
    const before = noticeable(await host.snapshot());
    const compared = await compareSystems(quick);
    expect(compared.ok).toBe(true);
    const after = noticeable(await host.snapshot());
    for (let n = 1; ; n++) {
      const outcome = await interrupted(customers(), quick, n, how);
      if (outcome === null) {
        expect(n).toBeGreaterThan(4);
        break;
      }
      expect({ n, now: outcome.now }).toEqual({ n, now: outcome.threw ? before : after });
    }
  });
});

async function interrupted(book: WorkbookSnapshot, run: CompareRun, n: number, how: FaultKind): Promise<{ readonly now: unknown; readonly threw: boolean } | null> {
  const { host } = await hosted(book);
  const before = host.stats.requests;
  host.fail({ request: n, how });
  let threw = false;
  try {
    await compareSystems(run);
  } catch {
    threw = true;
  }
  return host.stats.requests - before < n ? null : { now: noticeable(await host.snapshot()), threw };
}

describe("what is compared", () => {
  it("a row one system leaves out is compared under the others", () => {
    const { comparison, bodyRows } = prepared([...mm.slice(0, 3), ["壬", 90, "暂无"], ...mm.slice(3)], { ...askEverything, bad: "leave-out" });
    expect(bodyRows).toHaveLength(9);
    expect(comparison.names.slice(1, 4)).toEqual(["乙", "壬", "丙"]);
    expect(comparison.systems.map(({ tier }) => tier[2])).toEqual([null, "D", null]);
    expect(comparison.systems[0]!.tier).toEqual(["A", "A", null, "B", "B", "C", "C", "D", "N"]);
    expect(comparison.movers.at(-1)).toEqual({ row: 2, spread: null });
  });

  it("firmness stands in the rows of the comparison, and only a system that ranks is ever loose", () => {
    const compared = prepared();
    const firmness = finished(compared);
    expect(firmness.systems.map(({ ownFigures }) => ownFigures)).toEqual([true, false, false]);
    expect(firmness.systems[0]!.amongOthers).toEqual(new Array(8).fill(1));
    expect(firmness.systems[1]!.amongOthers.some((share) => share! < 1)).toBe(true);
    expect(finished(compared)).toEqual(firmness);
    const loose = looseCustomers(compared, firmness, 3);
    expect(loose).toHaveLength(3);
    const least = loose.map(({ amongOthers, underError }) => Math.min(amongOthers ?? 1, underError ?? 1));
    expect(least).toEqual([...least].sort((a, b) => a - b));
    for (const { amongOthers, customers: n } of tierFirmness(compared, firmness)) expect([n > 0, amongOthers! >= 0 && amongOthers! <= 1]).toEqual([true, true]);
  });

  it("the customers' columns on the sheet are as many as the systems have answers", () => {
    const compared = prepared();
    const firmness = finished(compared, { ...usualFirmness, resamples: 2 });
    const { headings } = compareLayout(compared, firmness, { locale: "en", asOf: "2026-11-22" });
    const aside = headings.find(({ column: at }) => at > 9)!;
    expect(aside.columns).toBe(1 + 3 + 1 + 3 + 3);
  });

  it("a system is called by its name without what is in brackets", () => {
    expect(shortLabel(mmcredit)).toEqual({ en: "Credit by collection rate", "zh-CN": "按回款率分级授信" });
  });
});
