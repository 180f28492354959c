import type { ServedOptions } from '#server/auth/testing/served-people';
import { type ServedDisplays, serveDisplays } from '#server/displays/testing/served-displays';
import * as answers from '../wall/answers/route.ts';
import * as commands from '../displays/[id]/commands/route.ts';
import * as display from '../displays/[id]/route.ts';
import * as displays from '../displays/route.ts';
import * as heartbeat from '../wall/heartbeat/route.ts';
import * as image from '../images/[id]/route.ts';
import * as images from '../images/route.ts';
import * as pairAgain from '../displays/[id]/pair/route.ts';
import * as pairing from '../pairing/route.ts';
import * as poll from '../pairing/[id]/route.ts';
import * as program from '../wall/program/route.ts';
import { type RouteModule, answerBy } from './answer-by.ts';
import { PEOPLE_ROUTES } from './served-routes.ts';

const ROUTES: readonly (readonly [path: string, module: RouteModule])[] = [
  ...PEOPLE_ROUTES,
  ['/api/pairing', pairing],
  ['/api/pairing/:id', poll],
  ['/api/wall/program', program],
  ['/api/wall/heartbeat', heartbeat],
  ['/api/wall/answers', answers],
  ['/api/images', images],
  ['/api/images/:id', image],
  ['/api/displays', displays],
  ['/api/displays/:id', display],
  ['/api/displays/:id/pair', pairAgain],
  ['/api/displays/:id/commands', commands],
];

/** Displays, their routes and those about people behind the real gate. */
export function serveDisplayRoutes(options: Omit<ServedOptions, 'serve'> = {}): Promise<ServedDisplays> {
  return serveDisplays({ ...options, answer: (request) => answerBy(ROUTES, request) });
}
