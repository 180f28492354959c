import { describe as suite, expect, it } from 'vitest';
import fc from 'fast-check';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { describe } from './describe.ts';
import type { SessionEvent } from './session-event.ts';
import { IDLE, SESSION_KINDS, type SessionKind, type SessionState, WAITING_KINDS } from './session-state.ts';
import { transition, TRANSITIONS } from './transition.ts';

const NOW = 1_700_000_000_000;
const ZONE = 'America/New_York';
const TYPE: StatisticType = 'ACDStatus';

const EVENTS: readonly SessionEvent[] = [
  { kind: 'start', held: [TYPE], sessionMayLive: true },
  { kind: 'start', held: [], sessionMayLive: false },
  { kind: 'opened' },
  { kind: 'loaded', type: TYPE },
  { kind: 'updated', type: TYPE },
  { kind: 'blank', type: TYPE },
  { kind: 'lost', expired: false },
  { kind: 'lost', expired: true },
  { kind: 'outdated', type: TYPE },
  { kind: 'type-denied', type: TYPE },
  { kind: 'type-trouble', type: TYPE, trouble: 'server-fault' },
  { kind: 'refused', why: 'password' },
  { kind: 'refused', why: 'logged-in' },
  { kind: 'refused', why: 'no-seat' },
  { kind: 'limit', until: NOW + 90_000 },
  { kind: 'trouble', trouble: 'reset' },
  { kind: 'wait-over' },
  { kind: 'settings-changed' },
  { kind: 'heal', type: TYPE },
  { kind: 'clock-set-back', byMs: 3_600_000 },
  { kind: 'stop' },
];

function after(state: SessionState, ...events: readonly SessionEvent[]): SessionState {
  return events.reduce((sum, event) => transition(sum, event, { now: NOW, random: () => 0.5 }).state, state);
}

const opened = after(IDLE, { kind: 'start', held: [], sessionMayLive: false }, { kind: 'opened' });
const polling = after(opened, ...STATISTIC_TYPES.map((type): SessionEvent => ({ kind: 'loaded', type })));
const lost: SessionEvent = { kind: 'lost', expired: false };
const reset: SessionEvent = { kind: 'trouble', trouble: 'reset' };
const waitOver: SessionEvent = { kind: 'wait-over' };

const BY_KIND: Readonly<Record<SessionKind, SessionState>> = {
  idle: IDLE,
  opening: after(IDLE, { kind: 'start', held: [], sessionMayLive: false }),
  loading: opened,
  polling,
  'backing-off': after(polling, reset),
  deposed: after(polling, lost, waitOver, { kind: 'opened' }, lost, waitOver, { kind: 'opened' }, lost),
  denied: after(polling, { kind: 'refused', why: 'no-seat' }),
  stopped: after(polling, { kind: 'stop' }),
};

/** Any history: events at growing moments. */
const history = fc.array(
  fc.record({
    event: fc.constantFrom(...EVENTS),
    type: fc.constantFrom(...STATISTIC_TYPES),
    pauseMs: fc.nat(900_000),
  }),
  { maxLength: 60 },
);

interface Walked {
  before: SessionState;
  event: SessionEvent;
  state: SessionState;
  now: number;
}
function walk(steps: readonly { event: SessionEvent; type: StatisticType; pauseMs: number }[]): Walked[] {
  let state: SessionState = IDLE;
  let now = NOW;
  return steps.map((step) => {
    now += step.pauseMs;
    if (step.event.kind === 'clock-set-back') now -= step.event.byMs;
    const event: SessionEvent = 'type' in step.event ? { ...step.event, type: step.type } : step.event;
    const before = state;
    state = transition(before, event, { now, random: () => 0.5 }).state;
    return { before, event, state, now };
  });
}
function always(check: (walked: Walked, index: number, all: readonly Walked[]) => void): void {
  fc.assert(
    fc.property(history, (steps) => walk(steps).forEach(check)),
    { numRuns: 300 },
  );
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

suite('the session machine (SPEC.md)', () => {
  it('1: knows every state by an example', () => {
    for (const kind of SESSION_KINDS) expect(BY_KIND[kind].kind).toBe(kind);
    for (const row of Object.values(TRANSITIONS))
      expect(Object.keys(row).toSorted()).toEqual([...SESSION_KINDS].toSorted());
  });

  it.each(SESSION_KINDS.flatMap((kind) => EVENTS.map((event) => ({ kind, event }))))(
    '1: takes $event.kind in $kind and changes nothing it was given',
    ({ kind, event }) => {
      const step = transition(frozen(BY_KIND[kind]), frozen(event), { now: NOW, random: () => 0.5 });
      expect(SESSION_KINDS).toContain(step.state.kind);
    },
  );

  it('2: stays stopped', () => {
    always(({ before, state }) => {
      expect(before.kind === 'stopped' ? state : before).toBe(before);
    });
  });

  it('3: gives every wait an end, and only waits', () => {
    always(({ before, event, state, now }) => {
      const isWaiting = WAITING_KINDS.includes(state.kind);
      expect(state.untilAt !== null).toBe(isWaiting);
      const isMoved = event.kind === 'clock-set-back';
      const isNew = before.untilAt !== state.untilAt && state.untilAt !== null && !isMoved;
      expect(isNew ? (state.untilAt ?? 0) : now + 1).toBeGreaterThan(now);
    });
  });

  it('4: is never live without data or with trouble', () => {
    always(({ state, now }) => {
      const isLive = describe(state, ZONE, now).state === 'live';
      const mayBe =
        (state.kind === 'loading' || state.kind === 'polling') &&
        state.cause === null &&
        STATISTIC_TYPES.some((type) => state.types[type].phase === 'current' && state.types[type].held);
      expect(isLive && !mayBe).toBe(false);
    });
  });

  it('5: keeps a cause until a good answer', () => {
    const answers = ['loaded', 'updated', 'blank', 'type-denied'];
    always(({ before, event, state }) => {
      const ended = before.cause !== null && state.cause === null;
      expect(ended && !answers.includes(event.kind)).toBe(false);
    });
  });

  it('6: opens a lost session only after a wait, longer each time, and deposes at the third loss', () => {
    let state = polling;
    const waits: number[] = [];
    const kinds: SessionKind[] = [];
    for (let loss = 0; loss < 6; loss++) {
      state = after(state, lost);
      kinds.push(state.kind);
      waits.push((state.untilAt ?? 0) - NOW);
      state = after(state, waitOver, { kind: 'opened' }, { kind: 'updated', type: TYPE });
    }
    expect(kinds).toEqual(['backing-off', 'backing-off', 'deposed', 'deposed', 'deposed', 'deposed']);
    expect(waits).toEqual([4_000, 8_000, 60_000, 120_000, 240_000, 480_000]);
  });

  it('6: forgets losses after an hour', () => {
    const twice = after(polling, lost, waitOver, { kind: 'opened' }, lost, waitOver, { kind: 'opened' });
    const later = transition(twice, lost, { now: NOW + 3_600_001, random: () => 0.5 }).state;
    expect(later.kind).toBe('backing-off');
  });

  it('7: takes the seat by force once, only from itself, and never after a loss', () => {
    const refused: SessionEvent = { kind: 'refused', why: 'logged-in' };
    const ours = after(
      IDLE,
      { kind: 'start', held: [TYPE], sessionMayLive: true },
      { kind: 'settings-changed' },
    );
    expect(after(ours, refused)).toMatchObject({ kind: 'opening', seat: 'take' });
    expect(after(ours, refused, refused)).toMatchObject({ kind: 'denied', seat: 'unknown' });
    expect(after(BY_KIND.opening, refused)).toMatchObject({ kind: 'denied', seat: 'unknown' });
    expect(after(polling, lost, waitOver, refused)).toMatchObject({ kind: 'deposed', seat: 'unknown' });
    always(({ before, event, state }) => {
      const takes = state.seat === 'take' && before.seat !== 'take';
      expect(takes && (before.seat !== 'own' || event.kind !== 'refused')).toBe(false);
    });
  });

  it('8: goes on with the session and its tables after trouble', () => {
    const back = after(polling, reset, waitOver);
    expect(back.kind).toBe('polling');
    expect(back.types).toEqual(polling.types);
  });

  it.each<SessionEvent>([
    { kind: 'outdated', type: TYPE },
    { kind: 'type-denied', type: TYPE },
    { kind: 'type-trouble', type: TYPE, trouble: 'server-fault' },
    { kind: 'blank', type: TYPE },
  ])('9: lets $kind touch one table alone', (event) => {
    const state = after(polling, event);
    expect(['loading', 'polling']).toContain(state.kind);
    expect(state.types[TYPE]).not.toEqual(polling.types[TYPE]);
    for (const type of STATISTIC_TYPES.filter((one) => one !== TYPE))
      expect(state.types[type]).toBe(polling.types[type]);
  });

  it('10: doubts a blank table and keeps it', () => {
    expect(after(polling, { kind: 'blank', type: TYPE }).types[TYPE]).toMatchObject({
      phase: 'doubtful',
      held: true,
    });
  });

  const ailing: SessionEvent = { kind: 'type-trouble', type: TYPE, trouble: 'odd-fault' };
  const outdated: SessionEvent = { kind: 'outdated', type: TYPE };
  it.each<{ what: string; from: SessionState; event: SessionEvent; most: number }>([
    { what: 'an update', from: polling, event: ailing, most: 300_000 },
    { what: 'a whole table', from: opened, event: ailing, most: 1_800_000 },
    { what: 'a table outdated again', from: polling, event: outdated, most: 1_800_000 },
  ])('11: waits longer after each failure of $what, up to a bound', ({ from, event, most }) => {
    let state = from;
    const pauses = Array.from({ length: 12 }, () => {
      state = after(state, event);
      return Math.max(0, state.types[TYPE].notBefore - NOW);
    });
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(pauses.at(-1)).toBe(most);
    const held = after(state, { kind: 'loaded', type: TYPE }, { kind: 'updated', type: TYPE });
    expect(held.types[TYPE]).toMatchObject({ failures: 0, notBefore: 0 });
  });

  it('12: counts no loss for a session that was only taken up, or left alone', () => {
    const resumed = after(IDLE, { kind: 'start', held: [TYPE], sessionMayLive: true });
    expect(after(resumed, lost)).toMatchObject({ kind: 'opening', losses: [] });
    expect(after(polling, { kind: 'lost', expired: true })).toMatchObject({ kind: 'opening', losses: [] });
    const proven = after(resumed, { kind: 'updated', type: TYPE });
    expect(after(proven, lost)).toMatchObject({ kind: 'backing-off', losses: [NOW] });
  });

  it('13: never lets go of a table', () => {
    always(({ before, state }) => {
      for (const type of STATISTIC_TYPES)
        expect(before.types[type].held && !state.types[type].held).toBe(false);
    });
  });

  it('14: tries old timestamps in a new session', () => {
    const again = after(polling, lost, waitOver, { kind: 'opened' });
    expect(again.kind).toBe('polling');
    for (const type of STATISTIC_TYPES) expect(again.types[type].phase).toBe('restored');
  });

  it('15: heals every held table when the settings have changed', () => {
    const again = after(polling, { kind: 'settings-changed' }, { kind: 'opened' });
    for (const type of STATISTIC_TYPES) expect(again.types[type].heal).toBe(true);
    const healed = after(again, { kind: 'updated', type: TYPE });
    expect(healed.types[TYPE].heal).toBe(true);
    expect(after(healed, { kind: 'loaded', type: TYPE }).types[TYPE].heal).toBe(false);
  });

  it('16: lets no wait grow when the clock is set back', () => {
    const byMs = 3_600_000;
    for (const state of [BY_KIND['backing-off'], BY_KIND.deposed, BY_KIND.denied]) {
      const moved = after(state, { kind: 'clock-set-back', byMs });
      expect(moved).toMatchObject({ kind: state.kind, untilAt: (state.untilAt ?? 0) - byMs });
    }
    const ailing = after(polling, { kind: 'type-trouble', type: TYPE, trouble: 'server-fault' });
    const { notBefore } = ailing.types[TYPE];
    expect(after(ailing, { kind: 'clock-set-back', byMs }).types[TYPE].notBefore).toBe(notBefore - byMs);
  });

  it('always finds plain words', () => {
    always(({ state, now }) => {
      const { reason } = describe(state, ZONE, now);
      expect(reason).not.toMatch(/undefined|null|NaN|Fault/);
    });
  });
});
