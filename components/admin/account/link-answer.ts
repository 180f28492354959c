import * as z from 'zod';
import { CHECK_FINDINGS } from '#lib/domain/connection-check';
import type { LinkAnswer } from '#lib/domain/linked-user';

const answer: z.ZodType<LinkAnswer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('linked') }),
  z.object({
    kind: z.literal('refused'),
    found: z.object({ code: z.enum(CHECK_FINDINGS), values: z.record(z.string(), z.string()) }),
  }),
]);

/** What became of a user that was tried; throws where the answer is none. */
export function readLinkAnswer(body: unknown): LinkAnswer {
  return answer.parse(body);
}
