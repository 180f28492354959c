import type { Clock } from '#lib/domain/clock';
import type { AuditActorView, AuditPageView } from '#lib/domain/audit-view';
import { AppError, isAppError } from '#server/app-error';
import { type Logger, safeError } from '#server/ops/log';
import type { Store } from '#server/store/open-store';
import type { AuditTable } from '#server/store/tables/audit';
import type { Audit, AuditActor } from './audit.ts';
import type { AuditFilter } from './audit-filter.ts';
import { rowOf, viewOf } from './audit-row.ts';
import { exportEntries } from './export-entries.ts';
import { findEntries, placeOf } from './find-entries.ts';
import { knownActors } from './known-actors.ts';
import { NoteQueue } from './note-queue.ts';
import { type AuditRetention, dropOldEntries, readRetention, writeRetention } from './retention.ts';

const DAY_MS = 86_400_000;

export interface AuditOptions {
  store: Store;
  clock: Clock;
  log: Logger;
  /** How many entries wait in memory for a store that takes none. */
  mostWaiting?: number;
}

/** The audit as those see it who may read it. What fails in the store is AppError `store-failed`. */
export interface AuditLog extends Audit {
  list(filter: AuditFilter, limit: number): Promise<AuditPageView>;
  /** Everyone who appears in it. */
  actors(): Promise<AuditActorView[]>;
  /** CSV of all that match; noted itself, with the filter. */
  export(filter: AuditFilter, by: AuditActor): Promise<ReadableStream<Uint8Array>>;
  retention(): Promise<AuditRetention>;
  setRetention(retention: AuditRetention, by: AuditActor): Promise<void>;
  /** Lets old entries go, now and every day. */
  start(): void;
  /** Stores what waits, where it can. Call it before the store closes. */
  stop(): Promise<void>;
}

export function createAudit({ store, clock, log, mostWaiting = 5_000 }: AuditOptions): AuditLog {
  // What looks through much goes where nobody's sign-in waits behind it.
  const { db, bulk } = store;
  const stopping = new AbortController();
  const queue = new NoteQueue({
    insert: (row) =>
      db
        .insertInto('audit_entry')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute(),
    clock,
    log,
    mostWaiting,
  });
  let dropping: Promise<void> = Promise.resolve();

  function dropOld(): Promise<void> {
    dropping = dropping.then(async () => {
      if (stopping.signal.aborted) return;
      try {
        const dropped = await dropOldEntries(bulk, clock, stopping.signal);
        if (dropped > 0) log.info({ dropped }, 'old audit entries dropped');
      } catch (error) {
        if (!stopping.signal.aborted)
          log.warn({ err: safeError(error) }, 'old audit entries could not be dropped');
      }
    });
    return dropping;
  }

  async function dropEveryDay(): Promise<void> {
    while (!stopping.signal.aborted) {
      await dropOld();
      await clock.sleep(DAY_MS, stopping.signal).catch(() => undefined);
    }
  }

  async function reading<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      log.warn({ err: safeError(error) }, 'the audit cannot be read');
      if (isAppError(error)) throw error;
      throw new AppError('store-failed', 'The store cannot be read at the moment', { cause: error });
    }
  }

  const audit: AuditLog = {
    note: (note) => queue.add(rowOf(note, clock.now())),
    list: (filter, limit) =>
      reading(async () => {
        const rows: AuditTable[] = [];
        // One more than asked for tells whether there is more.
        for await (const found of findEntries(bulk, filter, limit + 1)) {
          rows.push(...found);
          if (rows.length > limit) break;
        }
        const last = rows.length > limit ? rows[limit - 1] : undefined;
        return { entries: rows.slice(0, limit).map(viewOf), next: last ? placeOf(last) : null };
      }),
    actors: () => reading(() => knownActors(bulk)),
    export: ({ before: _place, ...filter }, by) =>
      reading(async () => {
        const stream = await exportEntries(bulk, filter);
        const { from, to, ...rest } = filter;
        const details = {
          ...rest,
          ...(from !== undefined && { from: new Date(from).toISOString() }),
          ...(to !== undefined && { to: new Date(to).toISOString() }),
        };
        await audit.note({ actor: by, action: 'audit.exported', details });
        return stream;
      }),
    retention: () => reading(() => readRetention(db)),
    setRetention: (retention, by) =>
      reading(async () => {
        const before = await readRetention(db);
        if (before.days === retention.days) return;
        await writeRetention(db, retention, clock.now());
        await audit.note({
          actor: by,
          action: 'settings.changed',
          subject: { kind: 'setting', id: 'audit.retention', name: 'How long the audit is kept' },
          details: { before: inWords(before), after: inWords(retention) },
        });
        void dropOld();
      }),
    start: () => void dropEveryDay(),
    async stop() {
      stopping.abort();
      await dropping;
      await queue.stop();
    },
  };
  return audit;
}

function inWords({ days }: AuditRetention): string {
  return days === null ? 'for ever' : `${days} days`;
}
