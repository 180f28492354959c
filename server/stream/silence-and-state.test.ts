import { describe, expect, it } from 'vitest';
import { build, framesOf } from './testing/scripted-hub.ts';

describe('silence and state', () => {
  it('sends a heartbeat with the time after 2 s of silence, by one timer for all', async () => {
    const { join, clock } = build({ stateMaxMs: 60_000 });
    const viewers = [join(), join(), join()];
    for (const { sink } of viewers) sink.take();
    await clock.advance(1_900);
    for (const { sink } of viewers) expect(sink.take()).toEqual([]);
    expect(clock.pending).toBe(1);
    await clock.advance(600);
    for (const { sink } of viewers)
      expect(framesOf(sink.take(), 'heartbeat')).toEqual([{ kind: 'heartbeat', serverTime: 1_002_000 }]);
  });

  it('goes on sending heartbeats when the clock is set back', async () => {
    const { join, clock } = build({ stateMaxMs: 600_000 });
    const { sink } = join();
    sink.take();
    clock.jump(-3_600_000);
    await clock.advance(10_000);
    expect(framesOf(sink.take(), 'heartbeat').length).toBeGreaterThanOrEqual(4);
  });

  it('tells the state every 5 s without any change', async () => {
    const { join, clock } = build();
    const { sink } = join();
    sink.take();
    await clock.advance(20_000);
    expect(framesOf(sink.take(), 'state')).toHaveLength(4);
  });

  it('tells many small changes of the state at most once a second', async () => {
    const { hub, join, clock, connection } = build();
    const { sink } = join();
    await clock.advance(5_000);
    sink.take();
    for (let turn = 0; turn < 40; turn++) {
      connection.reason = `poll ${turn}`;
      hub.statusChanged();
      await clock.advance(100);
    }
    const told = framesOf(sink.take(), 'state').length;
    expect(told).toBeGreaterThanOrEqual(3);
    expect(told).toBeLessThanOrEqual(5);
  });

  it('tells at once when a connection changes its state', async () => {
    const { hub, join, clock, connection } = build();
    const { sink } = join();
    await clock.advance(5_000);
    sink.take();
    connection.state = 'error';
    hub.statusChanged();
    expect(framesOf(sink.take(), 'state')).toHaveLength(1);
  });
});
