import { methods } from "../domain/methods";
import { handlerFor } from "./handler";

// At load and without waiting for anything: Excel may call as soon as the script has run.
for (const method of methods) {
  if (method.worksheet) CustomFunctions.associate(method.id, handlerFor(method));
}
