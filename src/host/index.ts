export { createHost, type Host, type HostOptions } from "./host";
export type { FunctionMetadata, FunctionPort, FunctionResult, FunctionsMetadata, ParameterMetadata } from "./functions";
export type { Grid, GridSheet } from "./grid";
export type { OfficeSchema } from "./schema/schema";
export type { Colleague } from "./colleague";
export type { Arrived, FaultHook, FaultKind } from "./wire/faults";
export type { PayloadLimits } from "./wire/payload";
export { DESKTOP_SETS, type RequirementSets } from "./wire/requirementSets";
export type * from "./snapshot";
