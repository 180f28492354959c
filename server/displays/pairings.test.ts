import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { isAppError } from '#server/app-error';
import { CODE_LIFE_MS, Pairings } from './pairings.ts';

const HOME = '192.0.2.1';

function open() {
  const clock = new ManualClock(1_000_000);
  return { clock, pairings: new Pairings(clock) };
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return isAppError(error) ? error.code : String(error);
  }
}

describe('a screen that waits to be paired', () => {
  it('shows a code without look-alikes, which may be typed in any way', () => {
    const { pairings } = open();
    for (let round = 0; round < 50; round++) {
      const { code } = pairings.begin(HOME);
      expect(code).toMatch(/^[ACDEFHJKMNPRTWXY3479]{6}$/);
      const typed = `${code.slice(0, 3).toLowerCase()} - ${code.slice(3)} `;
      pairings.take(typed, HOME).giveBack();
    }
  });

  it('is given its token once somebody has entered the code, as often as it asks', () => {
    const { pairings } = open();
    const { id, secret, code } = pairings.begin(HOME);
    expect(pairings.poll({ id, secret, address: HOME })).toEqual({ state: 'waiting' });
    const taken = pairings.take(code, HOME);
    expect(pairings.poll({ id, secret, address: HOME })).toEqual({ state: 'waiting' });
    taken.complete('t');
    for (let answer = 0; answer < 3; answer++)
      expect(pairings.poll({ id, secret, address: HOME })).toEqual({ state: 'paired', token: 't' });
  });

  it('is told nothing without its secret', () => {
    const { pairings } = open();
    const { id, code } = pairings.begin(HOME);
    pairings.take(code, HOME).complete('t');
    for (const secret of ['', 'x', code])
      expect(pairings.poll({ id, secret, address: HOME }).state).toBe('expired');
    expect(pairings.poll({ id: 'none', secret: '', address: HOME }).state).toBe('expired');
  });

  it('is taken once: not twice, not while it is being paired, again only where that failed', () => {
    const { pairings } = open();
    const { code } = pairings.begin(HOME);
    const taken = pairings.take(code, HOME);
    expect(codeOf(() => pairings.take(code, HOME))).toBe('not-found');
    taken.giveBack();
    pairings.take(code, HOME).complete('t');
    expect(codeOf(() => pairings.take(code, HOME))).toBe('not-found');
  });

  it('has ten minutes, and two more to fetch its token', async () => {
    const { clock, pairings } = open();
    const one = pairings.begin(HOME);
    await clock.advance(CODE_LIFE_MS - 1);
    pairings.take(one.code, HOME).complete('t');
    const other = pairings.begin(HOME);
    await clock.advance(119_000);
    expect(pairings.poll({ ...one, address: HOME }).state).toBe('paired');
    await clock.advance(CODE_LIFE_MS);
    expect(pairings.poll({ ...one, address: HOME }).state).toBe('expired');
    expect(codeOf(() => pairings.take(other.code, HOME))).toBe('not-found');
    expect(pairings.size).toBe(0);
    pairings.begin(HOME);
    clock.jump(-CODE_LIFE_MS);
    pairings.begin(HOME);
    expect(pairings.size).toBe(1);
  });

  it('cannot be guessed from one network, nor crowd out others', async () => {
    const { clock, pairings } = open();
    const { id } = pairings.begin(HOME);
    for (let guess = 0; guess < 20; guess++)
      expect(codeOf(() => pairings.take('AAAAAA', HOME))).toBe('not-found');
    expect(codeOf(() => pairings.take('AAAAAA', HOME))).toBe('too-many-requests');
    for (let guess = 0; guess < 120; guess++) pairings.poll({ id, secret: 'x', address: HOME });
    expect(codeOf(() => pairings.poll({ id, secret: 'x', address: HOME }))).toBe('too-many-requests');
    let begun = 0;
    while (codeOf(() => pairings.begin('2001:db8::1')) === 'done') begun++;
    expect(begun).toBe(100);
    expect(codeOf(() => pairings.begin('2001:db8::2'))).toBe('too-many-requests');
    expect(codeOf(() => pairings.begin('2001:db8:1::2'))).toBe('done');
    await clock.advance(CODE_LIFE_MS);
    expect(codeOf(() => pairings.begin('2001:db8::1'))).toBe('done');
  });

  it('polls for ten minutes without being refused', async () => {
    const { clock, pairings } = open();
    const begun = pairings.begin(HOME);
    for (let poll = 0; poll < 290; poll++) {
      await clock.advance(2_000);
      expect(pairings.poll({ ...begun, address: HOME }).state).toBe('waiting');
    }
  });
});
