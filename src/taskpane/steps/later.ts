/** The steps after the first, fetched together while the user looks at the first. */
export { ColumnsStep } from "./ColumnsStep";
export { DoneStep } from "./DoneStep";
export { LinesStep } from "./LinesStep";
export { ParametersStep } from "./ParametersStep";
export { PreviewStep } from "./PreviewStep";
export { RollupStep } from "./RollupStep";
export { SystemStep } from "./SystemStep";
export { WriteStep } from "./WriteStep";
