import { currentCaller } from '#server/auth/current-caller';
import { spokenLocale } from '#server/auth/spoken-locale';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** What this wall shows: a display's own program, or for people what `board`, `playlist` and `connection` ask. */
export function GET(request: Request): Promise<Response> {
  return answering(() => {
    const { searchParams: asked } = new URL(request.url);
    const program = runtime().walls.displays.programs.programFor(
      currentCaller(),
      { board: asked.get('board'), playlist: asked.get('playlist'), connection: asked.get('connection') },
      spokenLocale(Object.fromEntries(request.headers)),
    );
    return Response.json(program, { headers: { 'cache-control': 'no-store' } });
  });
}
