import * as z from 'zod';
import { isImageId } from './image.ts';
import { MOST_ADDRESS } from './page-address.ts';
import { PLAIN_LIMITS as LIMITS } from './plain-panels.ts';
import { SHAPE_RULES } from './shape-rules.ts';

const line = (most: number): z.ZodString =>
  z
    .string()
    .max(most)
    .regex(/^\P{Cc}*$/u, SHAPE_RULES.oneLine);

/** What panels have that read nothing of a contact centre. */
export const PLAIN_FIELDS = {
  image: {
    kind: z.literal('image'),
    image: z.string().refine(isImageId, SHAPE_RULES.pictureId).nullable(),
    fit: z.enum(['contain', 'cover']),
    alt: line(LIMITS.alt),
  },
  clock: {
    kind: z.literal('clock'),
    zones: z
      .array(z.strictObject({ zone: z.string().min(1).max(80).nullable(), label: line(LIMITS.label) }))
      .min(1)
      .max(LIMITS.zones),
    hours: z.literal([12, 24]),
    date: z.boolean(),
    seconds: z.boolean(),
  },
  ticker: {
    kind: z.literal('ticker'),
    lines: z.array(line(LIMITS.line)).max(LIMITS.lines),
    everyMs: z.int().min(LIMITS.lineMs.least).max(LIMITS.lineMs.most),
  },
  'web-page': {
    kind: z.literal('web-page'),
    address: line(MOST_ADDRESS),
    everyMs: z.exactOptional(z.int().min(LIMITS.pageMs.least).max(LIMITS.pageMs.most)),
    zoom: z.exactOptional(z.number().min(LIMITS.zoom.least).max(LIMITS.zoom.most)),
  },
} as const;
