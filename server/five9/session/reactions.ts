import type { StatisticType } from '#lib/domain/statistic-type';
import {
  backOffMs,
  LOST_BACK_OFF,
  SLOW_BACK_OFF,
  TROUBLE_BACK_OFF,
  TYPE_BACK_OFF,
  TYPE_DENIED_BACK_OFF,
  WHOLE_BACK_OFF,
} from './back-off.ts';
import type { SessionEffect, SessionEvent, SessionEventKind } from './session-event.ts';
import { type SessionState, settled, withType, withTypes } from './session-state.ts';
import { troubleWhy } from './trouble.ts';
import { said } from './why-text.ts';

export interface Step {
  state: SessionState;
  effects: readonly SessionEffect[];
}
/** `now` is epoch ms; `random` yields 0 ≤ x < 1. */
export interface StepContext {
  now: number;
  random: () => number;
}
export type Reaction<K extends SessionEventKind> = (
  state: SessionState,
  event: SessionEvent<K>,
  context: StepContext,
) => Step;

const LOSSES_KEPT_MS = 3_600_000;
/** From this many losses within the hour it is taken for a person who wants the seat. */
const LOSSES_DEPOSED = 3;

function only(state: SessionState): Step {
  return { state, effects: [] };
}
function telling(state: SessionState, effect: Omit<SessionEffect, 'kind'>): Step {
  return { state, effects: [{ kind: 'standing', ...effect }] };
}
function answered(state: SessionState): SessionState {
  return { ...state, cause: null, failures: 0, refusals: 0, proven: true };
}
function live(type: StatisticType): Omit<SessionEffect, 'kind'> {
  return { type, standing: 'live', reason: '' };
}

export const stay = (state: SessionState): Step => only(state);

export const begin: Reaction<'start'> = (state, { held, sessionMayLive }) => {
  let begun: SessionState = { ...state, seat: sessionMayLive ? 'own' : 'unknown', resumed: sessionMayLive };
  for (const type of held) begun = withType(begun, type, { phase: 'restored', held: true });
  const effects = held.map((type): SessionEffect => ({
    kind: 'standing',
    type,
    standing: 'doubtful',
    ...said({ key: 'unconfirmed' }),
  }));
  return { state: sessionMayLive ? settled(begun) : { ...begun, kind: 'opening' }, effects };
};

/** A new session: what was current must first be tried, since its timestamp belongs to the session before. */
export const enter: Reaction<'opened'> = (state) => {
  const tried = withTypes(state, (type) =>
    type.phase === 'current' ? { ...type, phase: 'restored' } : type,
  );
  return only(settled({ ...tried, proven: false, resumed: false, seat: 'own', next: 'go-on' }));
};

export const takeWhole: Reaction<'loaded'> = (state, { type }) =>
  telling(
    settled(withType(answered(state), type, { phase: 'current', held: true, heal: false, notBefore: 0 })),
    live(type),
  );

export const takeUpdate: Reaction<'updated'> = (state, { type }) => {
  const before = state.types[type];
  if (!before.held) return only(answered(state));
  const after = settled(withType(answered(state), type, { phase: 'current', failures: 0, notBefore: 0 }));
  return before.phase === 'current' && before.failures === 0 ? only(after) : telling(after, live(type));
};

export const doubt: Reaction<'blank'> = (state, { type }) =>
  telling(settled(withType(answered(state), type, { phase: 'doubtful' })), {
    type,
    standing: 'doubtful',
    ...said({ key: 'sent-empty' }),
  });

export const lose: Reaction<'lost'> = (state, { expired }, { now, random }) => {
  if (state.kind !== 'opening' && (expired || (state.resumed && !state.proven)))
    return only({ ...state, kind: 'opening', untilAt: null, next: 'open', seat: 'unknown', resumed: false });
  const losses = [...state.losses.filter((at) => now - at < LOSSES_KEPT_MS), now];
  const isDeposed = losses.length >= LOSSES_DEPOSED;
  const waitMs = isDeposed
    ? backOffMs(SLOW_BACK_OFF, losses.length - LOSSES_DEPOSED + 2, random)
    : backOffMs(LOST_BACK_OFF, losses.length, random);
  return only({
    ...state,
    kind: isDeposed ? 'deposed' : 'backing-off',
    cause: { kind: isDeposed ? 'taken' : 'lost' },
    untilAt: now + waitMs,
    next: 'open',
    losses,
    seat: 'unknown',
  });
};

export const reload: Reaction<'outdated'> = (state, { type }, { now, random }) => {
  const failures = state.types[type].failures + 1;
  const notBefore = failures > 1 ? now + backOffMs(WHOLE_BACK_OFF, failures - 1, random) : 0;
  return only(settled(withType({ ...state, proven: true }, type, { phase: 'wanted', failures, notBefore })));
};

export const denyType: Reaction<'type-denied'> = (state, { type }, { now, random }) => {
  const failures = state.types[type].phase === 'denied' ? state.types[type].failures + 1 : 1;
  const notBefore = now + backOffMs(TYPE_DENIED_BACK_OFF, failures, random);
  const denied = withType(answered(state), type, { phase: 'denied', heal: false, failures, notBefore });
  return telling(settled(denied), { type, standing: 'denied', ...said({ key: 'table-denied' }) });
};

export const ail: Reaction<'type-trouble'> = (state, { type, trouble }, { now, random }) => {
  const { phase } = state.types[type];
  const failures = state.types[type].failures + 1;
  const backOff = phase === 'wanted' || phase === 'doubtful' ? WHOLE_BACK_OFF : TYPE_BACK_OFF;
  const notBefore = now + backOffMs(backOff, failures, random);
  return telling(settled(withType(state, type, { failures, notBefore })), {
    type,
    standing: state.types[type].held ? 'doubtful' : 'pending',
    ...said({ key: troubleWhy(trouble) }),
  });
};

export const suffer: Reaction<'trouble'> = (state, { trouble }, { now, random }) => {
  const failures = state.failures + 1;
  return only({
    ...state,
    kind: 'backing-off',
    cause: { kind: 'trouble', trouble },
    untilAt: now + backOffMs(TROUBLE_BACK_OFF, failures, random),
    next: state.kind === 'opening' ? 'open' : 'go-on',
    failures,
  });
};

export const refuse: Reaction<'refused'> = (state, { why }, { now, random }) => {
  if (why === 'logged-in' && state.kind === 'opening' && state.seat === 'own')
    return only({ ...state, seat: 'take' });
  const isDeposed = why === 'logged-in' && (state.losses.length > 0 || state.kind !== 'opening');
  const refusals = state.refusals + 1;
  return only({
    ...state,
    kind: isDeposed ? 'deposed' : 'denied',
    cause: isDeposed ? { kind: 'taken' } : { kind: 'refused', why },
    untilAt: now + backOffMs(SLOW_BACK_OFF, refusals, random),
    next: why === 'password' && state.kind !== 'opening' ? 'go-on' : 'open',
    refusals,
    seat: 'unknown',
  });
};

export const spare: Reaction<'limit'> = (state, { until }, { now }) =>
  only({
    ...state,
    kind: 'backing-off',
    cause: { kind: 'limit' },
    untilAt: Math.max(until, now + 1),
    next: state.kind === 'opening' ? 'open' : 'go-on',
  });

export const resume: Reaction<'wait-over'> = (state) =>
  only(state.next === 'open' ? { ...state, kind: 'opening', untilAt: null } : settled(state));

/** The tables stay, but each is read anew in time: its figures may depend on the settings. */
export const reopen: Reaction<'settings-changed'> = (state) => {
  const healing = withTypes(state, (type) => (type.held ? { ...type, heal: true } : type));
  return only({ ...healing, kind: 'opening', untilAt: null, next: 'open' });
};

export const reopenLater: Reaction<'settings-changed'> = (state) => {
  const healing = withTypes(state, (type) => (type.held ? { ...type, heal: true } : type));
  return only({ ...healing, next: 'open' });
};

export const heal: Reaction<'heal'> = (state, { type }) =>
  state.types[type].held ? only(withType(state, type, { heal: true })) : only(state);

/** Moves every moment along, so that no wait grows by what the clock was set back. */
export const moveBack: Reaction<'clock-set-back'> = (state, { byMs }) => {
  const moved = withTypes(state, (type) => ({ ...type, notBefore: Math.max(0, type.notBefore - byMs) }));
  return only({
    ...moved,
    untilAt: state.untilAt === null ? null : state.untilAt - byMs,
    losses: state.losses.map((at) => at - byMs),
  });
};

export const end: Reaction<'stop'> = (state) => only({ ...state, kind: 'stopped', untilAt: null });
