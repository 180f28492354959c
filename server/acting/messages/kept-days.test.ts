import { expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { NotedAudit } from '#server/auth/testing/noted-audit';
import { writeSetting } from '#server/store/json-setting';
import { describeEachStore, type OpenFreshStore } from '#server/store/testing/each-store';
import { MAY } from '#server/walls/testing/on-store';
import { createKeptDays, keptDaysSchema } from './kept-days.ts';

const FIVE9 = { id: 'five9', name: 'Northwind' };

async function opened(open: OpenFreshStore) {
  const { store, [Symbol.asyncDispose]: dispose } = await open();
  const audit = new NotedAudit();
  const keptDays = createKeptDays({ store, clock: new ManualClock(0), audit });
  return { store, audit, keptDays, [Symbol.asyncDispose]: () => dispose() };
}

describeEachStore('for how long messages are kept', (open) => {
  it('is thirty days unless somebody says otherwise, each connection for itself, which is noted once', async () => {
    await using given = await opened(open);
    const { keptDays, audit } = given;
    let told = 0;
    keptDays.onChanged(() => (told += 1));
    expect(await keptDays.of('five9')).toBe(30);
    await keptDays.change(FIVE9, 7, MAY);
    await keptDays.change(FIVE9, 7, MAY);
    expect(await keptDays.of('five9')).toBe(7);
    expect(await keptDays.of('other')).toBe(30);
    expect(audit.of('message.kept-changed')).toMatchObject([{ before: '30 days', after: '7 days' }]);
    expect(told).toBe(1);
  });

  it('is thirty days where what is kept cannot be read', async () => {
    await using given = await opened(open);
    const { keptDays, store } = given;
    await writeSetting(store.db, 'messages.kept.five9', { value: { days: -1 }, at: 0 });
    expect(await keptDays.of('five9')).toBe(30);
  });
});

it.each([
  [{ days: 1 }, true],
  [{ days: 400 }, true],
  [{ days: 0 }, false],
  [{ days: 401 }, false],
  [{ days: 1.5 }, false],
  [{ days: null }, false],
  [{}, false],
])('takes %j: %s', (body, isTaken) => {
  expect(keptDaysSchema.safeParse(body).success).toBe(isTaken);
});
