import * as z from 'zod';
import type { DataScope } from '#lib/domain/data-scope';
import { MOST_NAME_LENGTH } from '#lib/domain/person';
import { LOCALES } from '#lib/words/locale';
import { scopeSchema } from '#server/auth/scope-text';

const MINUTE_MS = 60_000;

/** As the wall's own settings allow. */
const ZOOM = { least: 0.5, most: 3 };
const MOST_OVERSCAN_PERCENT = 10;
const MOST_MESSAGE_LENGTH = 280;

const id = z.string().min(1).max(100);
const name = z.string().trim().min(1).max(MOST_NAME_LENGTH);
const place = z.string().trim().max(200);
const zoom = z.number().min(ZOOM.least).max(ZOOM.most);
const overscanPercent = z.number().min(0).max(MOST_OVERSCAN_PERCENT);
const locale = z.enum(LOCALES).nullable();
const code = z.string().min(1).max(50);
const moment = z.int().min(0);

type Scoped<Body extends { scope?: unknown }> = Omit<Body, 'scope'> &
  (Body extends { scope: unknown } ? { scope: DataScope } : { scope?: DataScope | undefined });

/** Bodies of the routes about displays. */
export const pairDisplaySchema = z.strictObject({
  code,
  name,
  place: place.default(''),
  playlist: id.nullable().default(null),
  zoom: zoom.default(1),
  overscanPercent: overscanPercent.default(0),
  locale: locale.default(null),
  scope: scopeSchema.default({ kind: 'all' }),
});
export type PairDisplay = Scoped<z.infer<typeof pairDisplaySchema>>;

export const pairAgainSchema = z.strictObject({ code });

export const changeDisplaySchema = z.strictObject({
  version: z.int().min(1),
  name: name.optional(),
  place: place.optional(),
  playlist: id.nullable().optional(),
  zoom: zoom.optional(),
  overscanPercent: overscanPercent.optional(),
  locale: locale.optional(),
  blankUntil: moment.nullable().optional(),
  scope: scopeSchema.optional(),
});
export type ChangeDisplay = Scoped<z.infer<typeof changeDisplaySchema>>;

const forMs = z
  .int()
  .min(1_000)
  .max(60 * MINUTE_MS);

export const displayCommandSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('program') }),
  z.strictObject({ do: z.literal('identify'), forMs }),
  z.strictObject({ do: z.literal('codes'), forMs }),
  z.strictObject({ do: z.literal('reload') }),
  z.strictObject({
    do: z.literal('message'),
    text: z.string().trim().min(1).max(MOST_MESSAGE_LENGTH),
    forMs,
    isUrgent: z.boolean(),
  }),
]);

export const pollPairingSchema = z.strictObject({ secret: z.string().min(1).max(100) });

export const commandAnswerSchema = z.strictObject({
  command: z.string().min(1).max(100),
  outcome: z.enum(['done', 'failed']),
});

const text = z.string().max(200);
const count = z.int().min(0);
const time = z.number().nullable();

/** Walls of an older or newer build say more or less; what is not known here is passed over. */
export const displayReportSchema = z.object({
  build: text,
  screen: z.object({
    width: z.number().min(0),
    height: z.number().min(0),
    pixelRatio: z.number().min(0),
  }),
  heapBytes: z.number().min(0).nullable(),
  clockSkewMs: time,
  program: text,
  shows: z.object({
    board: text.nullable(),
    item: text.nullable(),
    why: z.enum(['board', 'blank', 'nothing', 'denied']),
  }),
  painted: z.object({ at: time, frames: count, dataAgeMs: time }),
  stream: z.enum(['connecting', 'live', 'lost']),
  turns: count,
  loadedAt: time,
});
