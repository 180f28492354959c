import { expect, it } from 'vitest';
import { readEnv } from '#server/env';
import { demoRole } from './demo-role.ts';

function roleWith(variables: Readonly<Record<string, string>>): string {
  const reading = readEnv(variables);
  return reading.kind === 'ok' ? demoRole(reading.env) : reading.problems.join();
}

it('is everything where only this machine reaches us', () => {
  expect(roleWith({})).toBe('admin');
  expect(roleWith({ HOST: 'LocalHost' })).toBe('admin');
  expect(roleWith({ HOST: '::1', PUBLIC_URL: 'http://localhost:3000' })).toBe('admin');
});

it('changes nothing for others where they reach us too', () => {
  expect(roleWith({ HOST: '0.0.0.0' })).toBe('manager');
  expect(roleWith({ HOST: 'wall.example.com' })).toBe('manager');
});

it('changes nothing for others where a proxy stands in front, though we are bound to this machine', () => {
  expect(roleWith({ PUBLIC_URL: 'https://wall.example.com' })).toBe('manager');
  expect(roleWith({ ALLOWED_HOSTS: 'wall.example.com' })).toBe('manager');
  expect(roleWith({ TRUSTED_PROXIES: '127.0.0.0/8' })).toBe('manager');
  expect(roleWith({ TRUSTED_PROXIES: '::1' })).toBe('manager');
});
