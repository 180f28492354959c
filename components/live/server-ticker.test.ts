import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { ServerTicker } from './server-ticker.ts';

const SERVER = 1_700_000_000_000;

function build(offsetMs = 0) {
  const clock = new ManualClock(0);
  const ticker = new ServerTicker(clock, () => SERVER + offsetMs + clock.now());
  const told: number[] = [];
  const leave = ticker.subscribe(1_000, () => told.push(ticker.value(1_000)));
  return { clock, ticker, told, leave };
}

describe('the ticking time of the server', () => {
  it('moves on its whole seconds, wherever in a second the page began', async () => {
    const { clock, ticker, told } = build(750);
    ticker.run(true);
    await clock.advance(2_500);
    expect(told).toEqual([SERVER, SERVER + 1_000, SERVER + 2_000, SERVER + 3_000]);
  });

  it('stands still while it does not run, also for those who come then', async () => {
    const { clock, ticker, told } = build();
    ticker.run(true);
    await clock.advance(1_500);
    ticker.run(false);
    await clock.advance(60_000);
    ticker.subscribe(1_000, () => undefined);
    expect(ticker.value(1_000)).toBe(SERVER + 1_000);
    expect(told.at(-1)).toBe(SERVER + 1_000);
    ticker.run(true);
    expect(told.at(-1)).toBe(SERVER + 61_000);
  });

  it('leaves no timer behind', async () => {
    const { clock, ticker, leave } = build();
    ticker.run(true);
    await clock.advance(3_000);
    leave();
    expect(clock.pending).toBe(0);
  });
});
