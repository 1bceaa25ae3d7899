/** The add-in as formulas know it. */
export interface AddIn {
  /** "TB". */
  readonly namespace: string;
  readonly functions: readonly AddInFunction[];
}

export interface AddInFunction {
  /** "CREDITPERIOD.DSO", without the namespace. */
  readonly name: string;
  /** In the order of a call; those that may be left out come last. */
  readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
}
