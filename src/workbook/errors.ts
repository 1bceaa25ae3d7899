import type { Text } from "../domain/method/text";
import { excelErrors } from "../i18n/excelErrors";
import { unfinishedText } from "../i18n/recovery";
import { Unfinished } from "./recovery/unfinished";

/** Codes that mean the same to the user. */
const aliases: Readonly<Record<string, keyof typeof excelErrors>> = {
  Unauthenticated: "AccessDenied",
  ReadOnly: "AccessDenied",
  CellEditMode: "InvalidOperationInCellEditMode",
  PayloadLimit: "RequestPayloadSizeLimitExceeded",
  HttpRequestTimeout: "ConnectionFailure",
  ServiceNotAvailable: "ConnectionFailure",
  InvalidRequestContext: "ConnectionFailure",
  ApiNotAvailable: "ApiNotFound",
  NotImplemented: "ApiNotFound",
  RangeExceedsLimit: "OperationCellsExceedLimit",
};

const isKnown = (code: string): code is keyof typeof excelErrors => code in excelErrors;

/** Words for whatever Excel threw; null for trouble of our own, which is not Excel's to explain. */
export function excelErrorText(error: unknown): Text | null {
  if (error instanceof Unfinished) return unfinishedText;
  const code = excelErrorCode(error);
  if (code === null) return null;
  const known = isKnown(code) ? code : (aliases[code] ?? "Other");
  const { en, "zh-CN": zhCN } = excelErrors[known];
  return known === "Other" ? { en: `${en} (${code})`, "zh-CN": `${zhCN}（${code}）` } : { en, "zh-CN": zhCN };
}

/** Excel's errors are told by their name, for the class may live in another window. */
export function excelErrorCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { name, code } = error as Error & { readonly code?: unknown };
  return name === "RichApi.Error" && typeof code === "string" ? code : null;
}
