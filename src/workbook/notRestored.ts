/** Writing failed, and so did putting back what was there: the user has to look at these cells. */
export class NotRestored extends Error {
  constructor(
    readonly sheet: string,
    readonly address: string,
    readonly cause: unknown,
  ) {
    super(`Writing failed and ${sheet}!${address} could not be put back.`);
    this.name = "NotRestored";
  }
}
