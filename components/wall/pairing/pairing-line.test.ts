import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { PairingLine } from './pairing-line.ts';

const LIFE_MS = 600_000;

/** A server that hands out codes A, B, C … and knows which are entered. */
function build(start: 'up' | 'down' | 'busy' = 'up') {
  const clock = new ManualClock(0);
  const known = new Map<string, { code: string; endsAt: number; isPaired: boolean }>();
  let given = 0;
  let mode = start;
  let paired = 0;
  const serverNow = (): number => 1_700_000_000_000 + clock.now();
  const answer = (status: number, body: unknown): Response =>
    Response.json(body, { status, headers: { date: new Date(serverNow()).toUTCString() } });
  const line = new PairingLine({
    clock,
    random: () => 0.5,
    onPaired: () => paired++,
    fetch: async (url, init) => {
      if (mode === 'down') throw new TypeError('no route');
      if (mode === 'busy') return answer(429, { error: { code: 'too-many-requests' } });
      if (url === '/api/pairing') {
        const code = String.fromCodePoint(65 + given++).repeat(6);
        known.set(code, { code, endsAt: clock.now() + LIFE_MS, isPaired: false });
        return answer(201, { id: code, secret: `s-${code}`, code, expiresAt: serverNow() + LIFE_MS });
      }
      const pairing = known.get(url.split('/').at(-1) ?? '');
      if (!pairing || pairing.endsAt <= clock.now()) return answer(200, { state: 'expired' });
      if (init.body !== JSON.stringify({ secret: `s-${pairing.code}` })) return answer(400, {});
      return answer(200, { state: pairing.isPaired ? 'paired' : 'waiting' });
    },
  });
  line.start();
  return {
    /** In steps, so that what the server is asked is answered in its time. */
    pass: async (ms: number) => {
      for (let left = ms; left > 0; left -= 500) await clock.advance(Math.min(left, 500));
    },
    line,
    given: () => given,
    paired: () => paired,
    be: (now: typeof mode) => (mode = now),
    /** Works for a quarter of a minute at least. */
    isKnown: (code: string | null) => (known.get(code ?? '')?.endsAt ?? 0) > clock.now() + 15_000,
    restart: () => known.clear(),
    enter: (code: string) => {
      const pairing = known.get(code);
      if (!pairing) throw new Error('no such code');
      pairing.isPaired = true;
    },
  };
}

describe('a screen that waits to be paired', () => {
  it('shows a code and begins once it is entered', async () => {
    const { pass, line, enter, paired } = build();
    await pass(1);
    expect(line.view()).toEqual({ code: 'AAAAAA', isAway: false });
    enter('AAAAAA');
    await pass(2_500);
    expect(paired()).toBe(1);
    await pass(60_000);
    expect(paired()).toBe(1);
  });

  it('has a new code on the screen before the old one ends, by the server’s clock', async () => {
    const { pass, line, isKnown } = build();
    await pass(1);
    for (let second = 0; second < 3_600; second += 5) {
      await pass(5_000);
      expect(isKnown(line.view().code)).toBe(true);
    }
  });

  it('takes the old code while a new one stands on the screen already', async () => {
    const { pass, line, enter, paired } = build();
    await pass(LIFE_MS - 40_000);
    expect(line.view().code).toBe('BBBBBB');
    enter('AAAAAA');
    await pass(2_500);
    expect(paired()).toBe(1);
  });

  it('asks for no more codes than it shows', async () => {
    const { pass, given } = build();
    await pass(3_600_000);
    expect(given()).toBeLessThanOrEqual(8);
  });

  it('shows a new code soon after the server was started again', async () => {
    const { pass, line, restart } = build();
    await pass(10_000);
    restart();
    await pass(3_000);
    expect(line.view()).toEqual({ code: 'BBBBBB', isAway: false });
  });

  it('shows no code that the server cannot know, says so, and comes back by itself', async () => {
    const { pass, line, be } = build();
    await pass(5_000);
    be('down');
    await pass(20_000);
    expect(line.view()).toEqual({ code: null, isAway: true });
    be('up');
    await pass(6_000);
    expect(line.view()).toEqual({ code: 'AAAAAA', isAway: false });
  });

  it('comes to a code by itself where the server is away from the start', async () => {
    const { pass, line, be } = build('down');
    await pass(60_000);
    expect(line.view()).toEqual({ code: null, isAway: true });
    be('up');
    await pass(6_000);
    expect(line.view().code).toBe('AAAAAA');
  });

  it('asks seldom where it is told that too many ask', async () => {
    const { pass, line, be, given } = build('busy');
    await pass(10_000);
    be('up');
    await pass(15_000);
    expect([line.view().code, given()]).toEqual(['AAAAAA', 1]);
  });

  it('asks nothing any more once it is left', async () => {
    const { pass, line, enter, paired } = build();
    await pass(1);
    line.stop();
    enter('AAAAAA');
    await pass(60_000);
    expect(paired()).toBe(0);
  });
});
