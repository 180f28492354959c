import type { LiveQuery } from '#lib/domain/live-query';

/** Equal for queries that are written alike, whatever the order of their fields. */
export function queryKey(query: LiveQuery): string {
  return JSON.stringify(query, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
