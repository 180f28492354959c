import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as z from 'zod';

/** Lets the server itself sign somebody in, whom a link or a door has let through. No request reaches it. */
export function sessionMaker() {
  return {
    id: 'watchfloor-session-maker',
    endpoints: {
      makeSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ userId: z.string() }), requireHeaders: true },
        async (context) => {
          const { internalAdapter } = context.context;
          const user = await internalAdapter.findUserById(context.body.userId);
          const session = user && (await internalAdapter.createSession(user.id));
          if (!session) return context.json({ sessionId: null });
          await setSessionCookie(context, { session, user });
          return context.json({ sessionId: session.id });
        },
      ),
    },
  };
}
