/** functions.json as the custom functions metadata generator writes it; ids and names without the namespace. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly enums?: readonly unknown[];
}

export interface FunctionMetadata {
  /** "TIER.KMEANS". */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: string; readonly dimensionality?: "scalar" | "matrix" };
  readonly options?: {
    readonly volatile?: boolean;
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** How a calculation engine calls the add-in's custom functions. */
export interface FunctionPort {
  /**
   * @param id without namespace
   * @param args one per parameter, matrices row by row; null for an omitted argument
   * @returns `value` is what the function returned; with `ok: false`, `errorCode` is the runtime's number for the error
   * (1 #N/A, 5 #DIV/0!, 6 #NUM!, 8 #NULL!, anything else #VALUE!) and `value` its message, if any.
   */
  invoke(id: string, args: unknown[], where: { readonly address: string | null }): Promise<FunctionResult>;
  /** Resolves when the add-in has associated its functions. */
  readonly ready: Promise<void>;
  /** "TB". */
  readonly namespace: string;
  readonly metadata: FunctionsMetadata;
}

export interface FunctionResult {
  readonly ok: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}
