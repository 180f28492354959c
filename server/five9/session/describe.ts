import type { ConnectionState } from '#lib/domain/source';
import type { SourceWhy, SourceWhyKey } from '#lib/domain/source-why';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import type { Cause, SessionState } from './session-state.ts';
import { troubleWhy } from './trouble.ts';
import { type Said, said } from './why-text.ts';
import { clockText } from './zone-offset.ts';

/** The connection in the port's words: what a wall shows. Nothing is said where `reason` is empty. */
export type Description = { state: ConnectionState } & (Said | { reason: '' });

/** From this wait on, people are told when it ends. */
const LONG_WAIT_MS = 45_000;

/** How the connection stands at `now`, in plain words, clock times in `zone`. `live` only with data and no trouble. */
export function describe(state: SessionState, zone: string, now: number): Description {
  const types = STATISTIC_TYPES.map((type) => state.types[type]);
  const holds = types.some((type) => type.held);
  const waiting = holds ? 'stale' : 'connecting';
  if (state.kind === 'stopped') return standing(holds ? 'stale' : 'error', 'stopped');
  if (state.cause)
    return {
      state: state.cause.kind === 'limit' ? waiting : 'error',
      ...said(causeWhy(state.cause, untilText(state, zone, now))),
    };
  if (types.every((type) => type.phase === 'denied')) return standing('error', 'nothing-allowed');
  switch (state.kind) {
    case 'idle':
      return standing(waiting, 'not-started');
    case 'opening':
      return standing(waiting, 'signing-in');
    case 'backing-off':
    case 'deposed':
    case 'denied':
      return standing(waiting, 'waiting');
    case 'loading':
    case 'polling': {
      const useful = types.filter((type) => type.phase === 'current' && type.failures === 0).length;
      const loading = types.filter((type) => type.phase === 'wanted').length;
      if (useful > 0) return liveWith(loading, types.length);
      const seen = types.filter((type) => type.phase !== 'denied');
      if (seen.every((type) => type.notBefore > now)) return standing('error', 'no-table');
      return standing(waiting, holds ? 'asking' : 'first-table');
    }
  }
}

function standing(state: ConnectionState, key: SourceWhyKey): Description {
  return { state, ...said({ key }) };
}

function liveWith(loading: number, all: number): Description {
  if (loading === 0) return { state: 'live', reason: '' };
  return {
    state: 'live',
    ...said({ key: 'to-load', values: { loading: String(loading), all: String(all) } }),
  };
}

function causeWhy(cause: Cause, until: string | null): SourceWhy<SourceWhyKey> {
  if (cause.kind === 'limit')
    return until === null ? { key: 'limit' } : { key: 'limit-until', values: { time: until } };
  return { key: causeKey(cause), ...(until !== null && { again: until }) };
}

function causeKey(cause: Exclude<Cause, { kind: 'limit' }>): SourceWhyKey {
  switch (cause.kind) {
    case 'trouble':
      return troubleWhy(cause.trouble);
    case 'refused':
      return cause.why;
    case 'lost':
      return 'session-lost';
    case 'taken':
      return 'session-taken';
  }
}

function untilText(state: SessionState, zone: string, now: number): string | null {
  if (state.untilAt === null || state.untilAt - now < LONG_WAIT_MS) return null;
  return clockText(zone, state.untilAt);
}
