import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { AttemptLimit } from './attempt-limit.ts';
import { SignInLimits } from './sign-in-limits.ts';

const options = (clock: ManualClock) => ({ clock, most: 2, windowMs: 1_000 });

describe('a limit of attempts', () => {
  it('counts within a window that starts with the first, and says how long it lasts', async () => {
    const clock = new ManualClock(0);
    const limit = new AttemptLimit(options(clock));
    expect([limit.take('a'), limit.take('a')]).toEqual([null, null]);
    await clock.advance(400);
    expect(limit.take('a')).toEqual({ waitMs: 600, isFirst: true });
    expect(limit.take('a')).toEqual({ waitMs: 600, isFirst: false });
    expect(limit.take('b')).toBeNull();
    await clock.advance(600);
    expect(limit.take('a')).toBeNull();
  });

  it('takes back what went well', () => {
    const limit = new AttemptLimit(options(new ManualClock(0)));
    for (let turn = 0; turn < 5; turn++) {
      expect(limit.take('a')).toBeNull();
      limit.giveBack('a');
    }
    limit.giveBack('never taken');
    limit.take('a');
    limit.take('a');
    limit.forget('a');
    expect(limit.take('a')).toBeNull();
  });

  it('begins anew when the clock was set back', () => {
    const clock = new ManualClock(1_000_000);
    const limit = new AttemptLimit(options(clock));
    for (let turn = 0; turn < 3; turn++) limit.take('a');
    clock.jump(-500_000);
    expect(limit.take('a')).toBeNull();
  });

  it('holds no more keys than it may, and lets the oldest go first', async () => {
    const clock = new ManualClock(0);
    const limit = new AttemptLimit({ ...options(clock), mostKeys: 2 });
    for (let turn = 0; turn < 2; turn++) limit.take('old');
    await clock.advance(1);
    for (let turn = 0; turn < 2; turn++) limit.take('new');
    limit.take('third');
    expect(limit.take('new')).toMatchObject({ isFirst: true });
    expect(limit.take('old')).toBeNull();
  });
});

describe('the limits of the ways in', () => {
  const refusals = (addresses: readonly string[]): number => {
    const limits = new SignInLimits(new ManualClock(0));
    return addresses.filter((address) => limits.take('code', { address }).kind === 'refused').length;
  };

  it('take a network of IPv6 for one place, and IPv4 addresses each for its own', () => {
    const v6 = Array.from({ length: 20 }, (_, place) => `2001:db8:0:1::${place.toString(16)}`);
    expect(refusals(v6)).toBe(10);
    const written = ['2001:db8::1', '2001:db8:0:0:9::', '2001:db8::ffff:1:2:3'];
    expect(refusals(Array.from({ length: 12 }, (_, place) => written[place % 3] ?? ''))).toBe(2);
    expect(refusals(Array.from({ length: 20 }, (_, place) => `2001:db8:0:${place}::1`))).toBe(0);
    expect(refusals(Array.from({ length: 20 }, (_, place) => `192.0.2.${place}`))).toBe(0);
  });
});
