import { matches } from '#server/http/access-rule';

type Parameters = Record<string, string>;
type Handler = (request: Request, context: { params: Promise<Parameters> }) => Promise<Response>;
export type RouteModule = Record<string, unknown>;

/** Has the route answer that a request is for, as Next does. */
export async function answerBy(
  routes: readonly (readonly [path: string, module: RouteModule])[],
  request: Request,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const [path, module] = routes.find(([pattern]) => matches(pattern, pathname)) ?? [];
  const handler = module?.[request.method];
  if (path === undefined || !isHandler(handler)) return new Response('a page');
  return handler(request, { params: parametersOf(path, pathname) });
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

function parametersOf(pattern: string, path: string): Promise<Parameters> {
  const given = path.split('/');
  const found: Parameters = {};
  for (const [place, part] of pattern.split('/').entries())
    if (part.startsWith(':')) found[part.slice(1)] = decodeURIComponent(given[place] ?? '');
  return Promise.resolve(found);
}
