import { describe, expect, it } from 'vitest';
import { nextPath } from './next-path.ts';

describe('where to go after coming in', () => {
  it.each([
    ['/wall', '/wall'],
    ['/desk?type=AgentState&row=a%20b#x', '/desk?type=AgentState&row=a%20b#x'],
    ['/admin/people', '/admin/people'],
    ['/signal', '/signal'],
  ])('%s is a page of this site', (text, path) => {
    expect(nextPath(text)).toBe(path);
  });

  it.each([
    null,
    undefined,
    '',
    'wall',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
    '/.//evil.example',
    'https://evil.example/wall',
    'javascript:alert(1)',
    '/sign-in?next=/sign-in',
    '/welcome#token',
    '/api/health',
    '//',
  ])('%s leads to the first page', (text) => {
    expect(nextPath(text)).toBe('/');
  });
});
