import * as z from 'zod';
import { isZone } from './connection-draft.ts';
import { dayNumber } from './hours.ts';
import { type FormatHistory, migrateDocument } from './migrate-document.ts';
import { DAYS, PLAYLIST_FORMAT, type PlaylistDocument } from './playlist.ts';
import { PLAYLIST_BOUNDS } from './playlist-bounds.ts';
import { type DocumentProblem, problemsOf, schemaWords } from './schema-words.ts';
import { SHAPE_RULES } from './shape-rules.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, SHAPE_RULES.noTime);

const hours = z
  .strictObject({
    days: z.array(z.enum(DAYS)).max(DAYS.length),
    from: time.nullable(),
    to: time.nullable(),
  })
  .refine(({ from, to }) => (from === null) === (to === null), {
    path: ['to'],
    error: SHAPE_RULES.halfHours,
  })
  .refine(({ days }) => new Set(days).size === days.length, {
    path: ['days'],
    error: SHAPE_RULES.dayTwice,
  });

const item = z.strictObject({
  id: z.string().min(1).max(60),
  board: z.string().min(1, SHAPE_RULES.noBoard).max(100),
  dwellMs: z
    .int()
    .min(PLAYLIST_BOUNDS.shortestDwellMs, SHAPE_RULES.shortStay)
    .max(PLAYLIST_BOUNDS.longestDwellMs, SHAPE_RULES.longStay),
  hours,
});

const rest = z.strictObject({ mode: z.enum(['dim', 'blank']), hours });

const isDate = (text: string): boolean => dayNumber(text) !== null;

/** A playlist as it is written down, of the newest format. */
const playlistDocumentSchema: z.ZodType<PlaylistDocument> = z.strictObject({
  format: z.literal(PLAYLIST_FORMAT),
  name: z.string().trim().min(1, SHAPE_RULES.nameIt).max(PLAYLIST_BOUNDS.nameLength),
  zone: z.string().refine(isZone, SHAPE_RULES.noZone).nullable(),
  items: z
    .array(item)
    .min(1, SHAPE_RULES.noBoards)
    .max(PLAYLIST_BOUNDS.items, SHAPE_RULES.manyBoards)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, SHAPE_RULES.sameId),
  rest: z.array(rest).max(PLAYLIST_BOUNDS.rests),
  holidays: z
    .array(z.string().refine(isDate, SHAPE_RULES.noDay))
    .max(PLAYLIST_BOUNDS.holidays, SHAPE_RULES.manyHolidays)
    .refine((dates) => new Set(dates).size === dates.length, SHAPE_RULES.dayTwice),
});

/** What was kept or exported once can be read for ever: a step for each format before the newest. */
const HISTORY: FormatHistory = { current: PLAYLIST_FORMAT, oldest: 1, steps: [] };

export type ReadPlaylist =
  { kind: 'ok'; document: PlaylistDocument } | { kind: 'bad'; problems: readonly DocumentProblem[] };

/** Reads a playlist of any format there was. */
export function readPlaylistDocument(value: unknown, history: FormatHistory = HISTORY): ReadPlaylist {
  const migrated = migrateDocument(value, history);
  if (migrated.kind === 'bad') return { kind: 'bad', problems: [migrated.problem] };
  const parsed = playlistDocumentSchema.safeParse(migrated.document, { error: schemaWords });
  return parsed.success
    ? { kind: 'ok', document: parsed.data }
    : { kind: 'bad', problems: problemsOf(parsed.error) };
}
