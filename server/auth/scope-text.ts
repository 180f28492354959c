import * as z from 'zod';
import { type DataScope, EMPTY_SCOPE, SCOPE_KINDS } from '#lib/domain/data-scope';
import { MOST_SCOPE_ENTRIES } from '#lib/domain/person';

const entry = z.strictObject({
  connection: z.string().min(1).max(200),
  kind: z.enum(SCOPE_KINDS),
  id: z.string().min(1).max(200),
});

/** A scope as it comes from outside. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('some'), entries: z.array(entry).max(MOST_SCOPE_ENTRIES) }),
]);

/** The scope as it is kept, each entry once. */
export function scopeText(scope: DataScope): string {
  if (scope.kind === 'all') return JSON.stringify(scope);
  const entries = new Map(
    scope.entries.map(({ connection, kind, id }) => [
      JSON.stringify([connection, kind, id]),
      { connection, kind, id },
    ]),
  );
  return JSON.stringify({ kind: 'some', entries: [...entries.values()] });
}

/** What cannot be read lets nothing through. */
export function scopeOf(text: string): DataScope {
  try {
    const parsed = scopeSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : EMPTY_SCOPE;
  } catch {
    return EMPTY_SCOPE;
  }
}
