import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeEachStore } from '../testing/each-store.ts';

const HOUR_MS = 3_600_000;
const NEWEST = Date.UTC(2026, 5, 1, 8);

describeEachStore('messages of before requests for help were noted as taken up', (open) => {
  it('leave only the requests of their last hour open, and their words as they are', async () => {
    await using fresh = await open();
    const { db } = fresh.store;
    for (const [id, kind, at] of [
      ['a', 'help-request', NEWEST - HOUR_MS],
      ['b', 'help-request', NEWEST - HOUR_MS + 1],
      ['c', 'info', NEWEST],
      ['d', 'info', 0],
    ] as const) {
      const row = {
        id,
        kind,
        at,
        connection_id: 'five9',
        acted_as: 'sup1',
        owner_id: '',
        thread: 'person:7',
      };
      const rest = { thread_kind: 'person', sender: null, written_by: null, people: '[]', audience: null };
      await db
        .insertInto('message')
        .values({
          ...row,
          ...rest,
          text: id,
          standing: 'received',
          search: id,
          answered_by: null,
          answered_at: null,
        })
        .execute();
    }
    await db.schema.dropIndex('message_help_by_user').execute();
    await db.schema.alterTable('message').dropColumn('answered_by').execute();
    await db.schema.alterTable('message').dropColumn('answered_at').execute();
    await sql`delete from kysely_migration where name = '0016-answered-helps'`.execute(db);
    const reopened = await fresh.reopen();
    const rows = await reopened.db
      .selectFrom('message')
      .select(['text', 'answered_at'])
      .orderBy('id')
      .execute();
    expect(rows.map(({ text, answered_at: at }) => [text, at === null ? null : Number(at)])).toEqual([
      ['a', NEWEST - HOUR_MS],
      ['b', null],
      ['c', null],
      ['d', null],
    ]);
  });
});
