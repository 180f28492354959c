import { setImmediate } from 'node:timers/promises';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { ValueCounts } from '../values/value-counts.ts';
import { judge } from './judge.ts';
import type { SourceParts } from './source-parts.ts';

const LARGE_ROWS = 1_000;

/** Asks for a whole table and takes it. */
export async function takeSnapshotTurn(parts: SourceParts, type: StatisticType): Promise<void> {
  const { calls, session, signal, tables, options } = parts;
  const outcome = await calls.snapshot(type, signal);
  if (outcome.kind !== 'ok') return judge(parts, { call: 'snapshot', type }, outcome);
  const { value: wire, receivedAt } = outcome;
  tables.heardAt = receivedAt;
  parts.quota.granted();
  if (!wire || wire.columns.length === 0 || wire.type !== type) {
    session.dispatch({ kind: 'type-trouble', type, trouble: wire ? 'malformed' : 'no-content' });
    return;
  }
  const isBlank = wire.rows.length === 0 && tables.sizeOf(type) > 0;
  if (isBlank && session.state.types[type].phase !== 'doubtful') {
    session.dispatch({ kind: 'blank', type });
    return;
  }
  const { event, counts } = tables.takeWhole(wire, receivedAt);
  // Reading a large table and applying it are two stalls: others get their turn between them.
  if (event.rows.length > LARGE_ROWS) await setImmediate();
  options.deliver(event);
  options.log.info({ type, rows: event.rows.length, columns: event.columns.length }, 'table loaded');
  logOddities(parts, type, counts);
  session.dispatch({ kind: 'loaded', type });
}

/** Asks what has changed in a table and takes it. */
export async function takeUpdateTurn(parts: SourceParts, type: StatisticType, holdMs: number): Promise<void> {
  const { calls, session, signal, tables, options } = parts;
  const previousTimestamp = tables.timestampOf(type);
  if (previousTimestamp === null) {
    session.dispatch({ kind: 'outdated', type });
    return;
  }
  const outcome = await calls.update({ type, previousTimestamp, longPollingTimeoutMs: holdMs }, signal);
  if (outcome.kind !== 'ok') return judge(parts, { call: 'update', type }, outcome);
  const { value: wire, receivedAt } = outcome;
  tables.heardAt = receivedAt;
  parts.quota.granted();
  if (wire && wire.type !== type) {
    session.dispatch({ kind: 'type-trouble', type, trouble: 'malformed' });
    return;
  }
  if (!wire || isNothing(wire, previousTimestamp)) {
    tables.takeFresh(type, receivedAt);
    options.deliver({ kind: 'fresh', type, at: receivedAt });
    session.dispatch({ kind: 'updated', type });
    return;
  }
  if (tables.wouldEmpty(wire)) {
    session.dispatch({ kind: 'blank', type });
    return;
  }
  const taken = tables.takeUpdate(wire, receivedAt);
  if (!taken) return;
  options.deliver(taken.event);
  logOddities(parts, type, taken.counts);
  session.dispatch({ kind: 'updated', type });
  if (taken.counts.incompleteRows + taken.counts.strangers > 0) session.dispatch({ kind: 'heal', type });
}

/** An answer with the old timestamp and no change is the same as none. */
function isNothing(
  wire: { added: unknown[]; cells: unknown[]; deleted: unknown[]; lastTimestamp: number },
  previousTimestamp: number,
): boolean {
  const changes = wire.added.length + wire.cells.length + wire.deleted.length;
  return changes === 0 && wire.lastTimestamp === previousTimestamp;
}

function logOddities({ options }: SourceParts, type: StatisticType, counts: ValueCounts): void {
  if (Object.values(counts).some((count) => count > 0)) options.log.info({ type, ...counts }, 'odd values');
}
