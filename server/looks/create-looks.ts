import type { Selectable } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import { type KeptLooks, type Looks, NO_LOOKS } from '#lib/domain/looks';
import { readLooks } from '#lib/domain/looks-schema';
import type { Audit } from '#server/audit/audit';
import type { Logger } from '#server/ops/log';
import type { Store } from '#server/store/open-store';
import type { LooksTable } from '#server/store/tables/looks';
import { WatchedRows } from '#server/store/watched-rows';
import type { LooksKeeper } from './looks-keeper.ts';

/** There is one row, and this is its id. */
const ID = 'looks';
const NONE: KeptLooks = { looks: NO_LOOKS, version: 0 };
const PARTS = [
  'company',
  'logo',
  'logoPlate',
  'locale',
  'accent',
  'states',
] as const satisfies readonly (keyof Looks)[];

export interface LooksOptions {
  /** Migrated. */
  store: Store;
  clock: Clock;
  log: Logger;
  audit: Audit;
}

export function createLooks({ store, clock, log, audit }: LooksOptions): LooksKeeper {
  const { db } = store;
  const rows = new WatchedRows<KeptLooks & { id: string }>({
    name: 'looks',
    versions: () => db.selectFrom('looks').select(['id', 'version']).execute(),
    read: async () => (await db.selectFrom('looks').selectAll().execute()).map(keptIn),
    clock,
    log,
  });
  const current = (): KeptLooks => rows.byId.get(ID) ?? NONE;

  async function put(version: number, looks: Looks, by: string): Promise<boolean> {
    const values = { document: JSON.stringify(looks), updated_at: clock.now(), updated_by: by };
    if (version === 0) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('looks')
        .values({ id: ID, version: 1, ...values })
        .onConflict((row) => row.column('id').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    }
    const { numUpdatedRows } = await db
      .updateTable('looks')
      .set({ version: version + 1, ...values })
      .where('id', '=', ID)
      .where('version', '=', version)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  return {
    current,
    onChanged: (listener) => rows.onChanged(listener),
    async change({ version, looks }, by) {
      const before = current();
      const isPut = await put(version, looks, by.name);
      await rows.refresh();
      if (!isPut) return { kind: 'conflict', theirs: current() };
      const changed = PARTS.filter(
        (part) => JSON.stringify(before.looks[part]) !== JSON.stringify(looks[part]),
      );
      await audit.note({
        actor: by,
        action: 'looks.changed',
        outcome: 'done',
        details: { changed: changed.join(', '), states: looks.states.length },
      });
      return { kind: 'done', kept: { looks, version: version + 1 } };
    },
    start: () => rows.start(),
    stop: () => rows.stop(),
  };
}

function keptIn({ id, version, document }: Selectable<LooksTable>): KeptLooks & { id: string } {
  return { id, version, looks: readLooks(jsonOf(document)) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
