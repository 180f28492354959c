import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { describeEachStore } from '#server/store/testing/each-store';
import { DAY_MS, ann, openOn, changed, subjects, until, fill } from './testing/open-audit.ts';

describeEachStore('retention', (fresh) => {
  it('is 400 days unless somebody says otherwise, which is noted', async () => {
    await using opened = await openOn(fresh);
    expect(await opened.audit.retention()).toEqual({ days: 400 });
    await opened.audit.setRetention({ days: null }, ann);
    await opened.audit.setRetention({ days: null }, ann);
    expect(await opened.audit.retention()).toEqual({ days: null });
    const { entries } = await opened.audit.list({}, 10);
    expect(entries.map(({ action, details }) => [action, details])).toEqual([
      [
        'settings.changed',
        [
          { key: 'before', label: 'before', value: '400 days' },
          { key: 'after', label: 'after', value: 'for ever' },
        ],
      ],
    ]);
  });

  it('lets go of what is older, at the start and every day', async () => {
    await using opened = await openOn(fresh);
    await opened.audit.note(changed('old'));
    await opened.clock.advance(DAY_MS);
    await opened.audit.note(changed('young'));
    await opened.clock.advance(399 * DAY_MS + 1);
    opened.audit.start();
    await until(async () => (await subjects(opened)).length === 1);
    expect(await subjects(opened)).toEqual(['young']);
    await until(async () => {
      await opened.clock.advance(DAY_MS / 2);
      return (await subjects(opened)).length === 0;
    });
    expect(await subjects(opened)).toEqual([]);
  });

  it('lets go of many in small pieces when it is made shorter', async () => {
    await using opened = await openOn(fresh);
    await fill(opened, 1_700);
    await opened.clock.advance(31 * DAY_MS);
    await opened.audit.setRetention({ days: 30 }, ann);
    await until(async () => {
      await opened.clock.advance(100);
      return (await subjects(opened)).length === 1;
    });
    expect((await opened.audit.list({}, 10)).entries.map(({ action }) => action)).toEqual([
      'settings.changed',
    ]);
  });

  it('lets go of nothing when all is kept for ever', async () => {
    await using opened = await openOn(fresh);
    await opened.audit.setRetention({ days: null }, ann);
    await opened.clock.advance(20 * 365 * DAY_MS);
    opened.audit.start();
    for (let turn = 0; turn < 50; turn++) await setImmediate();
    expect((await opened.audit.list({}, 10)).entries).toHaveLength(1);
  });
});
