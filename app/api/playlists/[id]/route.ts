import { currentPerson } from '#server/auth/current-caller';
import { conflictAnswer } from '#server/http/conflict-answer';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { changePlaylistSchema, displaysIn, playlistIn } from '#server/playlists/playlist-requests';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    currentPerson('manager');
    return Response.json({ playlist: await runtime().walls.playlists.get((await params).id) });
  });
}

/** Puts a playlist in the place of version `version`. 409 with `theirs` where somebody has changed it meanwhile. */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('manager');
    const body = await readJson(request, changePlaylistSchema);
    const change = { version: body.version, document: playlistIn(body) };
    const changed = await runtime().walls.playlists.change((await params).id, change, by);
    return changed.kind === 'conflict'
      ? conflictAnswer('Somebody has changed this playlist meanwhile.', changed.theirs)
      : Response.json({ playlist: changed.playlist });
  });
}

/** Removes it. 204; 409 where more displays show it than `?displays=` says. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('manager');
    await runtime().walls.playlists.remove((await params).id, displaysIn(request), by);
    return new Response(null, { status: 204 });
  });
}
