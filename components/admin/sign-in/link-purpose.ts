import * as z from 'zod/mini';

/** What a one-time link is for, as the server tells it. */
export const linkPurpose = z.discriminatedUnion('purpose', [
  z.object({ purpose: z.literal('first-admin'), expiresAt: z.number() }),
  z.object({
    purpose: z.literal('set-password'),
    name: z.string(),
    email: z.string(),
    expiresAt: z.number(),
  }),
]);
export type LinkPurpose = z.infer<typeof linkPurpose>;
