import * as z from 'zod';
import type { BoardDocument } from '#lib/domain/board-document';
import { readBoardDraft } from '#lib/domain/board-schema';
import type { BoardTheirs } from '#lib/domain/board-view';

/** A document in an answer, of whatever format it was written. */
const document: z.ZodType<BoardDocument> = z.unknown().transform((value, context) => {
  const reading = readBoardDraft(value);
  if (reading.kind === 'ok') return reading.document;
  context.addIssue({ code: 'custom', message: 'is no board' });
  return z.NEVER;
});

const theirs: z.ZodType<BoardTheirs> = z.object({
  document,
  version: z.number(),
  by: z.string(),
  at: z.number(),
});

const board = z.object({
  id: z.string(),
  name: z.string(),
  draft: z.object({ version: z.number(), by: z.string(), at: z.number() }),
  published: z.nullish(z.object({ number: z.number(), at: z.number() })),
  document,
});

export const boardAnswer = z.object({ board });
export const theirsAnswer = z.object({ theirs });
