import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import type { Trouble } from './trouble.ts';

/*
 *            start                opened                    all loaded
 *   idle ──────────▶ opening ──────────────▶ loading ◀──────────────────▶ polling
 *    │                ▲   │                     │        a type wanted       │
 *    │ start, session │   │ trouble, limit      │ trouble, limit, lost       │
 *    │ may still live │   ▼                     ▼                            │
 *    └──▶ loading /   └─ backing-off ◀──────────┴────────────────────────────┤
 *         polling     ▲        │ wait over, session presumed alive           │
 *                     │        └──────────────▶ loading / polling            │
 *                     ├─ deposed ◀── lost again and again, or taken over ────┤
 *                     └─ denied  ◀── password, account, seat ────────────────┘
 *   any ── stop ──▶ stopped
 */
export const SESSION_KINDS = [
  'idle',
  'opening',
  'loading',
  'polling',
  'backing-off',
  'deposed',
  'denied',
  'stopped',
] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/**
 * How one table stands: `wanted` needs a getStatistics · `restored` is held and its timestamp has yet to be tried in
 * this session · `current` is followed by updates · `doubtful` came back without rows and needs a getStatistics to
 * confirm it · `denied` may not be seen by this user.
 */
export type TypePhase = 'wanted' | 'restored' | 'current' | 'doubtful' | 'denied';

export interface TypeState {
  readonly phase: TypePhase;
  /** A table is there to show, however old. */
  readonly held: boolean;
  /** One fresh getStatistics is asked for when the quota allows. */
  readonly heal: boolean;
  /** Answers in a row that were no use, since the last good update. */
  readonly failures: number;
  /** It is not asked before this moment; epoch ms, 0 for any time. */
  readonly notBefore: number;
}

export type RefusalWhy = 'password' | 'account' | 'access' | 'logged-in' | 'no-seat';

/** Why the connection is not live; it stands until the next good answer. */
export type Cause =
  | { kind: 'trouble'; trouble: Trouble }
  | { kind: 'refused'; why: RefusalWhy }
  | { kind: 'lost' }
  | { kind: 'taken' }
  | { kind: 'limit' };

/** The session as a whole; never changed in place. */
export interface SessionState {
  readonly kind: SessionKind;
  readonly types: Readonly<Record<StatisticType, TypeState>>;
  /** When the wait is over; epoch ms, null except in the kinds that wait. */
  readonly untilAt: number | null;
  /** What follows the wait: a new session, or the old one, presumed alive. */
  readonly next: 'open' | 'go-on';
  readonly cause: Cause | null;
  /** Troubles in a row. */
  readonly failures: number;
  /** Refusals in a row. */
  readonly refusals: number;
  /** When the session was lost without our doing, within the last hour; epoch ms. */
  readonly losses: readonly number[];
  /** An answer has come in this session. */
  readonly proven: boolean;
  /** The session was taken up from an earlier run and may have ended since. */
  readonly resumed: boolean;
  /** `own`: a session of ours may still hold the seat, so that it may be taken over; `take`: it is being taken. */
  readonly seat: 'unknown' | 'own' | 'take';
}

export const WAITING_KINDS: readonly SessionKind[] = ['backing-off', 'deposed', 'denied'];

const UNSEEN: TypeState = { phase: 'wanted', held: false, heal: false, failures: 0, notBefore: 0 };

export const IDLE: SessionState = {
  kind: 'idle',
  types: {
    AgentState: UNSEEN,
    AgentStatistics: UNSEEN,
    ACDStatus: UNSEEN,
    CampaignState: UNSEEN,
    OutboundCampaignManager: UNSEEN,
    OutboundCampaignStatistics: UNSEEN,
    InboundCampaignStatistics: UNSEEN,
    AutodialCampaignStatistics: UNSEEN,
  },
  untilAt: null,
  next: 'open',
  cause: null,
  failures: 0,
  refusals: 0,
  losses: [],
  proven: false,
  resumed: false,
  seat: 'unknown',
};

export function withType(state: SessionState, type: StatisticType, change: Partial<TypeState>): SessionState {
  return { ...state, types: { ...state.types, [type]: { ...state.types[type], ...change } } };
}

/** The state with every type changed by `change`. */
export function withTypes(state: SessionState, change: (type: TypeState) => TypeState): SessionState {
  const types = { ...state.types };
  for (const type of STATISTIC_TYPES) types[type] = change(types[type]);
  return { ...state, types };
}

/** A working state: `loading` while a type has never been seen, else `polling`. */
export function settled(state: SessionState): SessionState {
  const isLoading = STATISTIC_TYPES.some((type) => state.types[type].phase === 'wanted');
  return { ...state, kind: isLoading ? 'loading' : 'polling', untilAt: null };
}
