import type { Asker } from './askers.ts';
import type { RouteName } from './routes-on-disk.ts';

/** One request and what each asker is answered. */
export interface AccessRow {
  route: RouteName;
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Takes the place of the session that one has. */
  endsSession?: true;
  expected: Readonly<Record<Asker, number>>;
}

/** Where no `display` is given, it is answered as a stranger or a script would be: what is for anyone, or 403. */
type Statuses = readonly [
  nobody: number,
  viewer: number,
  supervisor: number,
  manager: number,
  admin: number,
  token: number,
  display?: number,
];

const NOWHERE = '00000000-0000-4000-8000-000000000000';

/**
 * Every route with every asker. Who may pass is told by a status that the route itself gives: 404 for what does not exist
 * and 400 for a body that is refused, so that nothing is changed.
 */
export const ACCESS_ROWS: readonly AccessRow[] = [
  //                                                                nobody, viewer, supervisor, manager, admin, token, display
  row('GET /', '/', [200, 200, 200, 200, 200, 200]),
  row('GET /sign-in', '/sign-in', [200, 307, 307, 307, 307, 200]),
  row('GET /welcome', '/welcome', [200, 200, 200, 200, 200, 200]),
  row('GET /set-password', '/set-password', [200, 200, 200, 200, 200, 200]),
  row('GET /wall', '/wall', [200, 200, 200, 200, 200, 200]),
  row('GET /pocket', '/pocket', [303, 200, 200, 200, 200, 403]),
  row('GET /pocket/shell', '/pocket/shell', [200, 200, 200, 200, 200, 200]),
  row('GET /explain/:', '/explain/default', [303, 200, 200, 200, 200, 403]),
  row('GET /explain/:', `/explain/${NOWHERE}`, [303, 404, 404, 404, 404, 403]),
  row('GET /explain/:/:', '/explain/default/calls-waiting', [303, 200, 200, 200, 200, 403]),
  row('GET /explain/:/:', '/explain/default/none', [303, 404, 404, 404, 404, 403]),
  row('GET /desk', '/desk', [303, 403, 200, 200, 200, 403]),
  row('GET /account', '/account', [303, 200, 200, 200, 200, 403]),
  row('GET /admin', '/admin', [303, 403, 403, 307, 307, 403]),
  row('GET /admin/quota', '/admin/quota', [303, 403, 403, 200, 200, 403]),
  row('GET /admin/directory', '/admin/directory', [303, 403, 403, 200, 200, 403]),
  row('GET /admin/skill-groups', '/admin/skill-groups', [303, 403, 403, 200, 200, 403]),
  row('GET /admin/connections', '/admin/connections', [303, 403, 403, 403, 200, 403]),
  row('GET /admin/connections/new', '/admin/connections/new', [303, 403, 403, 403, 200, 403]),
  row('GET /admin/connections/:', '/admin/connections/five9', [303, 403, 403, 403, 200, 403]),
  row('GET /admin/connections/:', `/admin/connections/${NOWHERE}`, [303, 403, 403, 403, 404, 403]),
  row('GET /admin/checklist', '/admin/checklist', [303, 403, 403, 403, 200, 403]),
  row('GET /admin/people', '/admin/people', [303, 403, 403, 403, 200, 403]),
  row('GET /admin/tokens', '/admin/tokens', [303, 403, 403, 403, 200, 403]),
  row('GET /admin/looks', '/admin/looks', [303, 403, 403, 403, 200, 403]),
  row('GET /admin/audit', '/admin/audit', [303, 403, 403, 403, 200, 403]),
  row('GET /studio', '/studio', [303, 403, 307, 307, 307, 403]),
  row('GET /studio/boards', '/studio/boards', [303, 403, 200, 200, 200, 403]),
  row('GET /studio/boards/new', '/studio/boards/new', [303, 403, 200, 200, 200, 403]),
  row('GET /studio/boards/:', `/studio/boards/${NOWHERE}`, [303, 403, 404, 404, 404, 403]),
  row('GET /studio/boards/:/versions', `/studio/boards/${NOWHERE}/versions`, [303, 403, 404, 404, 404, 403]),
  row('GET /studio/teams', '/studio/teams', [303, 403, 403, 200, 200, 403]),
  row('GET /studio/playlists', '/studio/playlists', [303, 403, 403, 200, 200, 403]),
  row('GET /studio/playlists/new', '/studio/playlists/new', [303, 403, 403, 200, 200, 403]),
  row('GET /studio/displays', '/studio/displays', [303, 403, 403, 200, 200, 403]),
  row('GET /studio/announcements', '/studio/announcements', [303, 403, 403, 200, 200, 403]),
  row('GET /studio/playlists/:', `/studio/playlists/${NOWHERE}`, [303, 403, 403, 404, 404, 403]),

  row('GET /_next/static/*', '/_next/static/chunks/none.js', [404, 404, 404, 404, 404, 404]),
  row('GET /icon.svg', '/icon.svg', [200, 200, 200, 200, 200, 200]),
  row('GET /readme-wall.png', '/readme-wall.png', [200, 200, 200, 200, 200, 200]),
  row('GET /wall-worker.js', '/wall-worker.js', [200, 200, 200, 200, 200, 200]),
  row('GET /pocket-worker.js', '/pocket-worker.js', [200, 200, 200, 200, 200, 200]),
  row('GET /manifest.webmanifest', '/manifest.webmanifest', [200, 200, 200, 200, 200, 200]),
  row('GET /apple-icon.png', '/apple-icon.png', [200, 200, 200, 200, 200, 200]),
  row('GET /pocket-192.png', '/pocket-192.png', [200, 200, 200, 200, 200, 200]),
  row('GET /pocket-512.png', '/pocket-512.png', [200, 200, 200, 200, 200, 200]),
  row('GET /pocket-maskable-512.png', '/pocket-maskable-512.png', [200, 200, 200, 200, 200, 200]),

  row('GET /api/health', '/api/health', [200, 200, 200, 200, 200, 200]),
  row('GET /api/ready', '/api/ready', [200, 200, 200, 200, 200, 200]),
  row('GET /metrics', '/metrics', [401, 403, 403, 403, 200, 200]),
  row('GET /api/stream', '/api/stream', [401, 200, 200, 200, 200, 200, 200]),
  row('PUT /api/stream/:', `/api/stream/${NOWHERE}`, [401, 404, 404, 404, 404, 404, 404], { queries: [] }),
  row('GET /api/acting/:', '/api/acting/none', [401, 403, 404, 404, 404, 403]),
  row('POST /api/acting/:/campaigns', '/api/acting/five9/campaigns', [401, 403, 400, 400, 400, 403], {}),
  row('GET /api/tables/:/:', '/api/tables/five9/ACDStatus', [401, 403, 200, 200, 200, 200]),
  row('GET /api/tables/:/:', '/api/tables/none/ACDStatus', [401, 403, 404, 404, 404, 404]),
  row('GET /api/agents/:/:/timeline', '/api/agents/none/x@y/timeline', [401, 403, 404, 404, 404, 404]),

  row('POST /api/pairing', '/api/pairing', [200, 200, 200, 200, 200, 200]),
  row('POST /api/pairing/:', `/api/pairing/${NOWHERE}`, [200, 200, 200, 200, 200, 200], { secret: 'x' }),
  row('GET /api/wall/program', '/api/wall/program', [401, 200, 200, 200, 200, 403, 200]),
  row('GET /api/wall/program', '/api/wall/program?as=display', [401, 401, 401, 401, 401, 403, 200]),
  row('POST /api/wall/heartbeat', '/api/wall/heartbeat', [401, 403, 403, 403, 403, 403, 400], {}),
  row('POST /api/wall/answers', '/api/wall/answers', [401, 403, 403, 403, 403, 403, 400], {}),
  row('GET /api/displays', '/api/displays', [401, 403, 403, 200, 200, 403]),
  row('POST /api/displays', '/api/displays', [401, 403, 403, 403, 400, 403], {}),
  row('PATCH /api/displays/:', `/api/displays/${NOWHERE}`, [401, 403, 403, 404, 404, 403], { version: 1 }),
  row('DELETE /api/displays/:', `/api/displays/${NOWHERE}`, [401, 403, 403, 403, 404, 403]),
  row('POST /api/displays/:/pair', `/api/displays/${NOWHERE}/pair`, [401, 403, 403, 403, 404, 403], {
    code: 'ACDEFH',
  }),
  row('POST /api/displays/:/commands', `/api/displays/${NOWHERE}/commands`, [401, 403, 403, 404, 404, 403], {
    do: 'reload',
  }),

  row('GET /api/auth/*', '/api/auth/callback/oidc', [404, 404, 404, 404, 404, 404]),
  row('GET /api/auth/*', '/api/auth/get-session', [404, 404, 404, 404, 404, 404]),
  row('GET /api/auth/*', '/api/auth/list-sessions', [404, 404, 404, 404, 404, 404]),
  row('POST /api/auth/*', '/api/auth/sign-up/email', [404, 404, 404, 404, 404, 404], {}),
  row('POST /api/auth/*', '/api/auth/sign-in/email', [400, 400, 400, 400, 400, 400], {}),
  row('POST /api/auth/*', '/api/auth/change-password', [401, 400, 400, 400, 400, 401, 401], {}),
  row('POST /api/auth/*', '/api/auth/two-factor/enable', [401, 400, 400, 400, 400, 401, 401], {}),
  row('POST /api/auth/*', '/api/auth/two-factor/disable', [401, 400, 400, 400, 400, 401, 401], {}),
  row(
    'POST /api/auth/*',
    '/api/auth/two-factor/generate-backup-codes',
    [401, 400, 400, 400, 400, 401, 401],
    {},
  ),
  { ...row('POST /api/demo', '/api/demo', [204, 204, 204, 204, 204, 204]), endsSession: true },
  row('POST /api/welcome', '/api/welcome', [400, 400, 400, 400, 400, 400], {}),
  row('POST /api/links/inspect', '/api/links/inspect', [400, 400, 400, 400, 400, 400], {}),
  row('POST /api/links/set-password', '/api/links/set-password', [400, 400, 400, 400, 400, 400], {}),

  row('GET /api/account', '/api/account', [401, 200, 200, 200, 200, 403]),
  row('PATCH /api/account', '/api/account', [401, 400, 400, 400, 400, 403], {}),
  row('PUT /api/account/five9/:', '/api/account/five9/five9', [401, 403, 400, 400, 400, 403], {}),
  row('DELETE /api/account/five9/:', '/api/account/five9/none', [401, 403, 404, 404, 404, 403]),
  row('POST /api/account/five9/:/test', '/api/account/five9/none/test', [401, 403, 404, 404, 404, 403]),
  row('GET /api/account/sessions', '/api/account/sessions', [401, 200, 200, 200, 200, 403]),
  row('DELETE /api/account/sessions', '/api/account/sessions', [401, 204, 204, 204, 204, 403]),
  row('DELETE /api/account/sessions/:', `/api/account/sessions/${NOWHERE}`, [401, 404, 404, 404, 404, 403]),

  row('GET /api/people', '/api/people', [401, 403, 403, 403, 200, 403]),
  row('POST /api/people', '/api/people', [401, 403, 403, 403, 400, 403], {}),
  row('PATCH /api/people/:', `/api/people/${NOWHERE}`, [401, 403, 403, 403, 404, 403], {
    version: 1,
    name: 'X',
  }),
  row('DELETE /api/people/:', `/api/people/${NOWHERE}`, [401, 403, 403, 403, 404, 403]),
  row('POST /api/people/:/link', `/api/people/${NOWHERE}/link`, [401, 403, 403, 403, 404, 403]),
  row(
    'DELETE /api/people/:/second-factor',
    `/api/people/${NOWHERE}/second-factor`,
    [401, 403, 403, 403, 404, 403],
  ),
  row('GET /api/people/:/sessions', `/api/people/${NOWHERE}/sessions`, [401, 403, 403, 403, 404, 403]),
  row('DELETE /api/people/:/sessions', `/api/people/${NOWHERE}/sessions`, [401, 403, 403, 403, 404, 403]),
  row('DELETE /api/people/:/sessions/:', `/api/people/${NOWHERE}/sessions/x`, [401, 403, 403, 403, 404, 403]),
  row('POST /api/scopes', '/api/scopes', [401, 403, 403, 403, 400, 403], {}),
  row('POST /api/scopes', '/api/scopes', [401, 403, 403, 403, 200, 403], { scope: { kind: 'all' } }),
  row('GET /api/tokens', '/api/tokens', [401, 403, 403, 403, 200, 403]),
  row('POST /api/tokens', '/api/tokens', [401, 403, 403, 403, 400, 403], {}),
  row('DELETE /api/tokens/:', `/api/tokens/${NOWHERE}`, [401, 403, 403, 403, 404, 403]),

  row('GET /api/directory/:', '/api/directory/five9?kind=skill', [401, 403, 200, 200, 200, 200]),
  row('GET /api/directory/:', '/api/directory/none?kind=skill', [401, 403, 404, 404, 404, 404]),
  row('GET /api/directory/:/list', '/api/directory/five9/list', [401, 403, 403, 200, 200, 200]),
  row('POST /api/directory/:/refresh', '/api/directory/none/refresh', [401, 403, 403, 403, 404, 403]),
  row('GET /api/skill-groups/:', '/api/skill-groups/five9', [401, 403, 200, 200, 200, 200]),
  row('GET /api/skill-groups/:', '/api/skill-groups/none', [401, 403, 404, 404, 404, 404]),
  row('POST /api/skill-groups/:', '/api/skill-groups/none', [401, 403, 403, 404, 404, 403]),
  row('PATCH /api/skill-groups/:/:', `/api/skill-groups/five9/${NOWHERE}`, [401, 403, 403, 400, 400, 403]),
  row('DELETE /api/skill-groups/:/:', `/api/skill-groups/five9/${NOWHERE}`, [401, 403, 403, 404, 404, 403]),
  row('POST /api/directory/:/upload', '/api/directory/none/upload', [401, 403, 403, 403, 400, 403]),

  row('GET /api/connections', '/api/connections', [401, 403, 403, 403, 200, 403]),
  row('POST /api/connections', '/api/connections', [401, 403, 403, 403, 400, 403], {}),
  row('POST /api/connections/test', '/api/connections/test', [401, 403, 403, 403, 400, 403], {}),
  row('GET /api/connections/:', `/api/connections/${NOWHERE}`, [401, 403, 403, 403, 404, 403]),
  row('PATCH /api/connections/:', `/api/connections/${NOWHERE}`, [401, 403, 403, 403, 404, 403], {
    version: 1,
  }),
  row('DELETE /api/connections/:', `/api/connections/${NOWHERE}`, [401, 403, 403, 403, 404, 403]),
  row(
    'PUT /api/connections/:/credentials/:',
    `/api/connections/${NOWHERE}/credentials/polling`,
    [401, 403, 403, 403, 404, 403],
    { username: 'u', password: 'p' },
  ),
  row(
    'DELETE /api/connections/:/credentials/:',
    `/api/connections/${NOWHERE}/credentials/polling`,
    [401, 403, 403, 403, 404, 403],
  ),

  row('GET /api/boards', '/api/boards', [401, 200, 200, 200, 200, 403]),
  row('POST /api/boards', '/api/boards', [401, 403, 400, 400, 400, 403], {}),
  row('POST /api/boards/import', '/api/boards/import', [401, 403, 400, 400, 400, 403], {}),
  row('GET /api/boards/:', `/api/boards/${NOWHERE}`, [401, 404, 404, 404, 404, 403]),
  row('PATCH /api/boards/:', `/api/boards/${NOWHERE}`, [401, 403, 404, 404, 404, 403], { version: 1 }),
  row('DELETE /api/boards/:', `/api/boards/${NOWHERE}`, [401, 403, 404, 404, 404, 403]),
  row('PUT /api/boards/:/draft', `/api/boards/${NOWHERE}/draft`, [401, 403, 400, 400, 400, 403], {}),
  row('POST /api/boards/:/publish', `/api/boards/${NOWHERE}/publish`, [401, 403, 404, 404, 404, 403], {
    version: 1,
  }),
  row('POST /api/boards/:/show', `/api/boards/${NOWHERE}/show`, [401, 403, 403, 400, 400, 403], {
    displays: [],
  }),
  row('POST /api/boards/:/restore', `/api/boards/${NOWHERE}/restore`, [401, 403, 404, 404, 404, 403], {
    number: 1,
    version: 1,
  }),
  row('GET /api/boards/:/export', `/api/boards/${NOWHERE}/export`, [401, 404, 404, 404, 404, 403]),
  row('GET /api/boards/:/versions', `/api/boards/${NOWHERE}/versions`, [401, 404, 404, 404, 404, 403]),
  row('GET /api/boards/:/versions/:', `/api/boards/${NOWHERE}/versions/1`, [401, 404, 404, 404, 404, 403]),
  row('GET /api/teams', '/api/teams', [401, 403, 200, 200, 200, 403]),
  row('POST /api/teams', '/api/teams', [401, 403, 403, 400, 400, 403], {}),
  row('PATCH /api/teams/:', `/api/teams/${NOWHERE}`, [401, 403, 403, 404, 404, 403], { version: 1 }),
  row('DELETE /api/teams/:', `/api/teams/${NOWHERE}`, [401, 403, 403, 404, 404, 403]),

  row('GET /api/views', '/api/views', [401, 403, 200, 200, 200, 403]),
  row('POST /api/views', '/api/views', [401, 403, 400, 400, 400, 403], {}),
  row('PATCH /api/views/:', `/api/views/${NOWHERE}`, [401, 403, 404, 404, 404, 403], { version: 1 }),
  row('DELETE /api/views/:', `/api/views/${NOWHERE}`, [401, 403, 404, 404, 404, 403]),
  row('PUT /api/default-view', '/api/default-view', [401, 403, 404, 404, 404, 403], { view: NOWHERE }),

  row('GET /api/images', '/api/images', [401, 403, 200, 200, 200, 403]),
  row('POST /api/images', '/api/images', [401, 403, 400, 400, 400, 403], {}),
  row('GET /api/images/:', `/api/images/${'0'.repeat(32)}`, [401, 404, 404, 404, 404, 403, 404]),
  row('GET /api/looks', '/api/looks', [401, 200, 200, 200, 200, 403]),
  row('PUT /api/looks', '/api/looks', [401, 403, 403, 403, 400, 403], {}),
  row('GET /api/playlists', '/api/playlists', [401, 403, 403, 200, 200, 403]),
  row('POST /api/playlists', '/api/playlists', [401, 403, 403, 400, 400, 403], {}),
  row('GET /api/playlists/:', `/api/playlists/${NOWHERE}`, [401, 403, 403, 404, 404, 403]),
  row('PUT /api/playlists/:', `/api/playlists/${NOWHERE}`, [401, 403, 403, 400, 400, 403], {}),
  row('DELETE /api/playlists/:', `/api/playlists/${NOWHERE}`, [401, 403, 403, 404, 404, 403]),
  row('GET /api/announcements', '/api/announcements', [401, 403, 403, 200, 200, 403]),
  row('POST /api/announcements', '/api/announcements', [401, 403, 403, 400, 400, 403], {}),
  row('PUT /api/announcements/:', `/api/announcements/${NOWHERE}`, [401, 403, 403, 400, 400, 403], {}),
  row('DELETE /api/announcements/:', `/api/announcements/${NOWHERE}`, [401, 403, 403, 404, 404, 403]),

  row('GET /api/audit', '/api/audit', [401, 403, 403, 403, 200, 403]),
  row('GET /api/audit', '/api/audit?from=never', [401, 403, 403, 403, 400, 403]),
  row('GET /api/audit/export', '/api/audit/export', [401, 403, 403, 403, 200, 403]),
  row('GET /api/audit/retention', '/api/audit/retention', [401, 403, 403, 403, 200, 403]),
  row('PUT /api/audit/retention', '/api/audit/retention', [401, 403, 403, 403, 400, 403], { days: 1 }),
];

/** Addresses that lead nowhere, for whoever asks. */
export const NOWHERE_PATHS: readonly string[] = [
  '/nothing',
  '/api',
  '/api/nothing',
  '/Admin/people',
  '/admin/people.rsc',
  '/admin/people.txt',
  '/_not-found',
  '/_error',
  '/404',
  '/500',
  '/_next/image?url=%2Freadme-wall.png&w=640&q=75',
  '/_next/data/x/wall.json',
  '/_next/static',
  '/.env',
  '/.git/config',
  '/package.json',
  '/server/main.ts',
  '/favicon.ico',
];

function row(route: RouteName, path: string, ...[statuses, body]: [Statuses, unknown?]): AccessRow {
  const [nobody, viewer, supervisor, manager, admin, token, given] = statuses;
  const isForAnyone = nobody !== 401 && nobody !== 303;
  const display = given ?? (isForAnyone ? token : 403);
  return {
    route,
    path,
    ...(body !== undefined && { body }),
    expected: { nobody, viewer, supervisor, manager, admin, token, display },
  };
}
