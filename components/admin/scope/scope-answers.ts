import * as z from 'zod/mini';
import { SCOPE_KINDS } from '#lib/domain/data-scope';
import type { ScopeFacts } from '#lib/domain/scope-facts';

/** What a scope comes to, as the server tells it. */
export const scopeFactsAnswer = z.object({
  entries: z.array(
    z.object({
      connection: z.string(),
      kind: z.enum(SCOPE_KINDS),
      id: z.string(),
      name: z.nullable(z.string()),
      isGone: z.boolean(),
    }),
  ),
  agents: z.nullable(z.number()),
}) satisfies z.ZodMiniType<ScopeFacts>;

/** What a search of a directory answers: the first of those that fit, and how many fit. */
export const directoryAnswer = z.object({
  entries: z.array(z.object({ id: z.string(), name: z.string(), label: z.string(), isGone: z.boolean() })),
  total: z.number(),
});
export type FoundEntry = z.infer<typeof directoryAnswer>['entries'][number];
