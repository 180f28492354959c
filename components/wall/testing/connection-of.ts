import type { StatisticType } from '#lib/domain/statistic-type';
import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';

/** A table's status for a test: live, and of no age unless told. */
export function typeOf(type: StatisticType, over: Partial<TypeStatus> = {}): TypeStatus {
  return {
    type,
    standing: 'live',
    reason: '',
    measuredAt: 0,
    receivedAt: 0,
    limitMs: 15_000,
    nextAt: null,
    rows: 1,
    columns: 1,
    version: 1,
    ...over,
  };
}

/** A connection's status for a test: live, in Berlin. */
export function connectionOf(over: Partial<ConnectionStatus> = {}): ConnectionStatus {
  return {
    id: 'five9',
    name: 'Northwind',
    zone: 'Europe/Berlin',
    state: 'live',
    reason: '',
    stateSince: 0,
    types: [],
    quota: [],
    ...over,
  };
}
