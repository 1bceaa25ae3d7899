import { refuse } from "../../wire/error";
import { type ModelType, objectType } from "../book";
import { toSerial } from "../serial";

/** What a call of one of Excel's own functions has answered. */
export const functionResultType: ModelType<number> = objectType({
  name: "FunctionResult",
  get: { Value: (value) => value, Error: () => null },
});

/** Days from the first day of 1900 as Excel counts them to the first of 1904. */
const days1904 = 1462;

/** Excel's own functions, of which this host has DATE. */
export const functionsType: ModelType<null> = objectType({
  name: "Functions",
  call: {
    Date: (_, [year, month, day], book) => {
      const serial = toSerial(Number(year), Number(month), Number(day)) ?? refuse("InvalidArgument");
      return functionResultType.at(book.date1904 ? serial - days1904 : serial);
    },
  },
});
