import type { ActOutcome } from './act-outcome.ts';

/** How somebody listens to an agent: unheard, heard by the agent alone, heard by the customer too. */
export const MONITORING_MODES = ['silent', 'whisper', 'barge'] as const;
export type MonitoringMode = (typeof MONITORING_MODES)[number];

/** Who answered when a station was called. */
export const STATION_LINES = [
  'connected',
  'voice',
  'digital-phone',
  'ringing',
  'answering-machine',
  'fax',
] as const;
export type StationLine = (typeof STATION_LINES)[number];

/** Why a station could not be connected. */
export const STATION_PROBLEMS = [
  'hardware-timeout',
  'operator-intercept',
  'dial-error',
  'resource-unavailable',
  'busy',
  'no-answer',
  'no-dialtone',
  'hang-up',
  'unknown',
] as const;
export type StationProblem = (typeof STATION_PROBLEMS)[number];

/** Why an agent cannot be listened to; `other`: only the upstream's own sentence says it. */
export const MONITOR_PROBLEMS = [
  'somebody-speaks',
  'not-logged-in',
  'no-line',
  'another-agent',
  'not-listening',
  'other',
] as const;
export type MonitorProblem = (typeof MONITOR_PROBLEMS)[number];

/** Somebody who listens to an agent, as the upstream calls them. A mode that we do not know is null. */
export interface Listener {
  username: string;
  mode: MonitoringMode | null;
}

/** What a phone needs to be a station. The password is good for one login: handed on once, kept nowhere, never logged. */
export interface PhoneParameters {
  station: string;
  password: string;
  proxy: string;
  backupProxy: string;
  codecs: readonly string[];
  cryptoSuites: readonly string[];
  useSrtp: boolean;
  ptimeMs: number | null;
  dtmfPayloadType: number | null;
}

/** What becomes of listening through an upstream's user. The station goes with the user's session. Never rejects. */
export interface MonitoringSource {
  /** Logs in on a station; `null` where the upstream gives no parameters. Opens the session. */
  login(request: { station: string; isForced: boolean }): Promise<ActOutcome<PhoneParameters | null>>;
  /** Has the station called; null where the upstream does not say who answered. */
  connect(): Promise<ActOutcome<StationLine | null>>;
  /** Listens to an agent, or changes how. */
  start(request: { agent: string; mode: MonitoringMode }): Promise<ActOutcome>;
  stop(agent: string): Promise<ActOutcome>;
  /** Who listens to an agent. Takes no seat. */
  listeners(agent: string): Promise<ActOutcome<readonly Listener[]>>;
  /** Keeps the session, and the station with it, until what is returned is called. */
  hold(): () => void;
  /**
   * Ends the session: station and seat are free, at once or when nobody receives messages on it any more. `mustEnd`: at once,
   * though chats end with it, since somebody may still be listened to.
   */
  leave(how: { mustEnd: boolean }): Promise<ActOutcome>;
  /** Told whenever the session has ended, and the station with it. */
  onEnded(listener: () => void): void;
}
