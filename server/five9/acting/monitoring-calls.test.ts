import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { ActingSource } from '#lib/domain/acting-source';
import { openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';
import { createFive9Acting } from './create-five9-acting.ts';

const DEAF = { onMessages: () => undefined, onReceiving: () => undefined };

function sourceOf({ clock, simulator }: SimulatedDomain, username = 'sup1'): ActingSource & AsyncDisposable {
  const source = createFive9Acting({
    url: simulator.serviceUrl,
    username,
    password: 'simulator',
    clock,
    log: pino({ level: 'silent' }),
    settings: { zone: 'UTC', shiftStartMs: 0, statisticsRange: 'CurrentDay', rollingPeriod: 'Minutes30' },
  });
  return Object.assign(source, { [Symbol.asyncDispose]: () => source.stop() });
}

const upstream = async (domain: SimulatedDomain): Promise<unknown> =>
  (await domain.control('GET', '/acting')).value;

describe('a station', () => {
  it('is bound to the session, which is free again soon after a crash', async () => {
    await using domain = await openDomain();
    await using source = sourceOf(domain);
    expect(await source.monitoring.login({ station: '7001', isForced: false })).toMatchObject({
      kind: 'done',
      value: { station: '7001' },
    });
    expect(await upstream(domain)).toMatchObject({ stations: [{ user: 'sup1', station: '7001' }] });
    // The time runs from the last call of the session.
    await source.permitted();
    await domain.clock.advance(301_000);
    expect(await upstream(domain)).toMatchObject({ stations: [] });
  });

  it('is left with the session, and its end is told', async () => {
    await using domain = await openDomain();
    await using source = sourceOf(domain);
    let ends = 0;
    source.monitoring.onEnded(() => (ends += 1));
    await source.monitoring.login({ station: '7001', isForced: false });
    await source.monitoring.leave({ mustEnd: false });
    expect(await upstream(domain)).toMatchObject({ stations: [] });
    expect(ends).toBe(1);
  });

  it('that is left ends no chats: the session stays while messages are received on it', async () => {
    await using domain = await openDomain();
    await using source = sourceOf(domain);
    await source.monitoring.login({ station: '7001', isForced: false });
    const end = source.messages.receive(DEAF);
    await source.monitoring.leave({ mustEnd: false });
    expect((await domain.control('GET', '/sessions')).value).toMatchObject([{ user: 'sup1' }]);
    end();
  });

  it('where somebody may still be listened to ends the session, chats or not', async () => {
    await using domain = await openDomain();
    await using source = sourceOf(domain);
    await source.monitoring.login({ station: '7001', isForced: false });
    const end = source.messages.receive(DEAF);
    const left = source.monitoring.leave({ mustEnd: true });
    // It waits for the slice of the poll that is under way.
    await expect
      .poll(
        async () => {
          await domain.clock.advance(1_000);
          return await upstream(domain);
        },
        { timeout: 20_000 },
      )
      .toMatchObject({ stations: [] });
    end();
    await left;
  });

  it('in use is taken only by force', async () => {
    await using domain = await openDomain();
    await using one = sourceOf(domain);
    await using other = sourceOf(domain, 'sup9');
    await one.monitoring.login({ station: '7001', isForced: false });
    expect(await other.monitoring.login({ station: '7001', isForced: false })).toMatchObject({
      refusal: { code: 'station-in-use', station: '7001' },
    });
    expect(await other.monitoring.login({ station: '7001', isForced: true })).toMatchObject({ kind: 'done' });
    expect(await one.monitoring.connect()).toMatchObject({ refusal: { code: 'no-station' } });
  });

  it('is not what is in use where the user itself is at work elsewhere, and force does not help', async () => {
    await using domain = await openDomain();
    await using source = sourceOf(domain);
    await domain.as('sup1', { program: 'another desk' }).open();
    expect(await source.monitoring.login({ station: '7001', isForced: true })).toMatchObject({
      refusal: { code: 'at-work-elsewhere' },
    });
  });

  it.each([
    ['sup1', ['silent', 'whisper', 'barge']],
    ['sup5', []],
  ] as const)('as %s one may listen %j', async (...[username, modes]) => {
    await using domain = await openDomain();
    await using source = sourceOf(domain, username);
    expect(await source.permitted()).toMatchObject({ value: { monitoring: modes } });
  });
});
