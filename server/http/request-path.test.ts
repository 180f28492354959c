import { describe, expect, it } from 'vitest';
import { requestPath } from './request-path.ts';

describe('the target of a request', () => {
  it.each([
    ['/', '/', ''],
    ['/wall', '/wall', ''],
    ['/wall?zoom=1.1&overscan=2', '/wall', '?zoom=1.1&overscan=2'],
    ['/desk?_rsc=1abc', '/desk', '?_rsc=1abc'],
    ['/wall?next=/../x%2f', '/wall', '?next=/../x%2f'],
    ['/api/agents/five9/ann%40example.com/timeline', '/api/agents/five9/ann%40example.com/timeline', ''],
    ['/api/agents/five9/ann@example.com/timeline', '/api/agents/five9/ann@example.com/timeline', ''],
    ['/api/agents/five9/J%C3%BCrgen%20Q/timeline', '/api/agents/five9/J%C3%BCrgen%20Q/timeline', ''],
    ['/_next/static/chunks/app/%5Bid%5D/page-0.js', '/_next/static/chunks/app/%5Bid%5D/page-0.js', ''],
    ['/a..b/.well-known', '/a..b/.well-known', ''],
  ])('%s is in plain form', (target, path, query) => {
    expect(requestPath(target)).toEqual({ kind: 'path', path, query });
  });

  it.each([
    ['/wall/', '/wall'],
    ['/wall/?zoom=1', '/wall?zoom=1'],
    ['/admin/people/', '/admin/people'],
  ])('%s is at %s', (target, location) => {
    expect(requestPath(target)).toEqual({ kind: 'elsewhere', location });
  });

  it.each([
    undefined,
    '',
    '*',
    'wall',
    'http://127.0.0.1/wall',
    '//evil.example/wall',
    '//',
    '/wall//',
    '/api//health',
    '/./admin',
    '/wall/../admin',
    '/wall/..',
    '/wall/.',
    '/%2e%2e/admin',
    '/wall/%2E./admin',
    '/%2fadmin',
    '/admin%2Fpeople',
    '/%61dmin',
    '/admi%6E',
    '/%41dmin',
    '/admin%5Cpeople',
    '/admin\\people',
    '/admin%00',
    '/admin%0d%0aset-cookie:x',
    '/admin%7F',
    '/admin%',
    '/admin%zz',
    '/admin%ff',
    '/admin people',
    '/ädmin',
    '/admin#x',
    '/wall?x#y',
    '/wall?nxtPid=1',
    '/wall?a=1&nxtIid=1',
    '/wall?__nextLocale=x',
    '/wall?%6extPid=1',
    '/admin|people',
    '/admin{',
    `/${'a'.repeat(9_000)}`,
  ])('%s is refused', (target) => {
    expect(requestPath(target)).toEqual({ kind: 'odd' });
  });
});
