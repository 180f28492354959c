import { pino } from 'pino';
import { expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { describeEachStore } from '#server/store/testing/each-store';
import { createKeptVersions } from './kept-versions.ts';

describeEachStore('the versions that were found', (open) => {
  it('are known after a restart, the last of each connection, and nothing that cannot be read', async () => {
    await using fresh = await open();
    const clock = new ManualClock(1_000);
    const log = pino({ level: 'silent' });
    const before = createKeptVersions({ store: fresh.store, clock, log });
    before.keep('one', { version: 'v3', at: 1 });
    before.keep('one', { version: 'v4', at: 2 });
    before.keep('two', { version: 'default', at: 3 });
    await expect
      .poll(() => fresh.store.db.selectFrom('setting').select('value').orderBy('key').execute())
      .toEqual([{ value: '{"version":"v4","at":2}' }, { value: '{"version":"default","at":3}' }]);
    await fresh.store.db
      .insertInto('setting')
      .values({ key: 'service-version:odd', value: '{"version":"v99","at":3}', updated_at: 1 })
      .execute();
    const again = createKeptVersions({ store: await fresh.reopen(), clock, log });
    expect(again.of('one')).toBeNull();
    await again.load();
    expect(['one', 'two', 'odd', 'none'].map((id) => again.of(id)?.version ?? null)).toEqual([
      'v4',
      'default',
      null,
      null,
    ]);
  });
});
