import type { StatisticType } from '#lib/domain/statistic-type';
import type { CampaignState } from './campaign.ts';
import type { ReasonCode } from './reason-codes.ts';

/** A value as the model knows it: text ready for the wire, or a running duration by its beginning (epoch ms). */
export type ModelCell = string | { since: number };

/** What of the centre a session sees, and over which times its aggregates run. */
export interface CentreView {
  /** Skill names seen; null: all. */
  skills: ReadonlySet<string> | null;
  /** Agent group names seen; null: all. */
  groups: ReadonlySet<string> | null;
  range: 'RollingHour' | 'CurrentDay' | 'CurrentWeek' | 'CurrentMonth' | 'Lifetime' | 'CurrentShift';
  rollingPeriod:
    'Minutes5' | 'Minutes10' | 'Minutes15' | 'Minutes30' | 'Hour1' | 'Hours2' | 'Hours3' | 'Today';
  /** Offset from GMT in ms: where midnight lies. */
  timeZoneMs: number;
  /** ms after midnight. */
  shiftStartMs: number;
}

/** One statistics table as of the model's now. Rows by key, cells in the order of `columns`, cell 0 the key. */
export interface ModelTable {
  columns: readonly string[];
  rows: ReadonlyMap<string, readonly ModelCell[]>;
}

/** A change made from outside, as an administrator or an event on the floor would make it. */
export type ModelChange =
  | { kind: 'surge'; factor: number; forMs: number; skill?: string }
  | { kind: 'mass-logout'; share: number }
  | { kind: 'agent-logout'; username: string }
  | { kind: 'add-skill'; name: string }
  | { kind: 'rename-skill'; from: string; to: string }
  | { kind: 'remove-skill'; name: string }
  | { kind: 'add-agent'; username: string; fullName: string; skills?: string[] }
  | { kind: 'remove-agent'; username: string }
  | { kind: 'rename-agent'; from: string; to: string; fullName?: string }
  /** What is given takes the place of what was; `group` null is none. */
  | {
      kind: 'assign';
      username: string;
      skills?: { name: string; level?: number }[];
      group?: string | null;
      profile?: string | null;
    }
  | { kind: 'add-group'; name: string }
  | { kind: 'rename-group'; from: string; to: string }
  | { kind: 'add-campaign'; name: string; type: 'INBOUND' | 'OUTBOUND' | 'AUTODIAL' }
  | { kind: 'rename-campaign'; from: string; to: string }
  | { kind: 'campaign-state'; name: string; state: 'RUNNING' | 'NOT_RUNNING' }
  /** Stopped at once: no call in progress is waited for. */
  | { kind: 'campaign-force-stop'; name: string }
  /** All results cleared, every record can be dialed again. */
  | { kind: 'campaign-reset'; name: string }
  /** Records that ended in these ways between the two moments (epoch ms, both excluded; null: open) can be dialed again. */
  | {
      kind: 'reset-dispositions';
      name: string;
      dispositions: readonly string[];
      after: number | null;
      before: number | null;
    }
  | { kind: 'add-disposition'; name: string }
  | { kind: 'rename-disposition'; from: string; to: string }
  | { kind: 'remove-disposition'; name: string };

export interface NamedId {
  id: string;
  name: string;
}

/** An agent as the centre's configuration has them. `level` runs from 1, the highest, to 10. */
export interface Person {
  id: string;
  username: string;
  fullName: string;
  group: string;
  profile: string | null;
  skills: readonly { id: string; name: string; level: number }[];
}

/** How the centre is set up, in the order things were made. */
export interface CentreSetUp {
  people: readonly Person[];
  campaigns: readonly {
    name: string;
    type: 'INBOUND' | 'OUTBOUND' | 'AUTODIAL';
    state: string;
    mode: 'BASIC' | 'ADVANCED';
    profile: string;
  }[];
  dispositions: readonly { name: string; isSystem: boolean }[];
  reasonCodes: readonly ReasonCode[];
}

/** The contact centre itself: seeded discrete events; knows nothing of SOAP, HTTP or sessions. */
export interface Centre {
  readonly now: number;
  /** Runs every event up to `at`. Never goes back; the same seed, start and changes give the same day to the byte. */
  advanceTo(at: number): void;
  table(type: StatisticType, view: CentreView): ModelTable;
  /** Throws an Error with a plain sentence when the change makes no sense (no such skill). */
  change(change: ModelChange): void;
  skills(): readonly NamedId[];
  groups(): readonly NamedId[];
  agents(): readonly { id: string; username: string; fullName: string; loggedIn: boolean }[];
  campaigns(): readonly {
    id: string;
    name: string;
    type: 'INBOUND' | 'OUTBOUND' | 'AUTODIAL';
    state: CampaignState;
    /** How many records its lists still have to dial; null for one that does not dial. */
    recordsToDial: number | null;
  }[];
  dispositions(): readonly string[];
  setUp(): CentreSetUp;
  /** Sentences naming each broken invariant (SIMULATOR.md); empty when all hold. */
  brokenInvariants(): readonly string[];
}

export interface CentreOptions {
  size: 'small' | 'medium' | 'large';
  seed: number;
  /** Epoch ms: the moment the service opens. The day is already under way then, with a history behind its numbers. */
  startAt: number;
}
