import * as z from 'zod';
import { isZone } from './connection-draft.ts';
import { dayNumber } from './hours.ts';
import { type FormatHistory, migrateDocument } from './migrate-document.ts';
import { DAYS, PLAYLIST_FORMAT, type PlaylistDocument } from './playlist.ts';
import { SHORTEST_DWELL_MS } from './playlist-at.ts';
import { type DocumentProblem, problemsOf, schemaWords } from './schema-words.ts';

/** What a playlist may hold; a wall works through all of it. */
export const PLAYLIST_BOUNDS = {
  nameLength: 80,
  items: 50,
  rests: 20,
  holidays: 200,
  shortestDwellMs: SHORTEST_DWELL_MS,
  longestDwellMs: 3_600_000,
};

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'This is no time. Write it like 08:30.');

const hours = z
  .strictObject({
    days: z.array(z.enum(DAYS)).max(DAYS.length),
    from: time.nullable(),
    to: time.nullable(),
  })
  .refine(({ from, to }) => (from === null) === (to === null), {
    path: ['to'],
    error: 'Give both times, or neither for the whole day.',
  })
  .refine(({ days }) => new Set(days).size === days.length, {
    path: ['days'],
    error: 'A day stands here twice.',
  });

const item = z.strictObject({
  id: z.string().min(1).max(60),
  board: z.string().min(1, 'Choose a board.').max(100),
  dwellMs: z
    .int()
    .min(PLAYLIST_BOUNDS.shortestDwellMs, 'A board stays for at least 5 seconds.')
    .max(PLAYLIST_BOUNDS.longestDwellMs, 'A board stays for an hour at most.'),
  hours,
});

const rest = z.strictObject({ mode: z.enum(['dim', 'blank']), hours });

const isDate = (text: string): boolean => dayNumber(text) !== null;

/** A playlist as it is written down, of the newest format. */
const playlistDocumentSchema: z.ZodType<PlaylistDocument> = z.strictObject({
  format: z.literal(PLAYLIST_FORMAT),
  name: z.string().trim().min(1, 'Give it a name.').max(PLAYLIST_BOUNDS.nameLength),
  zone: z.string().refine(isZone, 'This machine knows no such time zone.').nullable(),
  items: z
    .array(item)
    .min(1, 'A playlist needs at least one board.')
    .max(PLAYLIST_BOUNDS.items, `A playlist holds ${PLAYLIST_BOUNDS.items} boards at most.`)
    .refine(
      (items) => new Set(items.map(({ id }) => id)).size === items.length,
      'Two items have the same id.',
    ),
  rest: z.array(rest).max(PLAYLIST_BOUNDS.rests),
  holidays: z
    .array(z.string().refine(isDate, 'There is no such day. Write it like 2026-12-25.'))
    .max(PLAYLIST_BOUNDS.holidays, `A playlist holds ${PLAYLIST_BOUNDS.holidays} holidays at most.`)
    .refine((dates) => new Set(dates).size === dates.length, 'A day stands here twice.'),
});

/** What was kept or exported once can be read for ever: a step for each format before the newest. */
const HISTORY: FormatHistory = { current: PLAYLIST_FORMAT, oldest: 1, steps: [] };

export type ReadPlaylist =
  { kind: 'ok'; document: PlaylistDocument } | { kind: 'bad'; problems: readonly DocumentProblem[] };

/** Reads a playlist of any format there was. */
export function readPlaylistDocument(value: unknown, history: FormatHistory = HISTORY): ReadPlaylist {
  const migrated = migrateDocument(value, history);
  if (migrated.kind === 'bad') return { kind: 'bad', problems: [{ path: '', message: migrated.message }] };
  const parsed = playlistDocumentSchema.safeParse(migrated.document, { error: schemaWords });
  return parsed.success
    ? { kind: 'ok', document: parsed.data }
    : { kind: 'bad', problems: problemsOf(parsed.error) };
}
