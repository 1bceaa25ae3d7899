import { oneOf } from "../arguments";
import { type ModelType, objectType } from "../book";

export const applicationType: ModelType<null> = objectType({
  name: "Application",
  get: {
    CalculationMode: (_, book) => book.calculationMode,
    // Values are read only when no calculation is under way.
    CalculationState: () => "Done",
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (_, value, book) => {
      book.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
    },
  },
  call: {
    Calculate: (_, [type], book) => {
      oneOf(type, ["Recalculate", "Full", "FullRebuild"]);
      book.grid.recalculate();
    },
    // Both only save time in Excel: what is read after the next sync is the same.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});
