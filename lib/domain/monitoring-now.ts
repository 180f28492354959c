import type { ActOutcome } from './act-outcome.ts';
import type { MonitoringMode, PhoneParameters, StationLine, StationProblem } from './monitoring-acts.ts';

/**
 * Whether agents are told, on their screen, before somebody begins to listen. `try`: they are told, and listened to even
 * where that fails. `must`: without having been told they are not listened to.
 */
export const NOTICE_KINDS = ['none', 'try', 'must'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The rule of a connection. `text` is what the agents read; kept, though unused, where they are told nothing. */
export interface NoticeRule {
  kind: NoticeKind;
  text: string;
}

export const MOST_NOTICE_TEXT = 300;

/** How a station stands: not called yet, answered (by whom, where that is told), not reached, or nobody knows. */
export type Line =
  | { kind: 'idle' }
  | { kind: 'up'; answeredBy: StationLine | null }
  | { kind: 'down'; problem: StationProblem }
  | { kind: 'unknown' };

/** Who is listened to. `seenAt`: when the upstream last said so, epoch ms; null where it has not said yet. */
export interface Ears {
  agent: string;
  mode: MonitoringMode;
  since: number;
  seenAt: number | null;
}

/** One of our people at a station. */
export interface StationPost {
  connection: string;
  station: string;
  /** The upstream's user it is logged in by: there is one station for each. */
  actsAs: string;
  by: string;
  isMine: boolean;
  since: number;
  line: Line;
  /** Null also where whoever asks may not see the agent. */
  ears: Ears | null;
}

/** Why listening, or the station, ended without its holder's doing. */
export const END_REASONS = ['agent-out', 'upstream', 'session', 'taken', 'scope'] as const;
export type EndReason = (typeof END_REASONS)[number];

export interface EndedPost {
  connection: string;
  station: string;
  /** Who was listened to; null where nobody was. */
  agent: string | null;
  why: EndReason;
  at: number;
}

/** What is going on at the stations of our people, without asking the upstream. */
export interface MonitoringNow {
  /** The server's clock, epoch ms. */
  now: number;
  posts: readonly StationPost[];
  /** What last ended for whoever asks. */
  ended: EndedPost | null;
  /** Whether agents are told on the connection that was asked about; null where none was. */
  notice: NoticeKind | null;
}

/** What the upstream says of somebody's ears after an act of which no answer came. */
export type Found = MonitoringMode | 'nobody' | 'unknown';

/** What became of an act at a station or on an agent. */
export type MonitoringActed =
  | {
      kind: 'acted';
      outcome: ActOutcome;
      actedAs: string;
      /** Whether the agent was told; null where nobody is to be told. */
      wasTold: boolean | null;
      /** Where the outcome is uncertain and the upstream could be asked. */
      found: Found | null;
      /** Who was listened to before and is not any more, though nobody else is either. */
      left?: string | undefined;
    }
  /** Another of our people is at the only station of the user by whom both act. */
  | { kind: 'held'; by: string; station: string }
  /** Whoever asked for it has stopped since, before it began. */
  | { kind: 'halted' }
  /** The agent could not be told, so nobody listens. */
  | { kind: 'untold'; outcome: ActOutcome; left?: string | undefined };

/** What became of a login; `phone` is handed over with the first answer only. */
export interface StationActed {
  acted: MonitoringActed;
  phone: PhoneParameters | null;
}

/** Who listens to an agent, as the upstream said at `at`; null where it has never said. */
export interface AgentListeners {
  now: number;
  at: number | null;
  listeners: readonly { username: string; mode: MonitoringMode | null; name: string | null }[];
}
