import { EDGE_GUARD_MS, type WindowLengthMs, windowAround } from './quota-window.ts';

/**
 * One counter: calls of one operation type in one calendar window. `nearEnd` are those made so close to the window's end
 * that the other side may count them in the next one; `before` is what the window before this one had used, since the
 * other side may still be in it. `limit` null: no limit is known.
 */
export interface QuotaMeter {
  readonly operation: string;
  readonly windowMs: WindowLengthMs;
  readonly limit: number | null;
  readonly startAt: number;
  readonly endAt: number;
  readonly used: number;
  readonly nearEnd: number;
  readonly before: number;
}

export interface MeterIdentity {
  operation: string;
  windowMs: WindowLengthMs;
  limit: number | null;
}

export function openMeter(identity: MeterIdentity, zone: string, at: number): QuotaMeter {
  return { ...identity, ...windowAround(identity.windowMs, zone, at), used: 0, nearEnd: 0, before: 0 };
}

/** The meter as it stands at `at`: a new window starts with what the last one may have left in it. */
export function rollMeter(meter: QuotaMeter, zone: string, at: number): QuotaMeter {
  if (at >= meter.startAt && at < meter.endAt) return meter;
  const window = windowAround(meter.windowMs, zone, at);
  if (at < meter.startAt) return { ...meter, ...window, nearEnd: 0, before: 0 };
  if (window.startAt !== meter.endAt) return { ...meter, ...window, used: 0, nearEnd: 0, before: 0 };
  return { ...meter, ...window, used: meter.nearEnd, nearEnd: 0, before: meter.used };
}

function justBegun(meter: QuotaMeter, at: number): boolean {
  return at - meter.startAt < EDGE_GUARD_MS;
}

export function spendMeter(meter: QuotaMeter, at: number): QuotaMeter {
  return {
    ...meter,
    used: meter.used + 1,
    nearEnd: meter.nearEnd + (meter.endAt - at <= EDGE_GUARD_MS ? 1 : 0),
    before: meter.before + (justBegun(meter, at) ? 1 : 0),
  };
}

/** The first moment at or after `at` this rolled meter does not object to; `at` itself when a call may go now. */
export function meterOpensAt(meter: QuotaMeter, at: number, reserve: number): number {
  if (meter.limit === null) return at;
  const cap = Math.max(meter.limit - reserve, 1);
  if (meter.used >= cap) return meter.endAt;
  if (justBegun(meter, at) && meter.before >= meter.limit) return meter.startAt + EDGE_GUARD_MS;
  return at;
}

/** Takes over what the other side has counted; a figure from just after an edge may belong to the window before. */
export function countMeter(
  meter: QuotaMeter,
  reading: { limit: number; value: number },
  at: number,
): QuotaMeter {
  const limit = reading.limit > 0 ? reading.limit : null;
  const doubtful = meter.windowMs > 60_000 && justBegun(meter, at);
  return { ...meter, limit, used: doubtful ? meter.used : Math.max(meter.used, reading.value) };
}
