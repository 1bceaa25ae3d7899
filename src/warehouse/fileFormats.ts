import path from "node:path";

/** Files that DuckDB reads, by the ends of their names. */
export const fileFormats = { ".parquet": "parquet", ".csv": "csv", ".tsv": "tsv", ".duckdb": "duckdb", ".db": "duckdb" } as const;
export type FileFormat = (typeof fileFormats)[keyof typeof fileFormats];

/** The format of a file by its name; null where it is none of these. */
export const formatOf = (file: string): FileFormat | null => (fileFormats as Readonly<Record<string, FileFormat>>)[path.extname(file).toLowerCase()] ?? null;
