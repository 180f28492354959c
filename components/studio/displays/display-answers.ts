import * as z from 'zod/mini';
import type { CommandAnswer, DisplayStanding, DisplayView } from '#lib/domain/display';

const STANDINGS = [
  'live',
  'stale',
  'frozen',
  'offline',
  'never-seen',
  'revoked',
] as const satisfies readonly DisplayStanding[];

const known = z.object({
  id: z.string(),
  name: z.string(),
  place: z.string(),
  playlist: z.nullable(z.string()),
  standing: z.enum(STANDINGS),
  report: z.nullable(z.object({ build: z.string(), screen: z.object({ width: z.number() }) })),
  version: z.number(),
});

/** What the page cannot do without is looked at; the rest is the server's own, of the same build. */
const display = z.custom<DisplayView>((value) => known.safeParse(value).success);

export const displaysAnswer = z.object({ displays: z.array(display) });
export const displayAnswer = z.object({ display });
export const commandAnswer = z.object({
  answered: z.boolean(),
  outcome: z.nullable(z.enum(['done', 'failed'])),
  afterMs: z.number(),
}) satisfies z.ZodMiniType<CommandAnswer>;
