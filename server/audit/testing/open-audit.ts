import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { pino } from 'pino';
import { WHOLE_SCOPE } from '#lib/domain/data-scope';
import { ManualClock } from '#lib/domain/manual-clock';
import type { Caller, PersonCaller } from '#server/auth/caller';
import type { Store } from '#server/store/open-store';
import type { OpenFreshStore } from '#server/store/testing/each-store';
import type { AuditNote } from '../audit.ts';
import { type AuditLog, createAudit } from '../create-audit.ts';

export const NINE = Date.UTC(2026, 0, 5, 9);
export const DAY_MS = 86_400_000;

export const ann: PersonCaller = {
  kind: 'person',
  id: 'p-ann',
  name: 'Ann Ämter',
  email: 'ann@example.com',
  role: 'admin',
  scope: WHOLE_SCOPE,
  sessionId: 's',
  isDemo: false,
  locale: null,
  address: '192.0.2.7',
};
export const stranger: Caller = { kind: 'nobody', address: '198.51.100.9' };
export const server = { kind: 'system', name: 'npm run rescue' } as const;

interface Opened extends AsyncDisposable {
  store: Store;
  clock: ManualClock;
  audit: AuditLog;
  /** What was logged, a line each. */
  logged: string[];
}

export async function openOn(openFresh: OpenFreshStore, mostWaiting?: number): Promise<Opened> {
  const fresh = await openFresh();
  const { store } = fresh;
  const clock = new ManualClock(NINE);
  const logged: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  const log = pino({ level: 'debug' }, sink);
  const audit = createAudit({ store, clock, log, ...(mostWaiting !== undefined && { mostWaiting }) });
  return {
    store,
    clock,
    audit,
    logged,
    async [Symbol.asyncDispose]() {
      await audit.stop();
      await fresh[Symbol.asyncDispose]();
    },
  };
}

export function changed(name: string, note: Partial<AuditNote> = {}): AuditNote {
  return {
    actor: ann,
    action: 'person.changed',
    subject: { kind: 'person', id: `p-${name}`, name },
    ...note,
  };
}

export async function subjects({ audit }: Opened, filter = {}): Promise<string[]> {
  const { entries } = await audit.list(filter, 100);
  return entries.map(({ subject }) => subject?.name ?? '');
}

export async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return await new Response(stream).text();
}

/** Takes the table away, as a full disk would, and brings it back. */
export async function breakStore({ store }: Opened): Promise<() => Promise<void>> {
  await store.db.schema.alterTable('audit_entry').renameTo('away').execute();
  return async () => await store.db.schema.alterTable('away').renameTo('audit_entry').execute();
}

export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 100_000 && !(await isSo()); turn++) await setImmediate();
}

/** Many entries up to now, written at once. */
export async function fill({ store, clock }: Opened, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => ({
    id: `${at.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    at: clock.now() - count + at,
    actor_kind: 'person',
    actor_id: 'p-ann',
    actor_key: 'person:p-ann',
    actor_name: 'Ann',
    action: 'person.changed',
    subject_kind: 'person',
    subject_id: `p${at}`,
    subject_name: `hay ${at}`,
    outcome: 'done',
    address: null,
    details: '{}',
    search: `ann hay ${at}`,
  }));
  for (let at = 0; at < count; at += 1_000)
    await store.db
      .insertInto('audit_entry')
      .values(rows.slice(at, at + 1_000))
      .execute();
}
