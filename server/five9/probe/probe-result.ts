import type { QuotaReading } from '#lib/domain/source';
import type { ServiceVersion } from '#lib/domain/service-address';
import type { Clock } from '#lib/domain/clock';
import type { Logger } from '#server/ops/log';

/** Why a certificate is not to be trusted. `plain-http`: the other side does not speak TLS at all. */
export type TlsProblem = 'expired' | 'self-signed' | 'wrong-name' | 'unknown-issuer' | 'plain-http' | 'other';

/**
 * What a test of a connection found. `ok` carries what the service told of itself: the versions it serves where it says,
 * and its request counters. `no-permission`: the user may not use this service, for the configuration service one without the
 * Administrator role. `seat-taken`: the user is logged in elsewhere; `no-seat`: the domain has no supervisor seat left;
 * both only when a seat is asked for. `untilAt` is epoch ms, null where nobody knows.
 */
export type ProbeResult =
  | {
      kind: 'ok';
      versions: { oldest: string; newest: string } | null;
      quota: readonly QuotaReading[];
      /** The version that answered, where it was to be found. */
      found?: ServiceVersion;
    }
  | { kind: 'address' }
  | { kind: 'host' }
  | { kind: 'refused' }
  | { kind: 'timeout' }
  | { kind: 'broken' }
  | { kind: 'tls'; problem: TlsProblem }
  | { kind: 'unauthorized' }
  | { kind: 'no-permission' }
  | { kind: 'account' }
  | { kind: 'quota'; untilAt: number | null }
  | { kind: 'seat-taken' }
  | { kind: 'no-seat' }
  | { kind: 'version' }
  | { kind: 'not-five9' }
  | { kind: 'unavailable' }
  | { kind: 'aborted' };

/** `url` is the address of the statistics service, as in the settings of a connection. */
export interface ProbeOptions {
  url: string;
  username: string;
  password: string;
  clock: Clock;
  log: Logger;
  /** Gives up early; the answer is then `aborted`. */
  signal?: AbortSignal;
  /** Of each call; 15 s where it is left out. */
  timeoutMs?: number;
  /** Zone of the data centre, in which the counters' windows lie; Pacific where it is left out. */
  dataCentreZone?: string;
  /** Whether an older version of the statistics service will do where that of `url` is not there; default false. */
  fallsBack?: boolean;
}

export interface StatisticsProbeOptions extends ProbeOptions {
  /** Also opens a session and closes it again: the only way to learn whether a seat is free. Costs one of two a minute. */
  takeSeat?: boolean;
}

export interface ConfigurationProbeOptions extends ProbeOptions {
  /** Address of the configuration service where it is not on the host of `url`. */
  configurationUrl?: string;
}
