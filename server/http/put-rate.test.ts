import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { EVERYTHING } from '../scope/visibility.ts';
import { SEES_ALL, type StreamOwner, streamOwner } from '../stream/stream-owner.ts';
import { PutRate } from './put-rate.ts';

const person = (sessionId: string): StreamOwner =>
  streamOwner(
    {
      kind: 'person',
      id: 'ann',
      name: 'Ann',
      email: 'ann@example.com',
      role: 'viewer',
      scope: { kind: 'all' },
      sessionId,
      isDemo: false,
      locale: null,
      address: '',
    },
    EVERYTHING,
  );
const ANN = person('one');

function openRate() {
  const clock = new ManualClock(1_000_000);
  const rate = new PutRate(clock);
  const take = (owner = ANN, streamId = 's', walks = 0): number | null =>
    rate.take({ owner, streamId, walks });
  return { clock, rate, take };
}

/** How many go through at once. */
function atOnce(take: () => number | null): number {
  let many = 0;
  while (many < 1_000 && take() === null) many += 1;
  return many;
}

describe('the rate of PUTs', () => {
  it('lets forty through at once and eight a second after them, and says when the next may come', async () => {
    const { clock, take } = openRate();
    expect(atOnce(take)).toBe(40);
    expect(take()).toBe(125);
    await clock.advance(124);
    expect(take()).toBe(1);
    await clock.advance(1);
    expect(take()).toBeNull();
    await clock.advance(1_000);
    expect(atOnce(take)).toBe(8);
    await clock.advance(3_600_000);
    expect(atOnce(take)).toBe(40);
  });

  it('counts what is asked: the heaviest set goes twice at once and then every three seconds or so', async () => {
    const { clock, take } = openRate();
    const heavy = (): number | null => take(ANN, 's', 1_000);
    expect(heavy()).toBeNull();
    const waitMs = heavy();
    expect(waitMs).toBe(250);
    await clock.advance(waitMs ?? 0);
    expect(heavy()).toBeNull();
    expect(heavy()).toBe(2_625);
  });

  it('is of one session with all its streams, and of each stream of a token', () => {
    const { take } = openRate();
    let stream = 0;
    expect(atOnce(() => take(ANN, `s${stream++}`))).toBe(40);
    expect(atOnce(() => take(person('two')))).toBe(40);
    expect(atOnce(() => take(SEES_ALL, 'a'))).toBe(40);
    expect(atOnce(() => take(SEES_ALL, 'b'))).toBe(40);
  });

  it('keeps nobody waiting for a clock that was set back', async () => {
    const { clock, take } = openRate();
    atOnce(take);
    clock.jump(-86_400_000);
    expect(take()).toBe(125);
    await clock.advance(125);
    expect(take()).toBeNull();
  });

  it('is never exceeded, and never forbids what is within it', async () => {
    const step = fc.record({ waitMs: fc.nat(2_000), walks: fc.nat(1_000) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { clock, take } = openRate();
        const from = clock.now();
        let spent = 0;
        for (const { waitMs, walks } of steps) {
          await clock.advance(waitMs);
          const told = take(ANN, 's', walks);
          await clock.advance(told ?? 0);
          expect(told === null ? null : take(ANN, 's', walks)).toBeNull();
          spent += 1 + walks / 50;
          expect(spent).toBeLessThanOrEqual(40 + ((clock.now() - from) / 1_000) * 8 + 1e-6);
        }
      }),
    );
  });

  it('keeps a bounded number of owners in mind', () => {
    const { rate, take } = openRate();
    for (let stream = 0; stream < 25_000; stream++) take(SEES_ALL, `s${stream}`);
    expect(rate.size).toBe(20_000);
  });
});
