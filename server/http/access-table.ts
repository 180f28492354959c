import { IMAGE_LIMITS } from '#lib/domain/image';
import type { Role } from '#lib/domain/role';
import { type AccessRule, type Door, type Verdict, judge } from './access-rule.ts';

const ANYONE: Door = { least: 'anyone' };
const VIEWER: Door = { least: 'viewer' };
const SUPERVISOR: Door = { least: 'supervisor' };
const MANAGER: Door = { least: 'manager' };
const ADMIN: Door = { least: 'admin' };
const DISPLAY: Door = { least: 'nobody', displays: true };
const MEGABYTE = 1024 * 1024;

/**
 * Every way in. What is not named here does not exist, whatever stands behind the gate.
 * A viewer has the wall, a supervisor the desk with its tables, a manager the quota and the directory, an administrator all.
 * Which rows each sees is not decided here but by the data scope.
 */
export const ACCESS_TABLE: readonly AccessRule[] = [
  asset('/_next/static/*'),
  asset('/icon.svg'),
  asset('/readme-wall.png'),
  asset('/wall-worker.js'),
  asset('/pocket-worker.js'),
  asset('/manifest.webmanifest'),
  asset('/apple-icon.png'),
  ...['/pocket-192.png', '/pocket-512.png', '/pocket-maskable-512.png'].map(asset),

  page('/', 'anyone'),
  page('/sign-in', 'anyone'),
  page('/welcome', 'anyone'),
  page('/set-password', 'anyone'),
  // Holds no data: a screen asks for what it may show.
  framing(page('/wall', 'anyone')),
  page('/pocket', 'viewer'),
  // As the wall's page: a phone without a network fills it with what it kept.
  page('/pocket/shell', 'anyone'),
  page('/explain/:board', 'viewer'),
  page('/explain/:board/:panel', 'viewer'),
  page('/desk', 'supervisor'),
  page('/account', 'viewer'),
  page('/admin', 'manager'),
  page('/admin/quota', 'manager'),
  page('/admin/directory', 'manager'),
  page('/admin/skill-groups', 'manager'),
  page('/admin/connections', 'admin'),
  page('/admin/connections/new', 'admin'),
  page('/admin/connections/:id', 'admin'),
  page('/admin/checklist', 'admin'),
  page('/admin/people', 'admin'),
  page('/admin/tokens', 'admin'),
  page('/admin/audit', 'admin'),
  page('/admin/looks', 'admin'),
  page('/studio', 'supervisor'),
  // One goes on from here to a board without a new page.
  framing(page('/studio/boards', 'supervisor')),
  framing(page('/studio/boards/new', 'supervisor')),
  framing(page('/studio/boards/:id', 'supervisor')),
  framing(page('/studio/boards/:id/versions', 'supervisor')),
  page('/studio/teams', 'manager'),
  page('/studio/playlists', 'manager'),
  page('/studio/playlists/new', 'manager'),
  page('/studio/playlists/:id', 'manager'),
  page('/studio/displays', 'manager'),
  page('/studio/announcements', 'manager'),

  // Nobody is told only the status.
  api('/api/health', { GET: ANYONE }),
  api('/api/ready', { GET: ANYONE }),
  api('/metrics', { GET: readable('admin') }),
  api('/api/stream', { GET: { ...readable('viewer'), displays: true } }),
  // Says what to read, so it is reading.
  api('/api/stream/:id', { PUT: { ...readable('viewer'), displays: true, mostBytes: MEGABYTE / 4 } }),
  api('/api/tables/:connection/:type', { GET: readable('supervisor') }),
  api('/api/agents/:connection/:key/timeline', { GET: readable('supervisor') }),
  api('/api/acting/:connection', { GET: SUPERVISOR }),
  api('/api/acting/:connection/campaigns', { POST: SUPERVISOR }),
  api('/api/acting/:connection/messages', { GET: SUPERVISOR, PUT: SUPERVISOR, POST: SUPERVISOR }),
  api('/api/acting/:connection/messages/people', { GET: SUPERVISOR }),
  api('/api/acting/:connection/messages/audiences', { GET: SUPERVISOR }),
  api('/api/acting/:connection/messages/history', { GET: SUPERVISOR }),
  api('/api/acting/:connection/station', { POST: SUPERVISOR }),
  api('/api/acting/:connection/monitoring', { POST: SUPERVISOR }),
  api('/api/acting/:connection/listeners/:agent', { GET: SUPERVISOR }),
  api('/api/monitoring', { GET: SUPERVISOR }),
  api('/api/monitoring/ended', { DELETE: SUPERVISOR }),

  // A screen that waits to be paired is nobody yet; a paired one reads its program and says how it is, nothing else.
  api('/api/pairing', { POST: ANYONE }),
  api('/api/pairing/:id', { POST: ANYONE }),
  api('/api/wall/program', { GET: { ...VIEWER, displays: true } }),
  api('/api/wall/heartbeat', { POST: DISPLAY }),
  api('/api/wall/answers', { POST: DISPLAY }),
  api('/api/displays', { GET: MANAGER, POST: { ...ADMIN, mostBytes: MEGABYTE / 2 } }),
  api('/api/displays/:id', { PATCH: { ...MANAGER, mostBytes: MEGABYTE / 2 }, DELETE: ADMIN }),
  api('/api/displays/:id/pair', { POST: ADMIN }),
  api('/api/displays/:id/commands', { POST: MANAGER }),

  // Ways in, and what the sign-in library asks of the session itself.
  api('/api/auth/*', { GET: ANYONE, POST: ANYONE }),
  api('/api/demo', { POST: ANYONE }),
  api('/api/welcome', { POST: ANYONE }),
  api('/api/links/inspect', { POST: ANYONE }),
  api('/api/links/set-password', { POST: ANYONE }),

  api('/api/account', { GET: VIEWER, PATCH: VIEWER }),
  api('/api/account/sessions', { GET: VIEWER, DELETE: VIEWER }),
  api('/api/account/sessions/:id', { DELETE: VIEWER }),
  api('/api/account/five9/:connection', { PUT: SUPERVISOR, DELETE: SUPERVISOR }),
  api('/api/account/five9/:connection/test', { POST: SUPERVISOR }),
  // A scope names up to 500 skills, groups and campaigns.
  api('/api/people', { GET: ADMIN, POST: { ...ADMIN, mostBytes: MEGABYTE / 2 } }),
  api('/api/people/:id', { PATCH: { ...ADMIN, mostBytes: MEGABYTE / 2 }, DELETE: ADMIN }),
  api('/api/people/:id/link', { POST: ADMIN }),
  api('/api/people/:id/second-factor', { DELETE: ADMIN }),
  api('/api/people/:id/sessions', { GET: ADMIN, DELETE: ADMIN }),
  api('/api/people/:id/sessions/:session', { DELETE: ADMIN }),
  api('/api/tokens', { GET: ADMIN, POST: ADMIN }),
  api('/api/tokens/:id', { DELETE: ADMIN }),
  api('/api/scopes', { POST: { ...ADMIN, mostBytes: MEGABYTE / 2 } }),

  api('/api/directory/:connection', { GET: readable('supervisor') }),
  api('/api/directory/:connection/list', { GET: readable('manager') }),
  api('/api/directory/:connection/refresh', { POST: ADMIN }),
  api('/api/directory/:connection/upload', { POST: { ...ADMIN, mostBytes: 5 * MEGABYTE } }),

  api('/api/skill-groups/:connection', { GET: readable('supervisor'), POST: MANAGER }),
  api('/api/skill-groups/:connection/:id', { PATCH: MANAGER, DELETE: MANAGER }),

  api('/api/connections', { GET: ADMIN, POST: ADMIN }),
  api('/api/connections/test', { POST: ADMIN }),
  api('/api/connections/:id', { GET: ADMIN, PATCH: ADMIN, DELETE: ADMIN }),
  api('/api/connections/:id/messages', { GET: ADMIN, PUT: ADMIN }),
  api('/api/connections/:id/monitoring', { GET: ADMIN, PUT: ADMIN }),
  api('/api/connections/:id/credentials/:purpose', { PUT: ADMIN, DELETE: ADMIN }),

  // Who may change which of them is their team's matter.
  api('/api/boards', { GET: VIEWER, POST: { ...SUPERVISOR, mostBytes: MEGABYTE } }),
  api('/api/boards/import', { POST: { ...SUPERVISOR, mostBytes: MEGABYTE } }),
  api('/api/boards/:id', { GET: VIEWER, PATCH: SUPERVISOR, DELETE: SUPERVISOR }),
  api('/api/boards/:id/draft', { PUT: { ...SUPERVISOR, mostBytes: MEGABYTE } }),
  api('/api/boards/:id/publish', { POST: SUPERVISOR }),
  api('/api/boards/:id/restore', { POST: SUPERVISOR }),
  api('/api/boards/:id/show', { POST: MANAGER }),
  api('/api/boards/:id/export', { GET: VIEWER }),
  api('/api/boards/:id/versions', { GET: VIEWER }),
  api('/api/boards/:id/versions/:number', { GET: VIEWER }),
  api('/api/teams', { GET: SUPERVISOR, POST: MANAGER }),
  api('/api/teams/:id', { PATCH: MANAGER, DELETE: MANAGER }),

  // One's own, and those of one's teams.
  api('/api/views', { GET: SUPERVISOR, POST: SUPERVISOR }),
  api('/api/views/:id', { PATCH: SUPERVISOR, DELETE: SUPERVISOR }),
  api('/api/default-view', { PUT: SUPERVISOR }),

  api('/api/images', { GET: SUPERVISOR, POST: { ...SUPERVISOR, mostBytes: IMAGE_LIMITS.bytes } }),
  // By what is in it, so whoever has one may keep it.
  api('/api/images/:id', { GET: { ...VIEWER, displays: true, isLasting: true } }),
  api('/api/looks', { GET: VIEWER, PUT: ADMIN }),
  api('/api/playlists', { GET: MANAGER, POST: MANAGER }),
  api('/api/playlists/:id', { GET: MANAGER, PUT: MANAGER, DELETE: MANAGER }),
  api('/api/announcements', { GET: MANAGER, POST: MANAGER }),
  api('/api/announcements/:id', { PUT: MANAGER, DELETE: MANAGER }),

  api('/api/audit', { GET: ADMIN }),
  api('/api/audit/export', { GET: ADMIN }),
  api('/api/audit/retention', { GET: ADMIN, PUT: ADMIN }),
];

/** What only the development server has: its modules, its error overlay and its live reload. */
export const DEV_TABLE: readonly AccessRule[] = [
  asset('/_next/*'),
  ...['/__nextjs_font/*', '/__nextjs_original-stack-frames'].map(asset),
];

/** Who may ask for `path`, in normal form, with `method`. */
export function accessFor(method: string, path: string): Verdict {
  return judge(ACCESS_TABLE, { method, path });
}

function page(path: string, least: Role | 'anyone'): AccessRule {
  return { kind: 'page', path, methods: { GET: { least } } };
}

/** A page on which boards stand. */
function framing(rule: AccessRule): AccessRule {
  return { ...rule, framesPages: true };
}

function api(path: string, methods: AccessRule['methods']): AccessRule {
  return { kind: 'api', path, methods };
}

function asset(path: string): AccessRule {
  return { kind: 'asset', path, methods: { GET: ANYONE } };
}

/** For people from this role on, and for scripts. */
function readable(least: Role): Door {
  return { least, tokens: true };
}
