import { currentDisplay } from '#server/auth/current-caller';
import { displayReportSchema } from '#server/displays/display-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** A display says how it is. `{program, serverTime}`: the version it should show; now and then with a new token. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const caller = currentDisplay();
    const report = await readJson(request, displayReportSchema);
    const cookieHeader = request.headers.get('cookie');
    const { displays } = runtime().walls;
    const { cookie, ...told } = await displays.heartbeat(caller, { report, cookieHeader });
    const headers = new Headers({ 'cache-control': 'no-store' });
    if (cookie !== null) headers.set('set-cookie', cookie);
    return Response.json(told, { headers });
  });
}
