import type { ConnectionState } from '#lib/domain/source';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import type { Cause, RefusalWhy, SessionState } from './session-state.ts';
import { troubleText } from './trouble.ts';
import { clockText } from './zone-offset.ts';

/** The connection in the port's words: what a wall shows. */
export interface Description {
  state: ConnectionState;
  reason: string;
}

/** From this wait on, people are told when it ends. */
const LONG_WAIT_MS = 45_000;

/** How the connection stands at `now`, in plain words, clock times in `zone`. `live` only with data and no trouble. */
export function describe(state: SessionState, zone: string, now: number): Description {
  const types = STATISTIC_TYPES.map((type) => state.types[type]);
  const holds = types.some((type) => type.held);
  const waiting = holds ? 'stale' : 'connecting';
  if (state.kind === 'stopped') return { state: holds ? 'stale' : 'error', reason: 'stopped' };
  if (state.cause)
    return {
      state: state.cause.kind === 'limit' ? waiting : 'error',
      reason: causeText(state.cause) + untilText(state, zone, now),
    };
  if (types.every((type) => type.phase === 'denied'))
    return { state: 'error', reason: 'this Five9 user may not see any statistics' };
  switch (state.kind) {
    case 'idle':
      return { state: waiting, reason: 'not started' };
    case 'opening':
      return { state: waiting, reason: 'signing in to Five9' };
    case 'backing-off':
    case 'deposed':
    case 'denied':
      return { state: waiting, reason: 'waiting' };
    case 'loading':
    case 'polling': {
      const useful = types.filter((type) => type.phase === 'current' && type.failures === 0).length;
      const loading = types.filter((type) => type.phase === 'wanted').length;
      if (useful > 0)
        return {
          state: 'live',
          reason: loading > 0 ? `${loading} of ${types.length} tables still to load` : '',
        };
      const seen = types.filter((type) => type.phase !== 'denied');
      if (seen.every((type) => type.notBefore > now))
        return { state: 'error', reason: 'Five9 answers for no table' };
      return { state: waiting, reason: holds ? 'asking Five9 what has changed' : 'loading the first table' };
    }
  }
}

function causeText(cause: Cause): string {
  switch (cause.kind) {
    case 'trouble':
      return troubleText(cause.trouble);
    case 'refused':
      return refusalText(cause.why);
    case 'lost':
      return 'Five9 has closed the session; opening it again';
    case 'taken':
      return "someone else took over this user's session";
    case 'limit':
      return 'waiting for the request limit';
  }
}

function refusalText(why: RefusalWhy): string {
  switch (why) {
    case 'password':
      return 'Five9 refuses the password';
    case 'account':
      return 'Five9 does not know this account';
    case 'access':
      return 'Five9 does not let this user in';
    case 'logged-in':
      return 'this Five9 user is logged in elsewhere';
    case 'no-seat':
      return 'no seat free at Five9';
  }
}

function untilText(state: SessionState, zone: string, now: number): string {
  if (state.untilAt === null || state.untilAt - now < LONG_WAIT_MS) return '';
  const time = clockText(zone, state.untilAt);
  return state.cause?.kind === 'limit' ? ` until ${time}` : `; trying again at ${time}`;
}
