import { afterEach, describe, expect, it, vi } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { problemWords } from './problem-words.ts';
import { problemOf } from './problem.ts';
import { sendJson } from './send-json.ts';
import { serve } from './testing/answers.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('asking the server', () => {
  it('sends no body where there is nothing to send', async () => {
    const asked = serve(() => new Response(null, { status: 204 }));
    expect(await sendJson({ method: 'DELETE', path: '/api/things/1' })).toEqual({
      kind: 'done',
      body: undefined,
    });
    expect(asked).toEqual([{ method: 'DELETE', path: '/api/things/1', body: undefined }]);
  });

  it('ends with whoever asks', async () => {
    serve(() => new Promise<Response>(() => undefined));
    const leaving = new AbortController();
    const sent = sendJson({ method: 'GET', path: '/api/things', signal: leaving.signal });
    leaving.abort();
    expect((await sent).kind).toBe('failed');
  });
});

describe('why the server refused', () => {
  const told = (message: string, code = 'bad-request', headers: Record<string, string> = {}) =>
    problemOf(Response.json({ error: { code, message } }, { status: 400, headers }));

  it.each([
    ['email: Invalid e-mail', { email: 'Invalid e-mail' }],
    ['scope.entries.3.id: too long', { 'scope.entries.3.id': 'Too long' }],
    ['The body is no JSON', {}],
    ['body of the request: too odd', {}],
  ])('of “%s” is put to the fields %o', async (message, fields) => {
    expect((await told(message)).fields).toEqual(fields);
  });

  it('is about no field unless the request was a bad one', async () => {
    expect((await told('host: not found', 'upstream-failed')).fields).toEqual({});
  });

  it.each([
    ['12', 12],
    ['0.2', 1],
    ['Wed, 21 Oct 2026 07:28:00 GMT', null],
    ['-3', null],
    ['', null],
  ])('with Retry-After “%s” says to wait %s s', async (header, seconds) => {
    const { retryAfterS } = await told('Wait', 'too-many-requests', { 'retry-after': header });
    expect(retryAfterS).toBe(seconds);
  });

  it('comes with all that the answer said', async () => {
    const body = { error: { code: 'conflict', message: 'Changed meanwhile' }, theirs: { version: 3 } };
    const { code, answer } = await problemOf(Response.json(body, { status: 409 }));
    expect({ code, answer }).toEqual({ code: 'conflict', answer: body });
  });

  it('is never what a proxy’s page says', async () => {
    const problem = await problemOf(new Response('<h1>nginx</h1>', { status: 502 }));
    expect(problemWords(problem, { common: englishWords('common'), admin: englishWords('admin') })).toBe(
      'The server answered 502 and did not say why.',
    );
  });
});
