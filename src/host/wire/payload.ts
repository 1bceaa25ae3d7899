/** The most bytes a request and its answer may have; Excel on the web takes 5 MB of each, elsewhere there is no limit. */
export interface PayloadLimits {
  readonly request: number;
  readonly response: number;
}

const encoder = new TextEncoder();

/** Bytes of a message in UTF-8, as it travels. */
export const payloadBytes = (text: string): number => encoder.encode(text).length;

type PayloadError = "RequestPayloadSizeLimitExceeded" | "ResponsePayloadSizeLimitExceeded";

/**
 * Why a message is not taken; null where it is small enough. Of a request that is too large nothing is done; of one with
 * too large an answer all is done.
 */
export function tooLarge(bytes: number, limits: PayloadLimits | undefined, of: keyof PayloadLimits): { readonly code: PayloadError; readonly message: string } | null {
  if (!limits || bytes <= limits[of]) return null;
  return of === "request"
    ? { code: "RequestPayloadSizeLimitExceeded", message: "The size of the request has exceeded the limit." }
    : { code: "ResponsePayloadSizeLimitExceeded", message: "The size of the response has exceeded the limit." };
}
