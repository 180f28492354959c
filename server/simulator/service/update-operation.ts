import { writeStatisticsUpdate } from '#server/five9/contract/write-statistics';
import type { WireItemUpdate, WireStatisticsUpdate } from '#server/five9/contract/wire-types';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { Domain, ServiceAnswer, ServiceCall } from './domain.ts';
import { waitForBatch } from './long-poll.ts';
import { Refusal } from './refusal.ts';
import { renderCell } from './render-cells.ts';
import { longOf } from './request-arguments.ts';
import { type Chain, type Given, give, type Session } from './session.ts';
import { columnPlaces, matchOf, permittedType } from './statistics-operations.ts';
import type { LogDelta } from './table-log.ts';

/** A longer hold than this is cut down to it. */
/** Past the few ms by which the types' timestamps of one batch differ. */
const RESTORED_MS = 8;
const LONGEST_HOLD_MS = 60_000;

interface Poll {
  type: StatisticType;
  chain: Chain;
  given: Given;
  previousTimestamp: number;
}

/** What has changed since a timestamp given earlier; holds the call until something has, or its time-out passes. */
export async function getStatisticsUpdate(
  domain: Domain,
  call: ServiceCall,
  session: Session,
): Promise<ServiceAnswer> {
  const poll = pollOf(call, session);
  const holdMs = Math.min(longOf(call.args, 'longPollingTimeout'), LONGEST_HOLD_MS);
  const untilAt = domain.base.now() + holdMs;
  for (;;) {
    const update = updateOf(domain, call, poll);
    if (update) return { outcome: 'ok', xml: writeUpdate(update, call) };
    const signals = [call.signal, session.signal];
    const end = await waitForBatch(poll.chain.log, { base: domain.base, untilAt, signals });
    if (end === 'time-out') return { outcome: 'empty', xml: writeStatisticsUpdate(null) };
  }
}

function pollOf(call: ServiceCall, session: Session): Poll {
  const type = permittedType(call);
  const previousTimestamp = longOf(call.args, 'previousTimestamp');
  const chain = session.chain(type);
  if (!chain) throw new Refusal('StatisticsNotRequestedFault', `Call getStatistics for ${type} first.`);
  const given = chain.given.get(previousTimestamp);
  if (!given)
    throw new Refusal('UnknownTimestampFault', `Timestamp ${previousTimestamp} was not given for ${type}.`);
  if (!chain.log.remembers(given.seq))
    throw new Refusal('UnknownTimestampFault', `Timestamp ${previousTimestamp} is too old.`);
  return { type, chain, given, previousTimestamp };
}

function updateOf(domain: Domain, call: ServiceCall, poll: Poll): WireStatisticsUpdate | null {
  const { type, chain, given, previousTimestamp } = poll;
  const { publisher, troubles } = domain;
  if (chain.log.columnsChangedAfter(given.seq))
    throw new Refusal('ConfigurationChangedFault', `The columns of ${type} have changed.`);
  const match = matchOf(call, type);
  const blank = troubles.take(['blank-answer'], match) !== undefined;
  const delta = blank ? allGone(chain, given) : deltaOf(domain, chain, given);
  const strange = strangeCells(troubles.take(['unknown-columns'], match)?.columns ?? [], chain);
  if (isNothing(delta) && strange.length === 0 && !blank) return null;
  if (delta.added.length > 0) {
    const cut = troubles.take(['incomplete-rows'], match);
    if (cut) leaveOut(delta, cut.cells);
  }
  const { seq, at } = publisher.last;
  const stamp = publisher.stampOf(type);
  // Made whole again within the batch that came blank: its timestamp goes on meaning the blank answer.
  const lastTimestamp = given.blank && !blank && stamp === previousTimestamp ? stamp + RESTORED_MS : stamp;
  give(chain, lastTimestamp, { seq, blank });
  const names = chain.log.columns;
  const cells = delta.cells.map(({ key, column, cell }) => ({
    columnName: names[column] ?? '',
    columnValue: renderCell(cell, at),
    objectName: key,
  }));
  const { added, deleted } = delta;
  return { type, added, cells: [...cells, ...strange], deleted, lastTimestamp, previousTimestamp };
}

function deltaOf({ publisher, tickingDeltas }: Domain, chain: Chain, given: Given): LogDelta {
  const ticking = tickingDeltas && publisher.last.seq > given.seq;
  const delta = chain.log.since(given.blank ? -1 : given.seq, ticking);
  if (chain.columns === null) return delta;
  const shown = new Set(columnPlaces(chain));
  return { ...delta, cells: delta.cells.filter(({ column }) => shown.has(column)) };
}

/** Every row is told as deleted, those too that have gone since the client last heard. */
function allGone({ log }: Chain, { seq }: Given): LogDelta {
  const { deleted } = log.since(seq, false);
  for (const [key] of log.rows()) if (typeof key === 'string') deleted.push(key);
  return { added: [], cells: [], deleted };
}

function isNothing({ added, cells, deleted }: LogDelta): boolean {
  return added.length === 0 && cells.length === 0 && deleted.length === 0;
}

/** Of every added row only its first `keep` cells are told. */
function leaveOut(delta: LogDelta, keep: number): void {
  const added = new Set(delta.added);
  delta.cells = delta.cells.filter(({ key, column }) => !added.has(key) || column < keep);
}

function strangeCells(columns: readonly string[], chain: Chain): WireItemUpdate[] {
  const [first] = chain.log.rows();
  const objectName = typeof first?.[0] === 'string' ? first[0] : '';
  return columns.map((columnName) => ({ columnName, columnValue: '1', objectName }));
}

/** The oldest versions do not know addedObjects. */
function writeUpdate(update: WireStatisticsUpdate, { version }: ServiceCall): string {
  const xml = writeStatisticsUpdate(update);
  if (version !== 'default' && version !== 'v2') return xml;
  return xml.replace(/<addedObjects>.*?<\/addedObjects>/s, '');
}
