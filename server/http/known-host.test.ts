import { describe, expect, it } from 'vitest';
import { isKnownHost } from './known-host.ts';

describe('the host a request names', () => {
  it.each([
    ['127.0.0.1:3000', true],
    ['localhost:3000', true],
    ['LOCALHOST', true],
    ['wall.localhost:3000', true],
    ['[::1]:3000', true],
    ['127.0.0.1.evil.example', false],
    ['evil.example:3000', false],
    ['localhost.evil.example', false],
    ['user@localhost', false],
    ['', false],
    ['10.0.0.5:3000', false],
  ])('%s: known to a server of this machine only: %s', (host, known) => {
    expect(isKnownHost(host, { boundTo: '127.0.0.1', allowed: [] })).toBe(known);
  });

  it('may be a name that a proxy in front passes on, where it is allowed', () => {
    const allowed = ['wall.example.com'];
    expect(isKnownHost('Wall.example.com', { boundTo: 'localhost', allowed })).toBe(true);
    expect(isKnownHost('evil.example', { boundTo: 'localhost', allowed })).toBe(false);
  });

  it('may be any on a network, unless some are allowed', () => {
    expect(isKnownHost('wall.example.com', { boundTo: '0.0.0.0', allowed: [] })).toBe(true);
    expect(isKnownHost('evil.example', { boundTo: '0.0.0.0', allowed: ['wall.example.com'] })).toBe(false);
    expect(isKnownHost('127.0.0.1:3000', { boundTo: '0.0.0.0', allowed: ['wall.example.com'] })).toBe(true);
  });

  it('may be missing: then it is no browser that asks', () => {
    expect(isKnownHost(undefined, { boundTo: '127.0.0.1', allowed: [] })).toBe(true);
  });
});
