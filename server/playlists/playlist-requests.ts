import * as z from 'zod';
import type { PlaylistDocument } from '#lib/domain/playlist';
import { readPlaylistDocument } from '#lib/domain/playlist-schema';
import { AppError } from '#server/app-error';

/** Bodies of the routes about playlists; what they hold is read by `playlistIn`. */
export const addPlaylistSchema = z.strictObject({ document: z.unknown() });
export const changePlaylistSchema = z.strictObject({ version: z.int().min(1), document: z.unknown() });

/** A playlist of any format there was. Throws AppError `bad-request` with the first thing that is wrong. */
export function playlistIn({ document }: { document?: unknown }): PlaylistDocument {
  const read = readPlaylistDocument(document);
  if (read.kind === 'ok') return read.document;
  const [first] = read.problems;
  const path = ['document', ...(first && first.path !== '' ? [first.path] : [])].join('.');
  throw new AppError('bad-request', `${path}: ${first?.message ?? 'This is no playlist.'}`);
}

/** How many displays may lose the playlist, as the address says (`?displays=3`); none unless it does. */
export function displaysIn(request: Request): number {
  const text = new URL(request.url).searchParams.get('displays') ?? '0';
  return /^\d{1,5}$/.test(text) ? Number(text) : 0;
}
