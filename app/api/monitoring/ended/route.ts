import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** Whoever asks has read why their listening ended. */
export function DELETE(): Promise<Response> {
  return answering(() => {
    const by = currentPerson('supervisor');
    const { acting, scopes } = runtime();
    acting.monitoring.readEnd({ by, visibility: scopes.visibilityOf(by) });
    return Promise.resolve(new Response(null, { status: 204 }));
  });
}
