import type { SqlValue } from "./engine";

/** A value of ClickHouse's JSON: whole numbers beyond what JSON's readers hold come as texts. @param type the engine's word for it */
export const jsonValue = (value: SqlValue, type: string): SqlValue => (typeof value === "string" && /Int|Float|Decimal/u.test(type) ? Number(value) : value);
