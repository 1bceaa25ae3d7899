import type { Injector } from "@univerjs/core";
import { ICalculateFormulaService } from "@univerjs/engine-formula";

/** One pass over the formulas; rejected, Univer would tell nobody that the calculation is over. */
interface Passes {
  _executeStep(): Promise<unknown>;
}

/** Ends a calculation in which Univer itself fails, without the results, and says what failed. */
export function endAfterFailures(injector: Injector): void {
  const passes = injector.get(ICalculateFormulaService) as unknown as Passes;
  const pass = passes._executeStep.bind(passes);
  passes._executeStep = () => pass().catch((error: unknown) => console.error("The calculation failed:", error));
}
