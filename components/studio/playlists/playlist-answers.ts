import * as z from 'zod/mini';
import { readPlaylistDocument } from '#lib/domain/playlist-schema';
import type { PlaylistView } from '#lib/domain/playlist-view';
import { sendJson } from '#components/ui/send-json.ts';

const shape = z.object({
  id: z.string(),
  version: z.number(),
  document: z.unknown(),
  updatedAt: z.number(),
  updatedBy: z.string(),
  displays: z.number(),
});
const answer = z.object({ playlist: shape });
const listAnswer = z.object({ playlists: z.array(shape) });

/** The playlist of an answer; throws where there is none that can be read. */
export function playlistIn(body: unknown): PlaylistView {
  return viewOf(answer.parse(body).playlist);
}

/** The playlists of an answer; throws where one cannot be read. */
export function playlistsIn(body: unknown): readonly PlaylistView[] {
  return listAnswer.parse(body).playlists.map(viewOf);
}

function viewOf(playlist: z.infer<typeof shape>): PlaylistView {
  const read = readPlaylistDocument(playlist.document);
  if (read.kind === 'bad') throw new Error('A playlist that cannot be read');
  return { ...playlist, document: read.document };
}

/** The playlist as the server has it at this moment; null where it cannot tell. */
export async function playlistNow(id: string): Promise<PlaylistView | null> {
  const sent = await sendJson({ method: 'GET', path: `/api/playlists/${id}` });
  if (sent.kind === 'failed') return null;
  try {
    return playlistIn(sent.body);
  } catch {
    return null;
  }
}
