/** The part of the custom functions runtime that the functions use, as the real one behaves. */
class FakeError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

export type Handler = (...args: unknown[]) => unknown[][];

/** Puts CustomFunctions (and Office, in a language) where the functions look for them. */
export function installExcel(displayLanguage?: string): Map<string, Handler> {
  const associated = new Map<string, Handler>();
  Object.assign(globalThis, {
    CustomFunctions: { Error: FakeError, ErrorCode, associate: (id: string, handler: Handler) => associated.set(id, handler) },
    Office: displayLanguage === undefined ? undefined : { context: { displayLanguage } },
  });
  return associated;
}

/** Errors as their text, "#VALUE! message", for readable expectations. */
export const plain = (matrix: readonly (readonly unknown[])[]): unknown[][] =>
  matrix.map((row) => row.map((cell) => (cell instanceof FakeError ? [cell.code, cell.message].filter(Boolean).join(" ") : cell)));

/** What a call as a whole failed with. */
export function thrown(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof FakeError) return `${error.code} ${error.message}`;
    throw error;
  }
  throw new Error("The call answered.");
}
