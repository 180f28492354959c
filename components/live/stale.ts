import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';
import { type Reason, told } from './reason.ts';
import type { StreamHealth } from './stream-health.ts';

export type AgeState = 'none' | 'live' | 'stale';

/** How old numbers are and whether they may be shown as live. Moments are epoch ms on the server's clock. */
export interface Age {
  ageState: AgeState;
  measuredAt: number | null;
  receivedAt: number | null;
  /** The moment the numbers were true. */
  asOf: number | null;
  /** Why they are stale, or missing; empty when live. */
  reason: Reason;
}

export interface AgeInput {
  connection: ConnectionStatus | undefined;
  status: TypeStatus | undefined;
  /** Null until the server was heard. */
  serverNow: number | null;
  /** What is known of the stream itself. */
  stream: StreamHealth['kind'];
  /** What the picture on the screen is: none yet, the server's present one, or one kept from before. */
  picture: 'none' | 'current' | 'kept';
  /** When the picture was true, as last told: kept for when the server no longer tells. */
  last: Moments | null;
}

export interface Moments {
  measuredAt: number;
  receivedAt: number | null;
}

/** Judges one picture: live only when nothing speaks against it. */
export function judgeAge(input: AgeInput): Age {
  const told = input.picture === 'kept' ? input.last : (momentsOf(input.status) ?? input.last);
  const measuredAt = told?.measuredAt ?? null;
  const receivedAt = told?.receivedAt ?? null;
  const moments = { measuredAt, receivedAt, asOf: measuredAt };
  if (input.picture === 'none' || measuredAt === null)
    return { ...moments, ageState: 'none', reason: whyNone(input) };
  const reason = whyStale(input);
  return { ...moments, ageState: reason === '' ? 'live' : 'stale', reason };
}

/** The moment at which a live picture will be past its limit, on the server's clock; null when nothing is live. */
export function staleAt(status: TypeStatus | undefined): number | null {
  const moments = momentsOf(status);
  return status && moments ? moments.measuredAt + status.limitMs : null;
}

/** When a type was measured and received; null before its first data. */
export function momentsOf(status: TypeStatus | undefined): Moments | null {
  if (!status || status.measuredAt === null) return null;
  return { measuredAt: status.measuredAt, receivedAt: status.receivedAt };
}

function whyNone({ stream, connection, status, serverNow }: AgeInput): Reason {
  if (stream === 'denied') return 'not-shown';
  if (stream === 'lost') return 'lost';
  if (stream === 'connecting' || serverNow === null) return 'connecting';
  if (!connection) return 'no-connection';
  if (status && status.standing !== 'live' && status.reason !== '') return told(status.reason, status.why);
  if (connection.state !== 'live' && connection.reason !== '') return told(connection.reason, connection.why);
  return 'first';
}

function whyStale({ stream, connection, status, serverNow, picture }: AgeInput): Reason {
  if (stream === 'denied') return 'not-shown';
  if (stream === 'lost') return 'lost';
  if (stream === 'connecting' || serverNow === null) return 'connecting';
  if (!connection || !status) return 'connection-gone';
  if (status.standing !== 'live') return told(status.reason, status.why) || whyStanding(status);
  if (picture === 'kept' || status.measuredAt === null) return 'kept';
  // Measured far ahead of now: the server's clock was set back since, and nothing is known of the time between.
  if (status.measuredAt - serverNow > status.limitMs) return 'clock-back';
  const limit = staleAt(status);
  if (limit === null || serverNow <= limit) return '';
  return (connection.state !== 'live' && told(connection.reason, connection.why)) || 'not-renewed';
}

function whyStanding({ standing }: TypeStatus): Reason {
  switch (standing) {
    case 'pending':
      return 'pending';
    case 'denied':
      return 'denied';
    case 'doubtful':
      return 'doubtful';
    case 'live':
      return '';
  }
}
