import { worksheetIds } from "../domain/worksheetIds";
import { handlerFor, loadMethods } from "./handler";

/** Milliseconds the pane's first screen has to itself; a formula that is calculated sooner fetches what it needs at once. */
const untilFetched = 1000;

// At load and without waiting for anything: Excel may call as soon as the script has run.
for (const id of worksheetIds) CustomFunctions.associate(id, handlerFor(id));
// Whoever needs them later reports it when they cannot be had.
setTimeout(() => void loadMethods().catch(() => undefined), untilFetched);
