import type { MonitorProblem, StationProblem } from './monitoring-acts.ts';

/** Why an upstream refuses an act; what it names comes with it. `message` is the upstream's own sentence. */
export type ActRefusal =
  | { code: 'not-permitted' }
  | { code: 'no-such-campaign'; campaign: string }
  /** `desired`: the state that the act needs; `says`: what the upstream adds. Null where it does not tell. */
  | {
      code: 'campaign-state';
      campaign: string;
      state: string | null;
      desired: string | null;
      says: string | null;
    }
  /** `desired`: the types that the act is for. */
  | { code: 'campaign-type'; campaign: string; type: string; desired: readonly string[] }
  /** Somebody else is changing the same thing at this moment. */
  | { code: 'being-changed' }
  | { code: 'no-such-disposition'; disposition: string }
  | { code: 'no-such-agent'; agent: string }
  | { code: 'cannot-monitor'; problem: MonitorProblem; agent: string; message: string }
  | { code: 'no-such-station'; station: string }
  /** Another user of the upstream is logged in there. */
  | { code: 'station-in-use'; station: string }
  | { code: 'no-station' }
  | { code: 'station-not-connected'; station: string; problem: StationProblem }
  /** Whoever is to be written to is the acting user. */
  | { code: 'yourself' }
  /** Whoever is to be written to is not there. */
  | { code: 'not-logged-in'; person: string }
  /** The acting user does not have this skill or group, or no longer. */
  | { code: 'no-such-audience'; audience: string }
  /** Not as many get it as was said; `members` null: it is not known how many. */
  | { code: 'audience-changed'; members: number | null }
  /** The chat is over, or nobody is in it. */
  | { code: 'chat-over' }
  | { code: 'chat'; message: string }
  | { code: 'wrong-argument'; message: string }
  /** `operation`: as what the call is counted, by the upstream's name. `opensAt`, epoch ms: when it is allowed again, as far as is known. */
  | { code: 'quota'; limit: number | null; operation: string | null; opensAt: number | null }
  | { code: 'no-seat' }
  /** The acting user is at work somewhere else, with the only session they may have. */
  | { code: 'at-work-elsewhere' }
  | { code: 'account' }
  | { code: 'unavailable' }
  | { code: 'other'; message: string };

/** Why nothing reached the upstream: the act was certainly not done. */
export type NotReached =
  'refused' | 'version' | 'password' | 'tls' | 'redirect' | 'stopped' | 'busy' | 'timeout' | 'no-answer';

/**
 * What became of an act. `uncertain`: it was sent and no usable answer came, so it may have been done or not; it is never sent
 * again by itself, whoever asked looks at the state and decides.
 */
export type ActOutcome<Value = null> = (
  | { kind: 'done'; value: Value }
  | { kind: 'refused'; refusal: ActRefusal }
  | { kind: 'not-reached'; why: NotReached }
  | { kind: 'uncertain'; why: 'timeout' | 'no-answer' }
) &
  Took;

interface Took {
  /** From when it was asked for. */
  tookMs: number;
  /** Of that, how long it waited for its turn; left out where it did not. */
  waitedMs?: number | undefined;
}
