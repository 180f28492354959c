import { describe, expect, it } from 'vitest';
import { ServerClock } from './server-clock.ts';

const START = 1_700_000_000_000;

/** A server whose clock is `START` when the page's monotonic reading is 0, heard over a network with delays. */
function hear(delays: readonly number[], serverStepMs: (sample: number) => number = () => 0) {
  let monotonic = 0;
  const clock = new ServerClock(() => monotonic);
  for (const [sample, delayMs] of delays.entries()) {
    const sent = START + monotonic + serverStepMs(sample);
    monotonic += delayMs;
    clock.hear(sent);
    monotonic += 2_000;
  }
  return { clock, truth: () => START + monotonic };
}

describe('the clock of the server, seen from a page', () => {
  it('is unknown before the server was heard', () => {
    expect(new ServerClock(() => 5).now()).toBeNull();
  });

  it('is right to the best delay, however bad the others are', () => {
    const { clock, truth } = hear([900, 4_000, 30, 2_500, 700, 1_900]);
    expect(truth() - (clock.now() ?? 0)).toBe(30);
  });

  it('stays right through a slow spell', () => {
    const { clock, truth } = hear([20, 20, ...Array.from({ length: 40 }, () => 1_500)]);
    expect(truth() - (clock.now() ?? 0)).toBe(20);
  });

  it('follows at once when the server clock is set forward', () => {
    const { clock, truth } = hear([20, 20, 20], (sample) => (sample === 2 ? 3_600_000 : 0));
    expect((clock.now() ?? 0) - truth()).toBe(3_600_000 - 20);
  });

  it('follows within a few words when the server clock is set back', () => {
    const { clock, truth } = hear(
      Array.from({ length: 10 }, () => 20),
      (sample) => (sample < 5 ? 0 : -3_600_000),
    );
    expect((clock.now() ?? 0) - truth()).toBe(-3_600_000 - 20);
  });

  it('does not take one late word for a clock set back', () => {
    const { clock, truth } = hear([20, 20, 20, 20, 20, 9_000]);
    expect(truth() - (clock.now() ?? 0)).toBe(20);
  });
});
