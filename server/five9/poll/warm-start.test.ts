import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import type { Checkpoint, CheckpointStore } from '../checkpoint/checkpoint-store.ts';
import { Peer } from './testing/peer.ts';
import { PumpedClock } from './testing/pumped-clock.ts';
import { SETTINGS, sourceOn, START } from './testing/source-fixture.ts';

const MINUTE_MS = 60_000;

class MemoryCheckpoints implements CheckpointStore {
  readonly kept = new Map<string, Map<StatisticType, Checkpoint>>();
  saves = 0;
  fails = false;

  load(identity: string): Promise<readonly Checkpoint[]> {
    if (this.fails) return Promise.reject(new Error('no disk'));
    return Promise.resolve([...(this.kept.get(identity)?.values() ?? [])]);
  }
  save(identity: string, checkpoint: Checkpoint): Promise<void> {
    this.saves += 1;
    if (this.fails) return Promise.reject(new Error('no disk'));
    const mine = this.kept.get(identity) ?? new Map<StatisticType, Checkpoint>();
    this.kept.set(identity, mine.set(checkpoint.type, checkpoint));
    return Promise.resolve();
  }
}

/** A peer and checkpoints with a first life of a source behind them, ended or cut off. */
async function afterFirstLife({ disconnect = false, killed = false } = {}) {
  const clock = new PumpedClock(START);
  const peer = new Peer(clock);
  const checkpoints = new MemoryCheckpoints();
  {
    const first = sourceOn({ clock, peer, checkpoints });
    await clock.run(30_000);
    peer.stir('ACDStatus');
    await clock.run(20_000);
    const kept = structuredClone([...checkpoints.kept]);
    const ended = first.source.stop({ disconnect });
    await clock.run(1_000);
    await ended;
    if (killed) {
      checkpoints.kept.clear();
      for (const [identity, mine] of kept) checkpoints.kept.set(identity, mine);
    }
  }
  const opens = peer.of('open').length;
  peer.calls.length = 0;
  return { clock, peer, checkpoints, opens };
}

describe('a source that starts again', () => {
  it.each([
    ['after a stop', false],
    ['after a kill', true],
  ])('%s goes on in the same session without one whole-table call', async (_title, killed) => {
    const { clock, peer, checkpoints } = await afterFirstLife({ killed });
    peer.publish('ACDStatus', { one: ['9', 'Inbound'], two: ['1', 'Outbound'] });
    await clock.run(10 * MINUTE_MS);
    await using run = sourceOn({ clock, peer, checkpoints });
    await run.clock.run(20_000);
    expect(peer.of('open')).toEqual([]);
    expect(peer.of('snapshot')).toEqual([]);
    expect(run.of('snapshot')).toHaveLength(8);
    expect(run.of('update').find((event) => event.type === 'ACDStatus')).toMatchObject({ added: ['two'] });
    expect(run.state()?.state).toBe('live');
  });

  it('shows what it held with its old moments, and nothing as live before the first answer', async () => {
    const { clock, peer, checkpoints } = await afterFirstLife();
    await clock.run(5 * MINUTE_MS);
    const startedAt = clock.now();
    await using run = sourceOn({ clock, peer, checkpoints });
    await run.clock.runUntil(() => run.of('state').length > 0);
    expect(run.state()).toMatchObject({
      kind: 'state',
      state: 'stale',
      reason: 'asking Five9 what has changed',
    });
    for (const event of run.of('snapshot')) expect(event.receivedAt).toBeLessThan(startedAt - 4 * MINUTE_MS);
    for (const type of STATISTIC_TYPES) expect(run.standing(type)).toBe('doubtful');
    await run.clock.run(20_000);
    for (const type of STATISTIC_TYPES) expect(run.standing(type)).toBe('live');
  });

  it('loads only the tables whose timestamps the service refuses', async () => {
    const { clock, peer, checkpoints } = await afterFirstLife();
    peer.strike('update', 'UnknownTimestampFault', { type: 'CampaignState' });
    await using run = sourceOn({ clock, peer, checkpoints });
    await run.clock.run(20_000);
    expect(peer.of('snapshot').map((call) => call.type)).toEqual(['CampaignState']);
    expect(run.state()?.state).toBe('live');
  });

  it('opens a session at once when the old one has ended meanwhile', async () => {
    const { clock, peer, checkpoints } = await afterFirstLife();
    peer.session = null;
    await using run = sourceOn({ clock, peer, checkpoints });
    await run.clock.run(20_000);
    expect(peer.of('open')).toHaveLength(1);
    expect(run.state()?.state).toBe('live');
    expect(run.of('state').map((event) => event.state)).not.toContain('error');
  });

  it('does not try a session that must have ended, but keeps its tables', async () => {
    const { clock, peer, checkpoints } = await afterFirstLife();
    await clock.run(31 * MINUTE_MS);
    peer.session = null;
    await using run = sourceOn({ clock, peer, checkpoints });
    await run.clock.run(20_000);
    expect(peer.calls.map((call) => call.operation).slice(0, 2)).toEqual(['counters', 'open']);
    expect(
      run
        .of('snapshot')
        .slice(0, 8)
        .every((event) => event.receivedAt < START + MINUTE_MS),
    ).toBe(true);
    expect(run.state()?.state).toBe('live');
  });

  it('takes the seat by force only from a session that was its own', async () => {
    const { clock, peer, checkpoints } = await afterFirstLife();
    peer.strike('update', 'SessionNotInitializedFault');
    peer.strike('open', 'UserAlreadyLoggedInFault');
    await using run = sourceOn({ clock, peer, checkpoints });
    await run.clock.run(20_000);
    expect(run.state()?.state).toBe('error');
    expect(peer.of('open')).toHaveLength(1);
  });

  it('uses nothing of another user, address or view', async () => {
    for (const over of [{ username: 'api2' }, { url: 'http://127.0.0.1/other' }, { shiftStartMs: 0 }]) {
      const { clock, peer, checkpoints } = await afterFirstLife();
      await using run = sourceOn({ clock, peer, checkpoints, settings: { ...SETTINGS, ...over } });
      await run.clock.run(20_000);
      expect(peer.of('open')).toHaveLength(1);
      expect(peer.of('snapshot')).toHaveLength(8);
    }
  });

  it('knows from the counters what its first life has used', async () => {
    const { clock, peer, checkpoints } = await afterFirstLife();
    const before = peer.counters.state();
    await using run = sourceOn({ clock, peer, checkpoints });
    await run.clock.run(500);
    const used = run.source
      .quota()
      .find((one) => one.operation === 'QueryStatistics' && one.windowMs === 86_400_000);
    expect(used?.used).toBe(before[2]?.callCounterStates[0]?.value);
    expect(used?.used).toBe(9);
  });
});

describe('a source that ends', () => {
  it('keeps its session when the process goes, and gives it back when the connection is cut', async () => {
    expect((await afterFirstLife()).peer.session).not.toBeNull();
    const cut = await afterFirstLife({ disconnect: true });
    expect(cut.peer.session).toBeNull();
    await using run = sourceOn(cut);
    await run.clock.run(20_000);
    expect(cut.peer.of('open')).toHaveLength(1);
    expect(run.of('state').map((event) => event.state)).not.toContain('error');
  });

  it('gives back the session of the life before, which it only took up', async () => {
    const { clock, peer, checkpoints } = await afterFirstLife();
    const run = sourceOn({ clock, peer, checkpoints });
    await clock.run(20_000);
    expect(peer.of('open')).toHaveLength(0);
    const ended = run.source.stop({ disconnect: true });
    await clock.run(1_000);
    await ended;
    expect(peer.session).toBeNull();
  });

  it('gives back a session whose opening it no longer heard of', async () => {
    const clock = new PumpedClock(START);
    const peer = new Peer(clock);
    const run = sourceOn({ clock, peer });
    await clock.runUntil(() => peer.session !== null);
    const ended = run.source.stop({ disconnect: true });
    await clock.run(1_000);
    await ended;
    expect(peer.of('open').map(({ outcome }) => outcome)).toEqual(['aborted']);
    expect(peer.session).toBeNull();
  });

  it('leaves a seat alone that was refused to it', async () => {
    const clock = new PumpedClock(START);
    const peer = new Peer(clock);
    peer.strike('open', 'UserAlreadyLoggedInFault');
    const run = sourceOn({ clock, peer });
    await clock.run(10_000);
    const ended = run.source.stop({ disconnect: true });
    await clock.run(1_000);
    await ended;
    expect(peer.of('close')).toEqual([]);
  });

  it('leaves no timer behind, even from the middle of a held poll', async () => {
    const clock = new PumpedClock(START);
    const peer = new Peer(clock);
    const run = sourceOn({ clock, peer });
    run.source.demand({ ACDStatus: 1 });
    await clock.run(62_000);
    const ended = run.source.stop({ disconnect: false });
    await clock.run(0);
    await ended;
    await run.life;
    expect(clock.pending).toBe(0);
    expect(peer.calls.at(-1)?.outcome).toBe('aborted');
  });

  it('writes its tables now and then, not at every change', async () => {
    const clock = new PumpedClock(START);
    const peer = new Peer(clock);
    const checkpoints = new MemoryCheckpoints();
    await using run = sourceOn({ clock, peer, checkpoints });
    run.source.demand({ ACDStatus: 1 });
    await clock.run(20_000);
    checkpoints.saves = 0;
    for (let second = 0; second < 70; second++) {
      peer.stir('ACDStatus');
      await clock.run(1_000);
    }
    expect(run.of('update').length).toBeGreaterThan(40);
    expect(checkpoints.saves).toBeGreaterThanOrEqual(8);
    expect(checkpoints.saves).toBeLessThanOrEqual(12);
  });

  it('is not troubled by a disk that fails', async () => {
    const checkpoints = new MemoryCheckpoints();
    checkpoints.fails = true;
    const run = sourceOn({ checkpoints });
    await run.clock.run(60_000);
    expect(run.state()?.state).toBe('live');
    const ended = run.source.stop({ disconnect: false });
    await run.clock.run(1_000);
    await ended;
    await expect(run.life).resolves.toBeUndefined();
  });
});
