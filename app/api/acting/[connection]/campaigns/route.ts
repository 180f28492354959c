import { campaignActSchema } from '#server/acting/acting-requests';
import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

/** Does one thing to a campaign, and says what became of it: 200 also where it was refused or nobody knows. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const act = await readJson(request, campaignActSchema);
    const { acting, scopes } = runtime();
    const acted = await acting.campaign((await params).connection, act, {
      by,
      visibility: scopes.visibilityOf(by),
    });
    return Response.json(acted);
  });
}
