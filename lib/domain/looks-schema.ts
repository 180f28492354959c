import * as z from 'zod';
import { DEFAULT_LOCALE, LOCALES } from '#lib/words/locale';
import { groundsTooNear, isColour, nearestAccent } from './accent.ts';
import { AGENT_STATES } from './agent-state.ts';
import { isImageId } from './image.ts';
import { LOOKS_LIMITS, type Looks, NO_LOOKS } from './looks.ts';

const line = (most: number): z.ZodString => z.string().trim().min(1).max(most);

const accent = z.string().superRefine((colour, context) => {
  if (!isColour(colour))
    context.addIssue({ code: 'custom', message: 'Write the colour as six digits, like #3c82d6.' });
  else if (groundsTooNear(colour).length > 0)
    context.addIssue({
      code: 'custom',
      message: `This colour can hardly be seen on a ${groundsTooNear(colour).join(' and a ')} ground. The nearest that can is ${nearestAccent(colour)}.`,
    });
});

const mapping = z.strictObject({
  // Letter for letter: spaces at its ends are the domain's.
  text: z.string().min(1).max(LOOKS_LIMITS.text),
  state: z.enum(AGENT_STATES),
  label: line(LOOKS_LIMITS.label).nullable(),
});

/** Looks as somebody may set them. */
export const looksSchema: z.ZodType<Looks> = z.strictObject({
  company: line(LOOKS_LIMITS.company).nullable(),
  logo: z.string().refine(isImageId, { error: 'This is no picture of Watchfloor.' }).nullable(),
  // Not known to looks of before there was a choice.
  logoPlate: z.boolean().default(false),
  accent: accent.nullable(),
  locale: z.enum(LOCALES).default(DEFAULT_LOCALE),
  states: z
    .array(mapping)
    .max(LOOKS_LIMITS.states)
    .refine((states) => new Set(states.map(({ text }) => text)).size === states.length, {
      error: 'A text is mapped twice.',
    }),
});

/** Kept looks; what cannot be read, as that of a newer version, is none. */
export function readLooks(kept: unknown): Looks {
  const read = looksSchema.safeParse(kept);
  return read.success ? read.data : NO_LOOKS;
}
