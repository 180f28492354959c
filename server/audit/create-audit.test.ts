import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { WHOLE_SCOPE } from '#lib/domain/data-scope';
import { ManualClock } from '#lib/domain/manual-clock';
import type { Caller } from '#server/auth/caller';
import type { Store } from '#server/store/open-store';
import { type OpenFreshStore, describeEachStore } from '#server/store/testing/each-store';
import type { AuditNote } from './audit.ts';
import { type AuditLog, createAudit } from './create-audit.ts';

const NINE = Date.UTC(2026, 0, 5, 9);
const DAY_MS = 86_400_000;

const ann: Caller = {
  kind: 'person',
  id: 'p-ann',
  name: 'Ann Ämter',
  email: 'ann@example.com',
  role: 'admin',
  scope: WHOLE_SCOPE,
  sessionId: 's',
  isDemo: false,
  locale: null,
  address: '192.0.2.7',
};
const stranger: Caller = { kind: 'nobody', address: '198.51.100.9' };
const server = { kind: 'system', name: 'npm run rescue' } as const;

interface Opened extends AsyncDisposable {
  store: Store;
  clock: ManualClock;
  audit: AuditLog;
  /** What was logged, a line each. */
  logged: string[];
}

async function openOn(openFresh: OpenFreshStore, mostWaiting?: number): Promise<Opened> {
  const fresh = await openFresh();
  const { store } = fresh;
  const clock = new ManualClock(NINE);
  const logged: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  const log = pino({ level: 'debug' }, sink);
  const audit = createAudit({ store, clock, log, ...(mostWaiting !== undefined && { mostWaiting }) });
  return {
    store,
    clock,
    audit,
    logged,
    async [Symbol.asyncDispose]() {
      await audit.stop();
      await fresh[Symbol.asyncDispose]();
    },
  };
}

function changed(name: string, note: Partial<AuditNote> = {}): AuditNote {
  return {
    actor: ann,
    action: 'person.changed',
    subject: { kind: 'person', id: `p-${name}`, name },
    ...note,
  };
}

async function subjects({ audit }: Opened, filter = {}): Promise<string[]> {
  const { entries } = await audit.list(filter, 100);
  return entries.map(({ subject }) => subject?.name ?? '');
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return await new Response(stream).text();
}

/** Takes the table away, as a full disk would, and brings it back. */
async function breakStore({ store }: Opened): Promise<() => Promise<void>> {
  await store.db.schema.alterTable('audit_entry').renameTo('away').execute();
  return async () => await store.db.schema.alterTable('away').renameTo('audit_entry').execute();
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 100_000 && !(await isSo()); turn++) await setImmediate();
}

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

/** Many entries up to now, written at once. */
async function fill({ store, clock }: Opened, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => ({
    id: `${at.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    at: clock.now() - count + at,
    actor_kind: 'person',
    actor_id: 'p-ann',
    actor_key: 'person:p-ann',
    actor_name: 'Ann',
    action: 'person.changed',
    subject_kind: 'person',
    subject_id: `p${at}`,
    subject_name: `hay ${at}`,
    outcome: 'done',
    address: null,
    details: '{}',
    search: `ann hay ${at}`,
  }));
  for (let at = 0; at < count; at += 1_000)
    await store.db
      .insertInto('audit_entry')
      .values(rows.slice(at, at + 1_000))
      .execute();
}
