export const logTableName = "TierbookLog";

/** The log has runs in its rows, not customers. */
export const isLogTable = (name: string): boolean => name === logTableName;
