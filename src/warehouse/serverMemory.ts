import type { ClickHouseSettings } from "@clickhouse/client";

/** A query has many sorts and sums at work, and what they have put aside is read back side by side: each gets a small part of the memory. */
export function within(bytes: number): ClickHouseSettings {
  const each = String(Math.floor(bytes / 16));
  return {
    max_memory_usage: String(bytes),
    max_bytes_before_external_sort: each,
    max_bytes_before_external_group_by: each,
    prefer_external_sort_block_bytes: String(Math.floor(bytes / 800)),
    min_insert_block_size_bytes: each,
    // Shares of the server's memory, where it has them, would go before these.
    max_bytes_ratio_before_external_sort: 0,
    max_bytes_ratio_before_external_group_by: 0,
    join_algorithm: "full_sorting_merge",
  };
}
