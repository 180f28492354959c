import { gzipSync } from 'node:zlib';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { writeAnswer, writeFault } from '../contract/write-answer.ts';
import { writeStatistics, writeStatisticsUpdate } from '../contract/write-statistics.ts';
import { callOptions, type Fixture, PASSWORD, startFixture, told, USERNAME } from './client-fixture.ts';
import { answering, type Script } from './scripted-server.ts';

const STATISTICS = writeStatistics({
  type: 'ACDStatus',
  columns: ['Skill Name'],
  rows: [['Billing']],
  timestamp: 5,
});
const GROUPS = writeAnswer('getMyGroupIds', [{ id: '41', name: 'Evening' }]);
const BOMB = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;

/** A streamed and a gathered answer, so that both ways of reading meet every failure. */
const BOTH = [
  {
    reading: 'streamed',
    whole: STATISTICS,
    call: (fixture: Fixture) => fixture.client.getStatistics('ACDStatus', null, callOptions()),
  },
  {
    reading: 'gathered',
    whole: GROUPS,
    call: (fixture: Fixture) => fixture.client.getMyGroupIds(callOptions()),
  },
];

describe.each(BOTH)('a $reading answer', ({ whole, call }) => {
  const cases: [string, Script, object][] = [
    ['401', answering('', 401), { kind: 'unauthorized', detail: 'HTTP 401' }],
    [
      '302',
      answering('', 302, { Location: 'https://elsewhere.example/' }),
      { kind: 'redirect', detail: 'HTTP 302' },
    ],
    ['404', answering('not here', 404), { kind: 'http', status: 404, detail: 'HTTP 404' }],
    [
      '500 without a fault',
      answering('<html>oops</html>', 500),
      { kind: 'http', status: 500, detail: 'HTTP 500' },
    ],
    ['503 with nothing', answering('', 503), { kind: 'http', status: 503, detail: 'HTTP 503' }],
    ['empty 200', answering(''), { kind: 'empty-body', detail: 'no body' }],
    [
      'HTML',
      answering('<!doctype html><html><br></html>', 200, { 'Content-Type': 'text/html' }),
      { kind: 'not-soap' },
    ],
    [
      'untidy HTML',
      answering('<html><p>hello<br></html>', 200, { 'Content-Type': 'text/html' }),
      { kind: 'not-soap' },
    ],
    ['XML that is no envelope', answering('<rss/>'), { kind: 'not-soap' }],
    [
      'truncated XML',
      answering(whole.slice(0, -30)),
      { kind: 'malformed', detail: 'broken or incomplete XML' },
    ],
    [
      'an entity bomb',
      answering(BOMB + whole.replace('</', '&b;</')),
      { kind: 'malformed', detail: 'DTD refused' },
    ],
    [
      'a DTD that does nothing',
      answering(`<!DOCTYPE x>${whole}`),
      { kind: 'malformed', detail: 'DTD refused' },
    ],
    ['a DTD in small letters', answering(`<!doctype x>${whole}`), { kind: 'malformed' }],
    [
      'broken gzip',
      answering(Buffer.from('no gzip'), 200, { 'Content-Encoding': 'gzip' }),
      { kind: 'malformed' },
    ],
    ['a packing nobody asked for', answering(whole, 200, { 'Content-Encoding': 'br' }), { kind: 'not-soap' }],
    [
      'an answer said to be too long',
      answering(whole, 200, { 'Content-Length': '99999999999' }),
      { kind: 'too-large' },
    ],
    ['a reset before the head', (response) => response.socket?.resetAndDestroy(), { kind: 'reset' }],
    [
      'a reset mid-answer',
      (response) => {
        response.writeHead(200, { 'Content-Length': whole.length });
        response.write(whole.slice(0, 100), () => response.socket?.resetAndDestroy());
      },
      { kind: 'reset' },
    ],
    [
      'a half-closed answer',
      (response) => {
        response.writeHead(200, { 'Transfer-Encoding': 'chunked' });
        response.write(whole.slice(0, 100), () => response.socket?.end());
      },
      { kind: 'reset' },
    ],
  ];

  it.each(cases)('%s is a failure of its own kind', async (_, script, failure) => {
    await using fixture = await startFixture(script);
    expect(told(await call(fixture))).toMatchObject({ kind: 'failed', failure });
  });

  it.each([
    ['said to be too long', { 'Content-Length': '99999999999' }],
    ['packed in a way nobody asked for', { 'Content-Encoding': 'br' }],
  ])('%s closes its connection unread', async (_, headers) => {
    const script: Script = (response) => {
      response.writeHead(200, headers);
      response.write(whole);
    };
    await using fixture = await startFixture(script);
    expect(await call(fixture)).toMatchObject({ kind: 'failed' });
    await expect.poll(() => fixture.server.open()).toBe(0);
  });

  it.each([200, 400, 500, 503])(
    'with a fault inside is a fault, status %i notwithstanding',
    async (status) => {
      const fault = writeFault('SessionClosedFault', { message: 'evicted' });
      await using fixture = await startFixture(answering(fault, status));
      expect(told(await call(fixture))).toEqual({
        kind: 'fault',
        fault: { name: 'SessionClosedFault', message: 'evicted', fields: {} },
      });
    },
  );

  it('may come packed, and counts unpacked', async () => {
    await using fixture = await startFixture(answering(gzipSync(whole), 200, { 'Content-Encoding': 'gzip' }));
    const outcome = await call(fixture);
    expect(outcome).toMatchObject({ kind: 'ok', bytes: Buffer.byteLength(whole) });
    expect(fixture.server.asked[0]?.headers['accept-encoding']).toBe('gzip');
  });

  it('that unpacks without end is given up', async () => {
    const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024, ' '));
    await using fixture = await startFixture(answering(bomb, 200, { 'Content-Encoding': 'gzip' }), {
      maxAnswerBytes: 64 * 1024,
    });
    expect(bomb.length).toBeLessThan(64 * 1024);
    expect(told(await call(fixture))).toMatchObject({ kind: 'failed', failure: { kind: 'too-large' } });
  });

  it('that never ends is given up and its connection closed', async () => {
    let wanted = true;
    let sent = 0;
    const endless: Script = (response) => {
      response.on('close', () => {
        wanted = false;
      });
      response.writeHead(200, { 'Content-Type': 'text/xml' });
      response.write('<e:Envelope xmlns:e="u"><e:Header>');
      const more = (): void => {
        if (!wanted) return;
        sent += 65_536;
        response.write(' '.repeat(65_536), () => setImmediate(more));
      };
      more();
    };
    await using fixture = await startFixture(endless, { maxAnswerBytes: 256 * 1024 });
    expect(told(await call(fixture))).toMatchObject({ kind: 'failed', failure: { kind: 'too-large' } });
    await expect.poll(() => wanted).toBe(false);
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it('that does not come in time is a time-out, and its connection is closed', async () => {
    const clock = new ManualClock(1_000_000);
    await using fixture = await startFixture(() => {}, { clock });
    const pending = call(fixture);
    await expect.poll(() => fixture.server.asked.length).toBe(1);
    await clock.advance(20_000);
    const outcome = await pending;
    expect(told(outcome)).toEqual({
      kind: 'failed',
      failure: { kind: 'timeout', detail: 'no answer within 20000 ms' },
    });
    expect(outcome).toMatchObject({ receivedAt: 1_020_000 });
    await expect.poll(() => fixture.server.open()).toBe(0);
    expect(clock.pending).toBe(0);
  });

  it('leaves no credentials in what is logged or told', async () => {
    for (const script of [answering(whole), answering('', 401), answering('x', 500)]) {
      await using fixture = await startFixture(script);
      const outcome = await call(fixture);
      const basic = Buffer.from(`${USERNAME}:${PASSWORD}`).toString('base64');
      expect(fixture.server.asked[0]?.headers.authorization).toBe(`Basic ${basic}`);
      expect(fixture.logged()).toContain('five9 call');
      const seen = fixture.logged() + (outcome.kind === 'ok' ? '' : JSON.stringify(outcome));
      for (const secret of [basic, PASSWORD, USERNAME, 'Authorization', 'Billing', 'Evening'])
        expect(seen).not.toContain(secret);
    }
  });
});

describe('the client', () => {
  it('says so when nobody listens', async () => {
    await using fixture = await startFixture(answering(GROUPS), {
      url: `http://127.0.0.1:${await closedPort()}/`,
    });
    expect(told(await fixture.client.getMyGroupIds(callOptions()))).toEqual({
      kind: 'failed',
      failure: { kind: 'refused', detail: 'ECONNREFUSED' },
    });
  });

  it('says so when there is no TLS where it should be', async () => {
    await using other = await startFixture(answering(GROUPS));
    await using fixture = await startFixture(answering(GROUPS), {
      url: other.server.url.replace('http:', 'https:'),
    });
    expect(await fixture.client.getMyGroupIds(callOptions())).toMatchObject({ failure: { kind: 'tls' } });
  });

  it('gives a call up when told, before or while it runs', async () => {
    await using fixture = await startFixture(() => {});
    expect(await fixture.client.getMyGroupIds(callOptions({ signal: AbortSignal.abort() }))).toMatchObject({
      failure: { kind: 'aborted' },
    });
    const giveUp = new AbortController();
    const pending = fixture.client.getStatistics('AgentState', null, callOptions({ signal: giveUp.signal }));
    await expect.poll(() => fixture.server.asked.length).toBe(1);
    giveUp.abort();
    expect(await pending).toMatchObject({ kind: 'failed', failure: { kind: 'aborted' } });
    await expect.poll(() => fixture.server.open()).toBe(0);
  });

  it('gives a call up in the middle of an answer', async () => {
    const giveUp = new AbortController();
    await using fixture = await startFixture((response) => {
      response.writeHead(200);
      response.write(STATISTICS.slice(0, 50), () => setImmediate(() => giveUp.abort()));
    });
    const outcome = await fixture.client.getStatistics(
      'ACDStatus',
      null,
      callOptions({ signal: giveUp.signal }),
    );
    expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'aborted' } });
  });

  it('leaves a page that never ends as soon as it sees that it is one', async () => {
    let left = false;
    await using fixture = await startFixture((response) => {
      response.on('close', () => {
        left = true;
      });
      response.writeHead(200);
      response.write('<html><body>');
      const more = (): void => {
        if (!left) response.write('<p>hello</p>'.repeat(100), () => setImmediate(more));
      };
      more();
    });
    expect(await fixture.client.getStatistics('ACDStatus', null, callOptions())).toMatchObject({
      kind: 'failed',
      failure: { kind: 'not-soap' },
    });
    await expect.poll(() => left).toBe(true);
  });

  it('uses one connection for calls in turn', async () => {
    await using fixture = await startFixture(answering(GROUPS));
    for (let turn = 0; turn < 3; turn++)
      expect((await fixture.client.getMyGroupIds(callOptions())).kind).toBe('ok');
    expect(fixture.server.connections()).toBe(1);
    fixture.client.close();
    await expect.poll(() => fixture.server.open()).toBe(0);
  });

  it('tries once more when a kept connection turns out dead', async () => {
    await using fixture = await startFixture((response, asked) => {
      const turn = fixture.server.asked.indexOf(asked);
      if (turn === 1) response.socket?.resetAndDestroy();
      else response.end(GROUPS);
    });
    expect((await fixture.client.getMyGroupIds(callOptions())).kind).toBe('ok');
    expect((await fixture.client.getMyGroupIds(callOptions())).kind).toBe('ok');
    expect(fixture.server.asked).toHaveLength(3);
  });

  it('stamps when it sent and when it had the answer', async () => {
    const clock = new ManualClock(5_000);
    await using fixture = await startFixture(
      (response) => {
        clock.jump(700);
        response.end(writeStatisticsUpdate(null));
      },
      { clock },
    );
    const request = { type: 'ACDStatus', previousTimestamp: 1, longPollingTimeoutMs: 0 } as const;
    const outcome = await fixture.client.getStatisticsUpdate(request, callOptions());
    expect(outcome).toEqual({
      kind: 'ok',
      value: null,
      sentAt: 5_000,
      receivedAt: 5_700,
      bytes: writeStatisticsUpdate(null).length,
    });
    expect(clock.pending).toBe(0);
  });

  it('reads another charset when the answer names one', async () => {
    const body = Buffer.from(STATISTICS.replace('Billing', 'Zürich'), 'latin1');
    await using fixture = await startFixture(
      answering(body, 200, { 'Content-Type': 'text/xml; charset=ISO-8859-1' }),
    );
    expect(await fixture.client.getStatistics('ACDStatus', null, callOptions())).toMatchObject({
      value: { rows: [['Zürich']] },
    });
  });

  it('reads a character that two chunks share', async () => {
    const body = Buffer.from(STATISTICS.replace('Billing', '🙂'));
    const cut = body.indexOf(Buffer.from('🙂')) + 2;
    await using fixture = await startFixture((response) => {
      response.write(body.subarray(0, cut), () => setImmediate(() => response.end(body.subarray(cut))));
    });
    expect(await fixture.client.getStatistics('ACDStatus', null, callOptions())).toMatchObject({
      value: { rows: [['🙂']] },
    });
  });

  it('never fetches anything but answers, whatever the endpoint says', async () => {
    await using fixture = await startFixture(answering(GROUPS));
    await fixture.client.getMyGroupIds(callOptions());
    expect(fixture.server.asked.map(({ method }) => method)).toEqual(['POST']);
  });
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return typeof address === 'object' && address ? address.port : 9;
}
