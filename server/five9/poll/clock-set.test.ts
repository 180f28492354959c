import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import { sourceOn } from './testing/source-fixture.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

async function liveRun() {
  const run = sourceOn();
  run.source.demand({ ACDStatus: 1, AgentState: 1 });
  await batches(run, 5);
  return run;
}

/** Minutes in which every table has news. */
async function batches({ peer, clock }: ReturnType<typeof sourceOn>, count: number): Promise<void> {
  for (let batch = 0; batch < count; batch++) {
    for (const type of STATISTIC_TYPES) peer.stir(type);
    await clock.run(MINUTE_MS);
  }
}
type Run = Awaited<ReturnType<typeof liveRun>>;

/** Our clock is set; the service's stays as it is. */
function setOurClock({ clock, peer }: Run, byMs: number): void {
  clock.jump(byMs);
  peer.skewMs -= byMs;
}

describe('a machine whose clock is set', () => {
  it('back by an hour goes on asking at once', async () => {
    await using run = await liveRun();
    setOurClock(run, -HOUR_MS);
    run.peer.calls.length = 0;
    await run.clock.run(MINUTE_MS);
    for (const type of STATISTIC_TYPES)
      expect(run.peer.of('update').filter((call) => call.type === type)).not.toEqual([]);
    expect(run.state()?.state).toBe('live');
  });

  it('back by an hour during a back-off waits no longer than it would have', async () => {
    await using run = await liveRun();
    run.peer.strike('update', 'refused', { times: 10 });
    await run.clock.run(2 * MINUTE_MS);
    expect(run.state()?.state).toBe('error');
    setOurClock(run, -HOUR_MS);
    run.peer.relent();
    await run.clock.run(MINUTE_MS);
    expect(run.state()?.state).toBe('live');
  });

  it.each([-HOUR_MS, HOUR_MS])(
    'by %i ms reads every table anew, once, since running durations began on the old clock',
    async (byMs) => {
      await using run = await liveRun();
      setOurClock(run, byMs);
      run.peer.calls.length = 0;
      await batches(run, 30);
      for (const type of STATISTIC_TYPES)
        expect(run.peer.of('snapshot').filter((call) => call.type === type)).toHaveLength(1);
    },
  );

  it('forward in the middle of a call does not slow the plan, nor let old data pass for fresh', async () => {
    await using run = await liveRun();
    const { length } = run.peer.of('update');
    await run.clock.runUntil(() => run.peer.of('update').length > length);
    setOurClock(run, 8 * HOUR_MS);
    run.events.length = 0;
    await batches(run, 5);
    const watched = run.of('plan').filter(({ type }) => type === 'ACDStatus' || type === 'AgentState');
    expect(watched.filter(({ limitMs }) => limitMs > MINUTE_MS)).toEqual([]);
    expect(run.of('update').filter(({ type }) => type === 'ACDStatus')).toHaveLength(5);
  });

  it('by a trifle reads nothing anew', async () => {
    await using run = await liveRun();
    setOurClock(run, -2_000);
    run.peer.calls.length = 0;
    await batches(run, 10);
    expect(run.peer.of('snapshot')).toEqual([]);
  });
});

describe('a service whose clock is set back', () => {
  it('has every table read anew as soon as three stamps bear it out, since some were dated by the old clock', async () => {
    await using run = await liveRun();
    run.peer.skewMs -= HOUR_MS;
    run.peer.calls.length = 0;
    await batches(run, 2);
    for (const type of STATISTIC_TYPES)
      expect(run.peer.of('snapshot').filter((call) => call.type === type)).toHaveLength(1);
  });
});

describe('a mistake of our own', () => {
  it('in taking an event is logged and said, and the source goes on', async () => {
    let isBroken = false;
    await using run = sourceOn({
      deliver(event) {
        if (isBroken && event.kind === 'update') throw new Error('a listener failed');
        run.events.push(event);
      },
    });
    run.source.demand({ ACDStatus: 1 });
    await run.clock.run(30_000);
    isBroken = true;
    run.peer.stir('ACDStatus');
    await run.clock.runUntil(() => run.state()?.state === 'error');
    expect(run.state()?.reason).toBe('something failed in this server; trying again');
    expect(run.said.join('')).toContain('a turn failed');
    isBroken = false;
    await run.clock.run(MINUTE_MS);
    expect(run.state()?.state).toBe('live');
  });
});

describe('a stamp that is no time', () => {
  it.each([0, 12_345, Number.MAX_SAFE_INTEGER])('(%i) dates the data by its receipt', async (stamp) => {
    await using run = await liveRun();
    const table = run.peer.table('ACDStatus');
    const since = table.since.bind(table);
    table.since = (from) => {
      const update = since(from);
      return typeof update === 'string' ? update : { ...update, lastTimestamp: stamp };
    };
    run.events.length = 0;
    run.peer.stir('ACDStatus');
    await run.clock.runUntil(() => run.of('update').length > 0);
    const [update] = run.of('update');
    expect(update?.measuredAt).toBe(update?.receivedAt);
  });
});
