import { type ServedOptions, type ServedPeople, servePeople } from '#server/auth/testing/served-people';
import * as account from '../account/route.ts';
import * as accountSessions from '../account/sessions/route.ts';
import * as accountSession from '../account/sessions/[id]/route.ts';
import * as auth from '../auth/[...path]/route.ts';
import * as demo from '../demo/route.ts';
import * as inspect from '../links/inspect/route.ts';
import * as setPassword from '../links/set-password/route.ts';
import * as people from '../people/route.ts';
import * as person from '../people/[id]/route.ts';
import * as personLink from '../people/[id]/link/route.ts';
import * as secondFactor from '../people/[id]/second-factor/route.ts';
import * as personSessions from '../people/[id]/sessions/route.ts';
import * as personSession from '../people/[id]/sessions/[session]/route.ts';
import * as tokens from '../tokens/route.ts';
import * as token from '../tokens/[id]/route.ts';
import * as welcome from '../welcome/route.ts';
import { type RouteModule, answerBy } from './answer-by.ts';

export const PEOPLE_ROUTES: readonly (readonly [path: string, module: RouteModule])[] = [
  ['/api/account', account],
  ['/api/account/sessions', accountSessions],
  ['/api/account/sessions/:id', accountSession],
  ['/api/auth/*', auth],
  ['/api/demo', demo],
  ['/api/links/inspect', inspect],
  ['/api/links/set-password', setPassword],
  ['/api/people', people],
  ['/api/people/:id', person],
  ['/api/people/:id/link', personLink],
  ['/api/people/:id/second-factor', secondFactor],
  ['/api/people/:id/sessions', personSessions],
  ['/api/people/:id/sessions/:session', personSession],
  ['/api/tokens', tokens],
  ['/api/tokens/:id', token],
  ['/api/welcome', welcome],
];

/** The routes about people behind the real gate, as Next serves them. */
export async function serveRoutes(options: Omit<ServedOptions, 'serve'> = {}): Promise<ServedPeople> {
  return servePeople({
    ...options,
    serve: (request, system) => {
      Object.assign(globalThis, { [Symbol.for('watchfloor.runtime')]: system });
      return answerBy(PEOPLE_ROUTES, request);
    },
  });
}
