import { describe, expect, it } from 'vitest';
import { serve, raw } from './testing/served-gate.ts';

describe('the gate', () => {
  it('takes no body that is longer than the door allows', async () => {
    await using served = await serve();
    const send = async (path: string, bytes: number): Promise<number> => {
      const method = path === '/api/demo' ? 'POST' : 'PUT';
      return (await served.ask(path, { method, as: 'viewer', body: 'x'.repeat(bytes) })).status;
    };
    expect([await send('/api/stream/s', 262_144), await send('/api/stream/s', 262_145)]).toEqual([200, 413]);
    expect([await send('/api/demo', 65_536), await send('/api/demo', 65_537)]).toEqual([200, 413]);
  });

  it('lets whoever sends too much hear of it', async () => {
    await using served = await serve();
    const answer = await served.ask('/api/demo', { method: 'POST', body: 'x'.repeat(20_000_000) });
    expect([answer.status, await answer.json()]).toMatchObject([
      413,
      { error: { code: 'payload-too-large' } },
    ]);
    expect(served.seen).toEqual([]);
  });

  it('takes no body of unknown length', async () => {
    await using served = await serve();
    const chunked =
      'POST /api/demo HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n';
    expect(await raw(served.port, chunked)).toBe('HTTP/1.1 411 Length Required');
    expect(served.seen).toEqual([]);
  });

  it('takes no body with a request that reads', async () => {
    await using served = await serve();
    const smuggled =
      'GET /sign-in HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 38\r\n\r\nGET /admin HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n';
    expect(await raw(served.port, smuggled)).toBe('HTTP/1.1 400 Bad Request');
    expect(served.seen).toEqual([]);
  });
});
