import { methods } from "../domain/methods";
import { handlerFor, loadWords } from "./handler";

// At load and without waiting for anything: Excel may call as soon as the script has run.
for (const method of methods) {
  if (method.worksheet) CustomFunctions.associate(method.id, handlerFor(method));
}
// Whoever needs them later reports it when they cannot be had.
loadWords().catch(() => undefined);
