/** Gzipped size of what a page always loads, in bytes. */
export interface BundleSize {
  readonly name: string;
  readonly bytes: number;
  readonly limit: number;
}

/** By the name of the entry. */
export const sizeLimits: Readonly<Record<string, number>> = { functions: 80 * 1024, taskpane: 250 * 1024 };

/** Chunks that count with their entry. */
export const alwaysFetched: Readonly<Record<string, readonly string[]>> = { functions: ["methods"] };

export const bundleTooLarge = ({ bytes, limit }: BundleSize): boolean => bytes > limit;

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

export const sizeLine = (size: BundleSize): string =>
  `${size.name}: ${kilobytes(size.bytes)} gzipped, limit ${kilobytes(size.limit)}${bundleTooLarge(size) ? "  TOO LARGE" : ""}`;
