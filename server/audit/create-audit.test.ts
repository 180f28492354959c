import { expect, it } from 'vitest';
import { describeEachStore } from '#server/store/testing/each-store';
import { NINE, ann, stranger, server, openOn, changed, subjects, fill } from './testing/open-audit.ts';

describeEachStore('the audit', (fresh) => {
  it('shows who did what to whom, from where, and how it went', async () => {
    await using opened = await openOn(fresh);
    await opened.audit.note({
      actor: ann,
      action: 'person.changed',
      subject: { kind: 'person', id: 'p-bob', name: 'Bob' },
      details: { roleBefore: 'viewer', hasSecondFactor: true, sessions: 2, note: null },
    });
    const { entries, next } = await opened.audit.list({}, 10);
    expect(next).toBeNull();
    expect(entries).toEqual([
      {
        id: expect.stringMatching(/^[\da-f-]{36}$/),
        at: NINE,
        actor: { key: 'person:p-ann', kind: 'person', name: 'Ann Ämter' },
        action: 'person.changed',
        outcome: 'done',
        subject: { kind: 'person', id: 'p-bob', name: 'Bob' },
        address: '192.0.2.7',
        details: [
          { key: 'roleBefore', label: 'role before', value: 'viewer' },
          { key: 'hasSecondFactor', label: 'has second factor', value: 'yes' },
          { key: 'sessions', label: 'sessions', value: '2' },
          { key: 'note', label: 'note', value: 'none' },
        ],
      },
    ]);
  });

  it('says of whoever is not signed in only where they came from', async () => {
    await using opened = await openOn(fresh);
    await opened.audit.note({ actor: stranger, action: 'session.refused', outcome: 'refused' });
    const [entry] = (await opened.audit.list({}, 1)).entries;
    expect(entry).toMatchObject({
      actor: { key: 'nobody', name: 'Not signed in' },
      subject: null,
      outcome: 'refused',
      address: '198.51.100.9',
    });
  });

  it('is newest first, in the order things were done even within a millisecond', async () => {
    await using opened = await openOn(fresh);
    const names = Array.from({ length: 30 }, (_, at) => `n${at}`);
    for (const name of names) await opened.audit.note(changed(name));
    expect(await subjects(opened)).toEqual(names.toReversed());
  });

  it('pages through without losing or repeating an entry while new ones come', async () => {
    await using opened = await openOn(fresh);
    for (let at = 0; at < 25; at++) {
      await opened.audit.note(changed(`n${at}`));
      if (at % 10 === 0) await opened.clock.advance(1);
    }
    const seen: (string | undefined)[] = [];
    let before: string | null = '';
    while (before !== null) {
      const page = await opened.audit.list(before === '' ? {} : { before }, 4);
      seen.push(...page.entries.map(({ subject }) => subject?.name));
      await opened.audit.note(changed('later'));
      before = page.next;
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => `n${24 - at}`));
  });

  it('can be narrowed by time, person, action, outcome and words', async () => {
    await using opened = await openOn(fresh);
    await opened.audit.note(changed('first'));
    await opened.clock.advance(1_000);
    await opened.audit.note(changed('Second', { actor: server, details: { file: 'C:\\50%_off.csv' } }));
    await opened.clock.advance(1_000);
    await opened.audit.note(changed('third', { action: 'person.removed', outcome: 'failed' }));
    expect(await subjects(opened, { from: NINE + 1_000 })).toEqual(['third', 'Second']);
    expect(await subjects(opened, { to: NINE + 1_000 })).toEqual(['first']);
    expect(await subjects(opened, { actor: 'person:p-ann' })).toEqual(['third', 'first']);
    expect(await subjects(opened, { actor: 'system' })).toEqual(['Second']);
    expect(await subjects(opened, { action: 'person.removed' })).toEqual(['third']);
    expect(await subjects(opened, { actor: 'person:p-ann', action: 'person.changed' })).toEqual(['first']);
    expect(await subjects(opened, { outcome: 'failed' })).toEqual(['third']);
    expect(await subjects(opened, { text: 'second' })).toEqual(['Second']);
    expect(await subjects(opened, { text: 'ÄMTER' })).toEqual(['third', 'first']);
    expect(await subjects(opened, { text: 'third 192.0.2' })).toEqual(['third']);
    expect(await subjects(opened, { text: '\\50%_off' })).toEqual(['Second']);
    expect(await subjects(opened, { text: '%' })).toEqual(['Second']);
    expect(await subjects(opened, { text: "'; drop table audit_entry; --" })).toEqual([]);
  });

  it('finds what is rare among many', async () => {
    await using opened = await openOn(fresh);
    await opened.audit.note(changed('needle'));
    await opened.clock.advance(10_000);
    await fill(opened, 5_000);
    expect(await subjects(opened, { text: 'needle' })).toEqual(['needle']);
    expect(await subjects(opened, { outcome: 'failed' })).toEqual([]);
    expect((await opened.audit.list({ text: 'hay' }, 3)).entries).toHaveLength(3);
  });

  it('knows everyone who appears in it, by the newest name', async () => {
    await using opened = await openOn(fresh);
    await opened.audit.note(changed('x', { actor: { ...ann, name: 'Ann Before' } }));
    await opened.clock.advance(1);
    await opened.audit.note(changed('x'));
    await opened.audit.note(changed('x', { actor: server }));
    await opened.audit.note(changed('x', { actor: stranger }));
    expect(await opened.audit.actors()).toEqual([
      { key: 'person:p-ann', kind: 'person', name: 'Ann Ämter' },
      { key: 'nobody', kind: 'nobody', name: 'Not signed in' },
      { key: 'system', kind: 'system', name: 'npm run rescue' },
    ]);
  });

  it('cannot be changed, not even by the store', async () => {
    await using opened = await openOn(fresh);
    await opened.audit.note(changed('first'));
    const change = opened.store.db.updateTable('audit_entry').set({ actor_name: 'Somebody else' }).execute();
    await expect(change).rejects.toThrow('Entries of the audit are not changed');
    expect((await opened.audit.list({}, 1)).entries[0]?.actor.name).toBe('Ann Ämter');
  });

  it('cuts what is too long and takes what a store could not', async () => {
    await using opened = await openOn(fresh);
    await opened.audit.note(changed('a\0b'.repeat(1_000), { details: { file: 'x'.repeat(10_000) } }));
    const [entry] = (await opened.audit.list({}, 1)).entries;
    expect(entry?.subject?.name).toHaveLength(200);
    expect(entry?.subject?.name).toContain('abab');
    expect(entry?.details[0]?.value).toHaveLength(500);
  });
});
