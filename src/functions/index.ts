import { worksheetIds } from "../domain/worksheetIds";
import { handlerFor, loadMethods } from "./handler";

// At load and without waiting for anything: Excel may call as soon as the script has run.
for (const id of worksheetIds) CustomFunctions.associate(id, handlerFor(id));
// Whoever needs them later reports it when they cannot be had.
loadMethods().catch(() => undefined);
