import * as z from 'zod/mini';
import { SCOPE_KINDS } from '#lib/domain/data-scope';
import type { PersonView } from '#lib/domain/person';
import { ROLES } from '#lib/domain/role';

const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({
    kind: z.literal('some'),
    entries: z.array(z.object({ connection: z.string(), kind: z.enum(SCOPE_KINDS), id: z.string() })),
  }),
]);

const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  scope,
  isDemo: z.boolean(),
  disabledAt: z.nullable(z.number()),
  createdAt: z.number(),
  lastSignInAt: z.nullable(z.number()),
  hasSecondFactor: z.boolean(),
  hasPassword: z.boolean(),
  version: z.number(),
}) satisfies z.ZodMiniType<PersonView>;

const link = { link: z.string(), expiresAt: z.number() };

export const peopleAnswer = z.object({ people: z.array(person) });
export const addedAnswer = z.object({ person, ...link });
export const linkAnswer = z.object(link);
export type MadeLink = z.infer<typeof linkAnswer>;
