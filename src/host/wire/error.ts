/** The codes of Excel.ErrorCodes this host answers with. */
export type ErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidRequest"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NonBlankCellOffSheet"
  | "NotImplemented"
  | "RangeExceedsLimit";

/** The workbook refuses a request: reaches the add-in as an OfficeExtension.Error. */
export class WireError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** "Range.values"; left out, the batch fills in the member it was answering. */
    readonly location?: string,
  ) {
    super(message);
  }
}

const MESSAGES: Readonly<Record<ErrorCode, string>> = {
  AccessDenied:
    "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet. You might be requested to enter a password.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  ItemAlreadyExists: "A resource with the same name or identifier already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet. These non-empty cells might appear empty but have blank values, some formatting, or a formula. Delete enough rows or columns to make room for what you want to insert and then try again.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
};

const STATUS: Readonly<Record<string, number>> = { AccessDenied: 403, ApiNotFound: 404, ItemAlreadyExists: 409, ItemNotFound: 404, NotImplemented: 501 };

export function httpStatus(code: string): number {
  return STATUS[code] ?? 400;
}

export function refuse(code: ErrorCode, message = MESSAGES[code], location?: string): never {
  throw new WireError(code, message, location);
}
