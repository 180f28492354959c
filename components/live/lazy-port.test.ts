import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { lazyPort } from './lazy-port.ts';
import type { HostMessage, PageMessage } from './stream-messages.ts';
import type { OpenPort } from './stream-port.ts';

const PING: PageMessage = { kind: 'ping' };
const PONG: HostMessage = { kind: 'pong' };
const wanting = (limit: number): PageMessage => ({
  kind: 'want',
  queries: [{ kind: 'rows', connection: 'five9', type: 'ACDStatus', columns: '*', limit }],
});

function line() {
  const clock = new ManualClock(0);
  const said: PageMessage[] = [];
  const heard: HostMessage[] = [];
  const loads: { come: () => Promise<void>; fail: () => Promise<void> }[] = [];
  let isClosed = false;
  const open: OpenPort = (onMessage) => {
    onMessage(PONG);
    return {
      post: (message) => said.push(message),
      close: () => {
        isClosed = true;
      },
    };
  };
  const port = lazyPort(() => {
    const { promise, resolve, reject } = Promise.withResolvers<OpenPort>();
    const settled = promise.then(
      () => undefined,
      () => undefined,
    );
    loads.push({
      come: () => (resolve(open), settled),
      fail: () => (reject(new Error('cannot be fetched')), settled),
    });
    return promise;
  }, clock)((message) => heard.push(message));
  return { port, clock, said, heard, loads, isClosed: () => isClosed };
}

describe('a line whose code is fetched when it is needed', () => {
  it('says what was said meanwhile once it is there, of each kind the last', async () => {
    const { port, said, heard, loads } = line();
    port.post(wanting(1));
    port.post(PING);
    port.post(wanting(2));
    await loads[0]?.come();
    expect(said).toEqual([wanting(2), PING]);
    expect(heard).toEqual([PONG]);
    port.post(wanting(3));
    expect(said.at(-1)).toEqual(wanting(3));
  });

  it('is fetched again every five seconds until it comes', async () => {
    const { port, said, loads, clock } = line();
    port.post(PING);
    await loads[0]?.fail();
    await clock.advance(4_999);
    expect(loads).toHaveLength(1);
    await clock.advance(1);
    expect(loads).toHaveLength(2);
    await loads[1]?.come();
    expect(said).toEqual([PING]);
  });

  it('that was closed before it came is never opened, nor fetched again', async () => {
    const { port, heard, loads } = line();
    port.close();
    await loads[0]?.come();
    expect(heard).toEqual([]);
    const failing = line();
    failing.port.close();
    await failing.loads[0]?.fail();
    await failing.clock.advance(60_000);
    expect(failing.loads).toHaveLength(1);
  });

  it('closes what it has opened', async () => {
    const { port, loads, isClosed } = line();
    await loads[0]?.come();
    port.close();
    expect(isClosed()).toBe(true);
  });
});
