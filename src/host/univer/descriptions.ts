import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import type { FunctionPort } from "../functions";

/** The add-in's functions for Univer's list of functions and its hints while a formula is typed. */
export function describeFunctions({ namespace, metadata }: FunctionPort): IFunctionInfo[] {
  return metadata.functions.map(({ name, description = "", parameters }) => ({
    functionName: `${namespace}.${name}`.toUpperCase(),
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: parameter.dimensionality === "matrix" ? "A2:A21" : "1",
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  }));
}
