import pino from 'pino';
import { WHOLE_SCOPE } from '#lib/domain/data-scope';
import { ManualClock } from '#lib/domain/manual-clock';
import type { Audit } from '#server/audit/audit';
import type { PersonCaller } from '#server/auth/caller';
import { NotedAudit } from '#server/auth/testing/noted-audit';
import type { Logger } from '#server/ops/log';
import type { Store } from '#server/store/open-store';
import type { OpenFreshStore } from '#server/store/testing/each-store';

export const MORNING = Date.UTC(2026, 5, 1, 8);

export const MAY: PersonCaller = {
  kind: 'person',
  id: 'p-may',
  name: 'May Manager',
  email: 'may@example.com',
  role: 'manager',
  scope: WHOLE_SCOPE,
  sessionId: 's',
  isDemo: false,
  locale: null,
  address: '192.0.2.7',
};

/** What a part of the walls is wired with. */
export interface PartOptions {
  store: Store;
  clock: ManualClock;
  log: Logger;
  audit: Audit;
}

interface Part {
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface OnStore<Made extends Part> extends AsyncDisposable {
  part: Made;
  store: Store;
  clock: ManualClock;
  audit: NotedAudit;
  /** The same part in another process on the same store. */
  another(): Promise<Made>;
}

/** A part of the walls, started, on a store of its own. */
export async function startOnStore<Made extends Part>(
  open: OpenFreshStore,
  make: (options: PartOptions) => Made,
): Promise<OnStore<Made>> {
  const fresh = await open();
  const clock = new ManualClock(MORNING);
  const audit = new NotedAudit();
  const log = pino({ level: 'silent' });
  const started: Made[] = [];
  async function start(): Promise<Made> {
    const made = make({ store: fresh.store, clock, log, audit });
    started.push(made);
    await made.start();
    return made;
  }
  return {
    part: await start(),
    store: fresh.store,
    clock,
    audit,
    another: start,
    async [Symbol.asyncDispose]() {
      await Promise.all(started.map((one) => one.stop()));
      await fresh[Symbol.asyncDispose]();
    },
  };
}

/** A paired display in the store. */
export async function insertDisplay(
  { db }: Store,
  { id, playlist, revokedAt = null }: { id: string; playlist: string | null; revokedAt?: number | null },
): Promise<void> {
  await db
    .insertInto('display')
    .values({
      id,
      name: id,
      place: '',
      playlist_id: playlist,
      scope: JSON.stringify(WHOLE_SCOPE),
      zoom: 1,
      overscan_percent: 0,
      blank_until: null,
      token_hash: `token of ${id}`,
      previous_hash: null,
      token_made_at: MORNING,
      paired_at: MORNING,
      paired_by: MAY.name,
      revoked_at: revokedAt,
      last_seen_at: null,
      report: null,
      version: 1,
    })
    .execute();
}
