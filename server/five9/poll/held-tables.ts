import type { ColumnRoles } from '#lib/domain/connection-settings';
import type { Moments, SnapshotEvent, UpdateEvent } from '#lib/domain/source';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { Checkpoint } from '../checkpoint/checkpoint-store.ts';
import type { WireStatistics, WireStatisticsUpdate } from '../contract/wire-types.ts';
import { TextTable } from '../values/text-table.ts';
import type { ValueCounts } from '../values/value-counts.ts';
import {
  clockOffsetMs,
  isSettled,
  measuredAtOf,
  noteStamp,
  type SourceClock,
  UNKNOWN_CLOCK,
} from './source-clock.ts';

interface Held {
  table: TextTable;
  moments: Moments;
  /** What the next update goes on from. */
  timestamp: number;
  answeredAt: number;
}

export interface Taken<E> {
  event: E;
  counts: ValueCounts;
}

/** The tables of a connection as the service last told them, and when that was. */
export class HeldTables {
  readonly #columnRoles: ColumnRoles;
  readonly #held = new Map<StatisticType, Held>();
  #clock: SourceClock = UNKNOWN_CLOCK;
  #wasSure = false;
  /** When the service last answered anything of use; epoch ms, 0 for never. */
  heardAt = 0;
  /** How often stamps, one after another, came so late that one of the two clocks must have been set. */
  leaps = 0;

  constructor(columnRoles: ColumnRoles = {}) {
    this.#columnRoles = columnRoles;
  }

  /** Our clock minus the service's, as far as it is known. */
  get skewMs(): number {
    return clockOffsetMs(this.#clock) ?? 0;
  }
  /** The same, once enough stamps bear it out; null until then. */
  get sureSkewMs(): number | null {
    return isSettled(this.#clock) ? this.skewMs : null;
  }

  timestampOf(type: StatisticType): number | null {
    return this.#held.get(type)?.timestamp ?? null;
  }
  sizeOf(type: StatisticType): number {
    return this.#held.get(type)?.table.size ?? 0;
  }

  restore({ type, timestamp, answeredAt, table: saved }: Checkpoint): SnapshotEvent {
    const table = new TextTable(type, this.#columnRoles);
    const { columns, rows } = table.restore(saved);
    const { sourceTime, measuredAt, receivedAt } = saved;
    const moments = { sourceTime, measuredAt, receivedAt };
    this.#held.set(type, { table, moments, timestamp, answeredAt });
    this.heardAt = Math.max(this.heardAt, answeredAt);
    return { kind: 'snapshot', type, columns, rows, ...moments };
  }

  takeWhole(wire: WireStatistics, receivedAt: number): Taken<SnapshotEvent> {
    const { type } = wire;
    const moments = this.#date(wire.timestamp, receivedAt, this.timestampOf(type));
    const table = this.#held.get(type)?.table ?? new TextTable(type, this.#columnRoles);
    const { columns, rows, counts } = table.load(wire, moments.measuredAt);
    this.#held.set(type, { table, moments, timestamp: wire.timestamp, answeredAt: receivedAt });
    return { event: { kind: 'snapshot', type, columns, rows, ...moments }, counts };
  }

  /** True when the update would take away the last of the table's rows. */
  wouldEmpty(update: WireStatisticsUpdate): boolean {
    return this.#held.get(update.type)?.table.wouldEmpty(update) ?? false;
  }

  /** Null for a table that is not held. */
  takeUpdate(wire: WireStatisticsUpdate, receivedAt: number): Taken<UpdateEvent> | null {
    const held = this.#held.get(wire.type);
    if (!held) return null;
    const moments = this.#date(wire.lastTimestamp, receivedAt, held.timestamp);
    const { added, cells, deleted, counts } = held.table.apply(wire, moments.measuredAt);
    this.#held.set(wire.type, {
      table: held.table,
      moments,
      timestamp: wire.lastTimestamp,
      answeredAt: receivedAt,
    });
    return { event: { kind: 'update', type: wire.type, added, cells, deleted, ...moments }, counts };
  }

  /** Nothing had changed. */
  takeFresh(type: StatisticType, at: number): void {
    const held = this.#held.get(type);
    if (held) held.answeredAt = at;
  }

  checkpoint(type: StatisticType, sessionLives: boolean): Checkpoint | null {
    const held = this.#held.get(type);
    if (!held) return null;
    const { timestamp, answeredAt } = held;
    return { type, timestamp, answeredAt, sessionLives, table: held.table.save(held.moments) };
  }

  #date(sourceTime: number, receivedAt: number, known: number | null): Moments {
    if (sourceTime !== known) this.#note({ sourceTime, receivedAt });
    const measuredAt = measuredAtOf(this.#clock, { sourceTime, receivedAt });
    return { sourceTime, measuredAt, receivedAt };
  }

  #note(stamp: { sourceTime: number; receivedAt: number }): void {
    const before = this.#clock;
    this.#wasSure ||= isSettled(before);
    this.#clock = noteStamp(before, stamp);
    const isLeap = before.late.length > 0 && this.#clock.gaps.includes(before.late[0] ?? NaN);
    if (isLeap && this.#wasSure) this.leaps += 1;
  }
}
