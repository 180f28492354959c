import * as z from 'zod/mini';
import type { SessionView } from '#lib/domain/person';

const session = z.object({
  id: z.string(),
  createdAt: z.number(),
  lastSeenAt: z.number(),
  expiresAt: z.number(),
  address: z.string(),
  agent: z.string(),
  isCurrent: z.boolean(),
}) satisfies z.ZodMiniType<SessionView>;

/** What a list of sessions answers. */
export const sessionsAnswer = z.object({ sessions: z.array(session) });
