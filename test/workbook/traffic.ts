import collection from "../../src/domain/system/MMCREDIT";
import rfm from "../../src/domain/scoring/RFM";
import cumulative from "../../src/domain/tiering/TIERCUM";
import type { AnyMethod } from "../../src/domain/method/method";
import type { Host } from "../../src/host";
import type { WriteMode } from "../../src/workbook/contract";
import { bookOf, sheetOf } from "../fake/workbooks";
import { hosted, values, written } from "./hosted";

/** A system on a table it reads from the headings. */
export interface Runner {
  readonly method: AnyMethod;
  readonly params: Readonly<Record<string, unknown>>;
  readonly headings: readonly string[];
  readonly row: (i: number) => readonly (string | number)[];
}

const name = (i: number): string => `华东第${i}商贸有限公司`;
const amount = (i: number, factor: number): number => Math.round(((i * factor) % 1_000_003) * 100) / 100;

export const cumulativeTiers: Runner = { method: cumulative, params: {}, headings: ["客户名称", "销售额", "地区"], row: (i) => [name(i), amount(i + 1, 7919.37), "华东"] };
export const collectionCredit: Runner = {
  method: collection,
  params: { pool: 1e8, vat: 0.13 },
  headings: ["客户名称", "销售额", "回款额"],
  row: (i) => [name(i), 1 + amount(i, 7919.37), amount(i, 7727.11)],
};
export const rfmScores: Runner = {
  method: rfm,
  params: { asOf: 46_000 },
  headings: ["客户编号", "客户名称", "最近购买日期", "购买次数", "消费金额"],
  row: (i) => [`C${100_000 + i}`, name(i), 45_600 + ((i * 31) % 400), 1 + ((i * 17) % 24), amount(i, 7919.37)],
};

export interface Traffic {
  /** All that travelled, the client's own clean-up included. */
  readonly requests: number;
  /** Of requests and answers together; a megabyte is 2²⁰ bytes. */
  readonly megabytes: number;
  readonly largestMegabytes: number;
}

/** What a wizard run may cost. */
export const boundOf = ({ megabytes }: Pick<Traffic, "megabytes">): number => 15 + Math.ceil(megabytes);
export const largestAllowed = 4;

const megabyte = 2 ** 20;

/** The table is read, the method run, and columns, summary and log are written; counted by the host. @param again over the columns of a run before */
export async function trafficOf({ method, params, headings, row }: Runner, mode: WriteMode, rows: number, again = false): Promise<Traffic> {
  const book = bookOf([sheetOf("客户", values([headings, ...Array.from({ length: rows }, (_, i) => row(i))]))]);
  const { host } = await hosted(book);
  const run = () => written({ method, params, mode, log: true });
  if (again) await run();
  const before = await quiet(host);
  await run();
  const after = await quiet(host);
  return {
    requests: after.requests - before.requests,
    megabytes: (after.bytesIn + after.bytesOut - before.bytesIn - before.bytesOut) / megabyte,
    largestMegabytes: Math.max(after.largestIn, after.largestOut) / megabyte,
  };
}

/** The client cleans up a moment after its work is done. */
async function quiet(host: Host): Promise<Host["stats"]> {
  await new Promise((done) => setTimeout(done, 100));
  await host.settled();
  return { ...host.stats };
}
