import type { Method } from "../../src/domain/method/method";
import { methods } from "../../src/domain/methods";

/** The methods that give a query, by their names. */
export const queried = (methods as readonly Method[]).filter(({ sql }) => typeof sql === "function").map((method) => [method.id, method] as const);
