import { describe, expect, it } from 'vitest';
import { HTML, serve } from './testing/served-gate.ts';

describe('the gate', () => {
  it('keeps from those behind it what only a proxy or the framework may say', async () => {
    await using served = await serve();
    const forged = {
      'x-middleware-subrequest': 'a',
      'x-middleware-next': '1',
      'x-now-route-matches': '1',
      'x-matched-path': '/admin',
      'x-invoke-path': '/admin',
      'x-nextjs-data': '1',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'for=6.6.6.6',
      'x-real-ip': '6.6.6.6',
      'x-http-method-override': 'DELETE',
      'x-original-url': '/admin',
      'next-action': 'abc',
      'next-resume': '1',
      'content-security-policy': "script-src 'nonce-evil'",
      'content-security-policy-report-only': "script-src 'nonce-evil'",
      'x-watchfloor-nonce': 'evil',
    };
    await served.ask('/api/health', { headers: { ...forged, accept: 'text/csv' } });
    const headers = served.seen[0]?.headers ?? {};
    expect(Object.keys(forged).filter((name) => name in headers)).toEqual([]);
    expect(headers.accept).toBe('text/csv');
  });

  it('gives each page a policy with a nonce of its own', async () => {
    await using served = await serve();
    const answers = [await served.ask('/sign-in'), await served.ask('/sign-in')];
    const nonces = answers.map((answer, place) => {
      const policy = answer.headers.get('content-security-policy') ?? '';
      const nonce = /script-src 'nonce-([\w-]{22})' 'strict-dynamic';/.exec(policy)?.[1];
      expect(served.seen[place]?.headers).toMatchObject({
        'content-security-policy': policy,
        'x-watchfloor-nonce': nonce,
      });
      expect(policy).not.toContain('unsafe-eval');
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  it.each([
    ['/wall', 'https: http://localhost:* http://127.0.0.1:*'],
    ['/studio/boards', 'https: http://localhost:* http://127.0.0.1:*'],
    ['/studio/boards/b1', 'https: http://localhost:* http://127.0.0.1:*'],
    ['/studio/boards/b1/versions', 'https: http://localhost:* http://127.0.0.1:*'],
    ['/studio/displays', "'none'"],
    ['/sign-in', "'none'"],
    ['/', "'none'"],
    ['/desk', "'none'"],
    ['/admin/people', "'none'"],
  ])('lets %s frame %s', async (path, frames) => {
    await using served = await serve();
    const { headers } = await served.ask(path, { as: 'admin', headers: HTML });
    expect(headers.get('content-security-policy')).toContain(`; frame-src ${frames}; `);
  });

  it.each(['/', '/wall', '/wall/', '/api/health', '/api/people', '/nothing', '/icon.svg', '/%61'])(
    'puts the security headers on its answer to %s',
    async (path) => {
      await using served = await serve();
      const { headers } = await served.ask(path, { as: 'viewer', headers: HTML });
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('microphone=()'),
        'content-security-policy': expect.stringMatching(/^default-src '(?:self|none)'/),
      });
      expect(headers.get('cache-control')).toBe(path === '/icon.svg' ? null : 'no-store');
      expect(headers.has('strict-transport-security')).toBe(false);
    },
  );

  it('makes browsers insist on https where people reach us by it', async () => {
    await using served = await serve({ isHttps: true });
    const { headers } = await served.ask('/sign-in');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });
});
