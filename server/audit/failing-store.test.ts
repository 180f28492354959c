import { expect, it } from 'vitest';
import { describeEachStore } from '#server/store/testing/each-store';
import { ann, openOn, changed, subjects, breakStore, until } from './testing/open-audit.ts';

describeEachStore('a store that takes nothing', (fresh) => {
  it('fails nobody: entries wait, the log is told, and they are stored as soon as they can be', async () => {
    await using opened = await openOn(fresh);
    const mend = await breakStore(opened);
    await opened.audit.note(changed('first'));
    await opened.audit.note(changed('second', { action: 'person.removed' }));
    expect(opened.logged.join('')).toContain('"action":"person.removed","waiting":2');
    expect(opened.logged.join('')).not.toContain('Ann');
    await mend();
    await opened.clock.advance(120_000);
    await until(async () => (await subjects(opened)).length === 2);
    expect((await subjects(opened)).toSorted()).toEqual(['first', 'second']);
    expect(opened.logged.join('')).toContain('stored at last');
  });

  it('says so to whoever wants to read', async () => {
    await using opened = await openOn(fresh);
    await breakStore(opened);
    await expect(opened.audit.list({}, 10)).rejects.toMatchObject({ code: 'store-failed' });
    await expect(opened.audit.actors()).rejects.toMatchObject({ code: 'store-failed' });
    await expect(opened.audit.export({}, ann)).rejects.toMatchObject({ code: 'store-failed' });
  });

  it('makes memory no bigger than a bound, and the log knows what was lost', async () => {
    await using opened = await openOn(fresh, 5);
    const mend = await breakStore(opened);
    for (let at = 0; at < 7; at++) await opened.audit.note(changed(`n${at}`));
    expect(opened.logged.filter((line) => line.includes('too many wait'))).toHaveLength(2);
    await mend();
    await opened.audit.stop();
    expect(await subjects(opened)).toHaveLength(5);
  });

  it('takes no work while it is known to take none, and one that it never takes holds up no other', async () => {
    await using opened = await openOn(fresh);
    await opened.store.db.schema
      .createIndex('only_one_bad')
      .unique()
      .on('audit_entry')
      .column('subject_name')
      .execute();
    await opened.audit.note(changed('bad'));
    await opened.audit.note(changed('bad'));
    await opened.audit.note(changed('good'));
    expect(await subjects(opened)).toEqual(['bad']);
    await opened.clock.advance(60_000);
    await until(async () => {
      await opened.clock.advance(60_000);
      return (await subjects(opened)).length === 2;
    });
    expect((await subjects(opened)).toSorted()).toEqual(['bad', 'good']);
  });

  it('says at the end what it could not store', async () => {
    await using opened = await openOn(fresh);
    await breakStore(opened);
    await opened.audit.note(changed('first'));
    await opened.audit.stop();
    expect(opened.logged.join('')).toContain('the store took none before the end');
  });
});
