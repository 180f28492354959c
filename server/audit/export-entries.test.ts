import { expect, it } from 'vitest';
import { describeEachStore } from '#server/store/testing/each-store';
import { NINE, ann, openOn, changed, textOf, fill } from './testing/open-audit.ts';

describeEachStore('the export', (fresh) => {
  it('is CSV of what matches, with formulas made harmless, and is noted itself', async () => {
    await using opened = await openOn(fresh);
    await opened.audit.note(
      changed('=HYPERLINK("http://evil")', { details: { role: 'admin', scope: 'all' } }),
    );
    await opened.audit.note(changed('other', { action: 'person.removed' }));
    const csv = await textOf(await opened.audit.export({ action: 'person.changed', from: NINE }, ann));
    expect(csv.split('\r\n')).toEqual([
      'Time,Who,Kind,Action,Outcome,Subject,Subject kind,Subject id,Address,Details',
      '2026-01-05T09:00:00.000Z,Ann Ämter,person,Changed a person,Done,"\'=HYPERLINK(""http://evil"")",person,"p-=HYPERLINK(""http://evil"")",192.0.2.7,role: admin; scope: all',
      '',
    ]);
    expect((await opened.audit.list({}, 1)).entries[0]).toMatchObject({
      action: 'audit.exported',
      details: [
        { key: 'action', label: 'action', value: 'person.changed' },
        { key: 'from', label: 'from', value: '2026-01-05T09:00:00.000Z' },
      ],
    });
  });

  it('holds every entry once, and is made only as far as it is read', async () => {
    await using opened = await openOn(fresh);
    await fill(opened, 5_000);
    const stream = await opened.audit.export({}, ann);
    const csv = await textOf(stream);
    const ids = csv.split('\r\n').slice(1, -1);
    expect([ids.length, new Set(ids).size]).toEqual([5_000, 5_000]);
    const broken = await opened.audit.export({}, ann);
    const reader = broken.getReader();
    const first = await reader.read();
    expect(first.value?.byteLength).toBeLessThan(200);
    await reader.cancel();
  });
});
