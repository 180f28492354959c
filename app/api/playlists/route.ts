import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { addPlaylistSchema, playlistIn } from '#server/playlists/playlist-requests';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** Every playlist, by name. */
export function GET(): Promise<Response> {
  return answering(async () => {
    currentPerson('manager');
    return Response.json({ playlists: await runtime().walls.playlists.list() });
  });
}

/** Adds one. 201. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('manager');
    const document = playlistIn(await readJson(request, addPlaylistSchema));
    return Response.json({ playlist: await runtime().walls.playlists.add(document, by) }, { status: 201 });
  });
}
