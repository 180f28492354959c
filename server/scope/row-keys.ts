import { createHash } from 'node:crypto';
import type { RowKeys } from '#lib/domain/live-query';

/** A set of row keys, named by its content: as a name decides what is shown, it is one that nobody can hit upon. */
export function rowKeysOf(keys: Iterable<string>): RowKeys {
  const set = new Set(keys);
  const name = contentName([...set].toSorted());
  return { name, has: (key) => set.has(key), toJSON: () => name };
}

/** The same short text for equal content, another for other. */
export function contentName(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}
