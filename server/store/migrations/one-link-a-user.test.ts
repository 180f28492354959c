import { expect, it } from 'vitest';
import { describeEachStore } from '../testing/each-store.ts';
import { oneLinkAUser } from './0015-one-link-a-user.ts';

describeEachStore('links of one user', (open) => {
  it('are one from then on: the oldest, and another is refused by the store', async () => {
    await using fresh = await open();
    const { db } = fresh.store;
    const link = (
      person: string,
      connection: string,
      more: { name?: string; origin?: string; at?: number } = {},
    ) =>
      db
        .insertInto('linked_user')
        .values({
          person_id: person,
          connection_id: connection,
          username: more.name ?? 'sup2',
          username_key: more.name ?? 'sup2',
          sealed_password: '',
          origin: more.origin ?? 'https://a.example',
          linked_at: more.at ?? 5,
          refused_at: null,
        })
        .execute();
    await db.schema.dropIndex('linked_user_upstream').execute();
    await link('omar', 'one', { at: 7 });
    await link('maria', 'two', { at: 3 });
    await link('omar', 'three', { at: 3 });
    await link('omar', 'four', { name: 'sup3' });
    await link('omar', 'five', { origin: 'https://b.example' });
    await oneLinkAUser.up(db);
    const kept = await db.selectFrom('linked_user').select(['person_id', 'connection_id']).execute();
    expect(kept.map((row) => `${row.person_id} ${row.connection_id}`).toSorted()).toEqual([
      'maria two',
      'omar five',
      'omar four',
    ]);
    await expect(link('ana', 'six')).rejects.toThrow(/unique/i);
  });
});
