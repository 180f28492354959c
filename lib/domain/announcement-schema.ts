import * as z from 'zod';
import { ANNOUNCEMENT_BOUNDS, ANNOUNCEMENT_TONES, type Announcement, type Audience } from './announcement.ts';

const { textLength, audience: mostNamed } = ANNOUNCEMENT_BOUNDS;

const ids = z
  .array(z.string().min(1).max(100))
  .min(1, 'Choose at least one.')
  .max(mostNamed)
  .refine((all) => new Set(all).size === all.length, 'One is named twice.');

export const audienceSchema: z.ZodType<Audience> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('playlists'), ids }),
  z.strictObject({ kind: z.literal('displays'), ids }),
]);

/** An announcement as it is written: one line of text, and an end. */
export interface AnnouncementDraft extends Omit<Announcement, 'id' | 'startsAt'> {
  /** Null: at once. */
  startsAt: number | null;
  audience: Audience;
}

export const announcementDraftSchema: z.ZodType<AnnouncementDraft> = z
  .strictObject({
    text: z
      .string()
      .transform((text) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim())
      .pipe(
        z
          .string()
          .min(1, 'Write what is to be said.')
          .max(textLength, `A wall takes ${textLength} characters at most.`),
      ),
    tone: z.enum(ANNOUNCEMENT_TONES),
    startsAt: z.int().min(0).nullable(),
    endsAt: z.int().min(0),
    audience: audienceSchema,
  })
  .refine(({ startsAt, endsAt }) => startsAt === null || startsAt < endsAt, {
    path: ['endsAt'],
    error: 'It must end after it begins.',
  });
