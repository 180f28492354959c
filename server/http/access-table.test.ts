import { describe, expect, it } from 'vitest';
import type { Caller, PersonCaller } from '#server/auth/caller';
import { WHOLE_SCOPE } from '#lib/domain/data-scope';
import { type AccessRule, judge, matches, mayPass } from './access-rule.ts';
import { ACCESS_TABLE, DEV_TABLE, accessFor } from './access-table.ts';

const nobody: Caller = { kind: 'nobody', address: '' };
const token: Caller = { kind: 'token', id: 't', name: 'prometheus', address: '' };
const display: Caller = { kind: 'display', id: 'd', name: 'Lobby', scope: WHOLE_SCOPE, address: '' };
const viewer = {
  kind: 'person',
  role: 'viewer',
  scope: WHOLE_SCOPE,
  isDemo: false,
  locale: null,
  ...someone(),
} as const;
const admin = { ...viewer, role: 'admin' } as const;

function someone(): Pick<PersonCaller, 'id' | 'name' | 'email' | 'sessionId' | 'address'> {
  return { id: 'p', name: 'Ann', email: 'ann@example.com', sessionId: 's', address: '' };
}

describe('a pattern', () => {
  it.each([
    ['/', '/', true],
    ['/', '/wall', false],
    ['/wall', '/wall', true],
    ['/wall', '/Wall', false],
    ['/wall', '/wall/x', false],
    ['/wall', '/', false],
    ['/api/people/:id', '/api/people/7', true],
    ['/api/people/:id', '/api/people/', false],
    ['/api/people/:id', '/api/people', false],
    ['/api/people/:id', '/api/people/7/link', false],
    ['/api/auth/*', '/api/auth/sign-in/email', true],
    ['/api/auth/*', '/api/auth/', false],
    ['/api/auth/*', '/api/auth', false],
    ['/api/auth/*', '/api/authority', false],
  ])('%s means %s: %s', (pattern, path, means) => {
    expect(matches(pattern, path)).toBe(means);
  });
});

describe('the access table', () => {
  it.each([
    ['GET', '/_next/image'],
    ['GET', '/_next/data/build/wall.json'],
    ['GET', '/_next/webpack-hmr'],
    ['GET', '/_not-found'],
    ['GET', '/_error'],
    ['GET', '/404'],
    ['GET', '/500'],
    ['GET', '/wall.rsc'],
    ['GET', '/wall.txt'],
    ['GET', '/wall.segments/_tree.segment.rsc'],
    ['GET', '/.env'],
    ['GET', '/server/env.ts'],
    ['GET', '/api'],
    ['POST', '/api/nothing'],
  ])('knows no %s %s', (method, path) => {
    expect(accessFor(method, path)).toEqual({ kind: 'unknown' });
  });

  it('says which methods there are where the one asked for is not', () => {
    expect(accessFor('DELETE', '/wall')).toMatchObject({ kind: 'no-method', allow: ['GET', 'HEAD'] });
    expect(accessFor('OPTIONS', '/api/people')).toMatchObject({
      kind: 'no-method',
      allow: ['GET', 'HEAD', 'POST'],
    });
    expect(accessFor('get', '/wall')).toMatchObject({ kind: 'no-method' });
    expect(accessFor('constructor', '/wall')).toMatchObject({ kind: 'no-method' });
  });

  it('judges HEAD as GET', () => {
    expect(accessFor('HEAD', '/wall')).toEqual(accessFor('GET', '/wall'));
  });

  it('names no route twice, and none that another hides', () => {
    const hidden = ACCESS_TABLE.flatMap((rule) => {
      const found = ACCESS_TABLE.find((other) => matches(other.path, rule.path));
      return found === rule ? [] : [rule.path];
    });
    expect(hidden).toEqual([]);
  });

  it('lets nobody change anything but through the ways in', () => {
    const open = changing(ACCESS_TABLE, (door) => mayPass(door, nobody) === 'yes');
    expect(open).toEqual([
      'POST /api/pairing',
      'POST /api/pairing/:id',
      'POST /api/auth/*',
      'POST /api/demo',
      'POST /api/welcome',
      'POST /api/links/inspect',
      'POST /api/links/set-password',
    ]);
  });

  it('lets a token change nothing but what its own stream reads', () => {
    expect(changing(ACCESS_TABLE, (door) => door.tokens === true)).toEqual(['PUT /api/stream/:id']);
  });

  it('lets a display change nothing but what its own stream reads, and say how it is', () => {
    expect(changing(ACCESS_TABLE, (door) => door.displays === true)).toEqual([
      'PUT /api/stream/:id',
      'POST /api/wall/heartbeat',
      'POST /api/wall/answers',
    ]);
    const read = ACCESS_TABLE.filter(({ methods }) => methods.GET?.displays).map(({ path }) => path);
    expect(read).toEqual(['/api/stream', '/api/wall/program', '/api/images/:id']);
  });

  it('lets a viewer change nothing but the own language and sessions, and what the own stream reads', () => {
    const open = changing(ACCESS_TABLE, (door) => door.least !== 'anyone' && mayPass(door, viewer) === 'yes');
    expect(open).toEqual([
      'PUT /api/stream/:id',
      'PATCH /api/account',
      'DELETE /api/account/sessions',
      'DELETE /api/account/sessions/:id',
    ]);
  });

  it('opens the development files in development only', () => {
    expect(judge(DEV_TABLE, { method: 'GET', path: '/_next/webpack-hmr' }).kind).toBe('door');
  });
});

describe('a door', () => {
  it.each([
    [{ least: 'anyone' }, nobody, 'yes'],
    [{ least: 'anyone' }, token, 'yes'],
    [{ least: 'viewer' }, nobody, 'sign-in'],
    [{ least: 'viewer' }, viewer, 'yes'],
    [{ least: 'supervisor' }, viewer, 'no'],
    [{ least: 'viewer' }, token, 'no'],
    [{ least: 'admin', tokens: true }, token, 'yes'],
    [{ least: 'admin', tokens: true }, nobody, 'sign-in'],
    [{ least: 'admin', tokens: true }, display, 'no'],
    [{ least: 'viewer', displays: true }, display, 'yes'],
    [{ least: 'nobody', displays: true }, display, 'yes'],
    [{ least: 'nobody', displays: true }, viewer, 'no'],
    [{ least: 'nobody', displays: true }, admin, 'no'],
    [{ least: 'nobody', displays: true }, token, 'no'],
    [{ least: 'nobody', displays: true }, nobody, 'sign-in'],
    [{ least: 'anyone' }, display, 'yes'],
  ] as const)('%j lets %j through: %s', (door, caller, passes) => {
    expect(mayPass(door, caller)).toBe(passes);
  });
});

function changing(
  table: readonly AccessRule[],
  isOpen: (door: NonNullable<AccessRule['methods']['GET']>) => boolean,
): string[] {
  return table.flatMap(({ path, methods }) =>
    Object.entries(methods).flatMap(([method, door]) =>
      method !== 'GET' && isOpen(door) ? [`${method} ${path}`] : [],
    ),
  );
}
