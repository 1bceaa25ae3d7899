import { flag } from "../arguments";
import { type ModelType, objectType } from "../book";

export const runtimeType: ModelType<null> = objectType({
  name: "Runtime",
  get: { EnableEvents: (_, book) => book.eventsEnabled },
  set: {
    EnableEvents: (_, value, book) => {
      book.eventsEnabled = flag(value);
    },
  },
});
