import { describe, expect, it } from 'vitest';
import type { DirectoryKind, DirectoryReading } from '#lib/domain/directory';
import { AppError } from '#server/app-error';
import { DirectoryError } from './directory-problem.ts';
import type { Directories, DirectoryView } from './directories.ts';
import { CONNECTION, NINE, openDirectories, until } from './testing/open-directories.ts';
import { reading, ScriptedSource, skill, user } from './testing/scripted-source.ts';

const FLOOR = reading({
  users: [user('ann'), user('bo', { profile: 'Agents' }), user('cy')],
  skills: [skill('Sales', ['ann', 'bo']), skill('Billing', ['bo', 'cy'])],
  groups: [{ id: 'g1', name: 'East', description: 'The east side', members: ['ann', 'cy'] }],
  campaigns: [
    { id: null, name: 'Inbound', description: '', campaignKind: 'inbound' },
    { id: null, name: 'Winback', description: '', campaignKind: 'outbound' },
    { id: null, name: 'Night', description: '', campaignKind: 'autodial' },
  ],
  reasons: [
    { id: null, name: 'Lunch', given: 'not-ready' },
    { id: null, name: 'Lunch', given: 'logout' },
  ],
});

async function readOnce(
  directories: Directories,
  said: DirectoryReading | Error,
): Promise<{ source: ScriptedSource; view: () => DirectoryView }> {
  const source = new ScriptedSource(said);
  await directories.add(CONNECTION, source);
  await directories.refresh(CONNECTION).catch(() => undefined);
  return { source, view: () => directories.of(CONNECTION) };
}

function idOf(view: DirectoryView, kind: DirectoryKind, name: string): string {
  const found = view.entries(kind).filter((entry) => entry.name === name && !entry.isGone);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} of ${kind} ${name}`);
  return found[0].id;
}

function names(view: DirectoryView, kind: DirectoryKind): string[] {
  return view.entries(kind).map(({ name, isGone }) => (isGone ? `(${name})` : name));
}

describe('a directory that is read', () => {
  it('knows users, skills and groups with their members, and what each agent has, in order', async () => {
    await using open = await openDirectories();
    const { view } = await readOnce(open.directories, FLOOR);
    expect(view().standing()).toEqual({
      origin: 'service',
      readAt: NINE,
      problem: null,
      trouble: null,
      counts: { user: 3, skill: 2, group: 1, campaign: 3, disposition: 0, reason: 2 },
    });
    expect(names(view(), 'skill')).toEqual(['Billing', 'Sales']);
    expect(view().members('skill', idOf(view(), 'skill', 'Sales'))).toEqual(new Set(['ann', 'bo']));
    expect(view().members('group', idOf(view(), 'group', 'East'))).toEqual(new Set(['ann', 'cy']));
    expect(view().agent('bo')).toEqual({
      fullName: 'bo of the floor',
      profile: 'Agents',
      skills: ['Billing', 'Sales'],
      groups: [],
    });
    expect(view().agent('BO')).toBeUndefined();
    expect(
      view()
        .entries('reason')
        .map(({ detail }) => detail)
        .toSorted(),
    ).toEqual(['logout', 'not-ready']);
  });

  it('knows nothing of a connection it has not taken in', async () => {
    await using open = await openDirectories();
    expect(open.directories.of('nowhere').standing().origin).toBe('none');
    await expect(open.directories.refresh('nowhere')).rejects.toMatchObject({ code: 'unknown-connection' });
  });

  it('keeps the id of what was renamed, and its members', async () => {
    await using open = await openDirectories();
    const { source, view } = await readOnce(open.directories, FLOOR);
    const sales = idOf(view(), 'skill', 'Sales');
    source.say({
      ...FLOOR,
      skills: [skill('Sells', ['ann', 'bo'], { id: 's-Sales' }), skill('Billing', ['bo', 'cy'])],
    });
    await open.directories.refresh(CONNECTION);
    expect(view().entry('skill', sales)).toMatchObject({ name: 'Sells', isGone: false });
    expect(names(view(), 'skill')).toEqual(['Billing', 'Sells']);
    expect(view().agent('ann')?.skills).toEqual(['Sells']);
  });

  it('takes a campaign of another name for another campaign', async () => {
    await using open = await openDirectories();
    const { source, view } = await readOnce(open.directories, FLOOR);
    const winback = idOf(view(), 'campaign', 'Winback');
    source.say({
      ...FLOOR,
      campaigns: FLOOR.campaigns.map((one) => (one.name === 'Winback' ? { ...one, name: 'Win' } : one)),
    });
    await open.directories.refresh(CONNECTION);
    expect(names(view(), 'campaign')).toEqual(['Inbound', 'Night', 'Win', '(Winback)']);
    expect(idOf(view(), 'campaign', 'Win')).not.toBe(winback);
    source.say(FLOOR);
    await open.directories.refresh(CONNECTION);
    expect(idOf(view(), 'campaign', 'Winback')).toBe(winback);
    expect(names(view(), 'campaign')).toEqual(['Inbound', 'Night', 'Winback', '(Win)']);
  });

  it('keeps a reason that a reading does not find: the service tells only of those asked for', async () => {
    await using open = await openDirectories();
    const { source, view } = await readOnce(open.directories, FLOOR);
    source.say({ ...FLOOR, reasons: [] });
    expect((await open.directories.refresh(CONNECTION)).problem).toBeNull();
    expect(names(view(), 'reason')).toEqual(['Lunch', 'Lunch']);
  });

  it('takes away the rows of who has gone, and gives back the same id to who returns', async () => {
    await using open = await openDirectories();
    const { source, view } = await readOnce(open.directories, FLOOR);
    const cy = idOf(view(), 'user', 'cy');
    const billing = idOf(view(), 'skill', 'Billing');
    source.say({
      ...FLOOR,
      users: FLOOR.users.slice(0, 2),
      skills: [skill('Sales', ['ann', 'bo']), skill('Billing', ['bo'])],
      groups: [{ id: 'g1', name: 'East', description: '', members: ['ann'] }],
    });
    await open.directories.refresh(CONNECTION);
    expect(view().agent('cy')).toBeUndefined();
    expect(view().members('skill', billing)).toEqual(new Set(['bo']));
    expect(view().entry('user', cy)?.isGone).toBe(true);
    expect(view().standing().counts.user).toBe(2);
    source.say(FLOOR);
    await open.directories.refresh(CONNECTION);
    expect(idOf(view(), 'user', 'cy')).toBe(cy);
    expect(view().members('skill', billing)).toEqual(new Set(['bo', 'cy']));
  });

  it('counts a member whom the users do not name as a user', async () => {
    await using open = await openDirectories();
    const { view } = await readOnce(open.directories, reading({ skills: [skill('Sales', ['dee'])] }));
    expect(view().agent('dee')).toEqual({ fullName: '', profile: null, skills: ['Sales'], groups: [] });
  });

  it('leaves out what has no name and takes what is said twice once', async () => {
    await using open = await openDirectories();
    const twice = reading({
      users: [
        user('ann'),
        user('ann', { fullName: 'again' }),
        user('', { id: 'u9' }),
        user('ANN', { id: 'u8' }),
      ],
      campaigns: [
        { id: null, name: 'In', description: 'first', campaignKind: 'inbound' },
        { id: null, name: 'In', description: 'second', campaignKind: 'inbound' },
        { id: null, name: '  ', description: '', campaignKind: 'inbound' },
      ],
    });
    const { view } = await readOnce(open.directories, twice);
    expect(names(view(), 'user').toSorted()).toEqual(['ANN', 'ann']);
    expect(view().agent('ann')?.fullName).toBe('ann of the floor');
    expect(
      view()
        .entries('campaign')
        .map(({ label }) => label),
    ).toEqual(['first']);
  });

  it('prefers the active one of two users of a name', async () => {
    await using open = await openDirectories();
    const both = reading({
      users: [
        user('ann', { id: '1', fullName: 'Left', isActive: false }),
        user('ann', { id: '2', fullName: 'Here' }),
      ],
      skills: [skill('Sales', ['ann'])],
    });
    const { view } = await readOnce(open.directories, both);
    expect(view().agent('ann')).toMatchObject({ fullName: 'Here', skills: ['Sales'] });
  });
});

describe('a reading that lacks more than half', () => {
  const HALF = { ...FLOOR, users: [user('ann')], skills: [skill('Sales', ['ann'])], groups: [] };

  it.each([
    ['everything', reading()],
    ['most users', HALF],
    ['most members', { ...FLOOR, skills: [skill('Sales', []), skill('Billing', [])] }],
  ])('of %s is believed the second time only', async (_title, poor) => {
    await using open = await openDirectories();
    const { source, view } = await readOnce(open.directories, FLOOR);
    const before = names(view(), 'user');
    source.say(poor);
    expect((await open.directories.refresh(CONNECTION)).problem).toContain('until a second reading');
    expect(names(view(), 'user')).toEqual(before);
    expect(view().members('skill', idOf(view(), 'skill', 'Sales')).size).toBe(2);
    expect((await open.directories.refresh(CONNECTION)).problem).toBeNull();
    expect(view().standing().counts.user).toBe(poor.users.length);
    expect(view().members('skill', view().entries('skill')[0]?.id ?? '').size).toBeLessThan(2);
  });

  it('counts each kind by itself, and half is not more than half', async () => {
    await using open = await openDirectories();
    const four = ['A', 'B', 'C', 'D'].map((name) => ({
      id: null,
      name,
      description: '',
      campaignKind: 'inbound' as const,
    }));
    const { source } = await readOnce(open.directories, { ...FLOOR, campaigns: four });
    source.say({ ...FLOOR, campaigns: four.slice(0, 2) });
    expect(await open.directories.refresh(CONNECTION)).toMatchObject({
      problem: null,
      counts: { campaign: 2 },
    });
    source.say({ ...FLOOR, campaigns: [] });
    const standing = await open.directories.refresh(CONNECTION);
    expect(standing.problem).toContain('lacked 2 of 2 campaigns.');
    expect(standing.trouble).toEqual({
      kind: 'lacking',
      lost: [{ of: 'campaign', gone: 2, before: 2 }],
    });
    expect(standing.counts.campaign).toBe(2);
  });

  it('is forgotten when the next one is whole', async () => {
    await using open = await openDirectories();
    const { source, view } = await readOnce(open.directories, FLOOR);
    source.say(reading());
    await open.directories.refresh(CONNECTION);
    source.say(FLOOR);
    expect((await open.directories.refresh(CONNECTION)).problem).toBeNull();
    source.say(reading());
    expect((await open.directories.refresh(CONNECTION)).problem).not.toBeNull();
    expect(view().standing().counts.user).toBe(3);
  });

  it('is not confirmed by one that lacks even more', async () => {
    await using open = await openDirectories();
    const { source, view } = await readOnce(open.directories, FLOOR);
    source.say(HALF);
    await open.directories.refresh(CONNECTION);
    source.say(reading());
    expect((await open.directories.refresh(CONNECTION)).problem).not.toBeNull();
    expect(view().standing().counts.user).toBe(3);
    await open.directories.refresh(CONNECTION);
    expect(view().standing().counts.user).toBe(0);
  });
});

describe('a kept directory', () => {
  it('is there after a restart before anything was read, with ids, members and age', async () => {
    await using open = await openDirectories();
    const { view } = await readOnce(open.directories, FLOOR);
    const before = view();
    await open.clock.advance(60_000);
    const directories = await open.restart();
    await directories.add(CONNECTION, null);
    const after = directories.of(CONNECTION);
    expect(after.standing()).toEqual(before.standing());
    for (const kind of ['user', 'skill', 'group', 'campaign', 'reason'] as const)
      expect(after.entries(kind)).toEqual(before.entries(kind));
    expect(after.members('skill', idOf(after, 'skill', 'Billing'))).toEqual(new Set(['bo', 'cy']));
    expect(after.agent('bo')).toEqual(before.agent('bo'));
  });

  it('tells after a restart why the last reading failed', async () => {
    await using open = await openDirectories();
    const { source } = await readOnce(open.directories, FLOOR);
    const trouble = { kind: 'service', code: 'timeout', values: { service: 'configuration' } } as const;
    source.say(new DirectoryError('upstream-failed', 'The service is shut', trouble));
    await expect(open.directories.refresh(CONNECTION)).rejects.toThrow('The service is shut');
    const directories = await open.restart();
    await directories.add(CONNECTION, new ScriptedSource(FLOOR));
    expect(directories.of(CONNECTION).standing()).toMatchObject({
      readAt: NINE,
      problem: 'The service is shut',
      trouble,
    });
  });

  it('tells in its words what another version kept as words alone', async () => {
    await using open = await openDirectories();
    await readOnce(open.directories, FLOOR);
    await open.store.db.updateTable('directory_standing').set({ problem: 'As it was told' }).execute();
    const directories = await open.restart();
    await directories.add(CONNECTION, new ScriptedSource(FLOOR));
    expect(directories.of(CONNECTION).standing()).toMatchObject({ problem: 'As it was told', trouble: null });
  });

  it('stays when its connection is let go of and goes when that is forgotten', async () => {
    await using open = await openDirectories();
    const { source, view } = await readOnce(open.directories, FLOOR);
    const sales = idOf(view(), 'skill', 'Sales');
    await open.directories.remove(CONNECTION);
    expect(source.isClosed).toBe(true);
    expect(view().standing().origin).toBe('none');
    await open.directories.add(CONNECTION, null);
    expect(idOf(view(), 'skill', 'Sales')).toBe(sales);
    await open.directories.forget(CONNECTION);
    await open.directories.add(CONNECTION, null);
    expect(view().standing().origin).toBe('none');
  });

  it('does not come back from what is being forgotten', async () => {
    await using open = await openDirectories();
    const { view } = await readOnce(open.directories, FLOOR);
    const sales = idOf(view(), 'skill', 'Sales');
    const forgotten = open.directories.forget(CONNECTION);
    await open.directories.add(CONNECTION, new ScriptedSource(FLOOR));
    await forgotten;
    expect(view().standing().origin).toBe('none');
    await open.directories.refresh(CONNECTION);
    expect(idOf(view(), 'skill', 'Sales')).not.toBe(sales);
    const directories = await open.restart();
    await directories.add(CONNECTION, null);
    expect(directories.of(CONNECTION).standing().counts.skill).toBe(2);
  });

  it('is left as it was when it cannot be written, and says so', async () => {
    await using open = await openDirectories();
    const { source, view } = await readOnce(open.directories, FLOOR);
    await open.store.db.schema.alterTable('directory_members').renameTo('elsewhere').execute();
    source.say({
      ...FLOOR,
      users: [...FLOOR.users, user('dee')],
      skills: [skill('Sales', ['dee']), skill('Billing', ['bo', 'cy'])],
    });
    await expect(open.directories.refresh(CONNECTION)).rejects.toMatchObject({ code: 'store-failed' });
    expect(view().agent('dee')).toBeUndefined();
    expect(view().standing().problem).toContain('could not be kept');
    await open.store.db.schema.alterTable('elsewhere').renameTo('directory_members').execute();
    await open.directories.refresh(CONNECTION);
    const directories = await open.restart();
    await directories.add(CONNECTION, null);
    expect(directories.of(CONNECTION).agent('dee')?.skills).toEqual(['Sales']);
    expect(directories.of(CONNECTION).standing().counts.user).toBe(4);
  });
});

describe('listeners', () => {
  it('are told of changes and not of readings that say the same', async () => {
    await using open = await openDirectories();
    const told: string[] = [];
    open.directories.onChanged((id) => told.push(id));
    const { source } = await readOnce(open.directories, FLOOR);
    expect(told).toEqual([CONNECTION]);
    const before = open.directories.of(CONNECTION);
    await open.clock.advance(1000);
    await open.directories.refresh(CONNECTION);
    expect(told).toHaveLength(1);
    expect(open.directories.of(CONNECTION).standing().readAt).toBe(NINE + 1000);
    expect(open.directories.of(CONNECTION).entries('user')).toBe(before.entries('user'));
    source.say({ ...FLOOR, skills: [skill('Sales', ['ann']), skill('Billing', ['bo', 'cy'])] });
    await open.directories.refresh(CONNECTION);
    expect(told).toHaveLength(2);
  });

  it('that fail keep no other from being told', async () => {
    await using open = await openDirectories();
    const told: string[] = [];
    open.directories.onChanged(() => {
      throw new Error('a listener failed');
    });
    open.directories.onChanged((id) => told.push(id));
    const { view } = await readOnce(open.directories, FLOOR);
    expect(told).toEqual([CONNECTION]);
    expect(view().standing().problem).toBeNull();
  });
});

describe('when it is read', () => {
  it('is at the start, every quarter of an hour, and ever later after failures, soon after one that is not believed', async () => {
    await using open = await openDirectories();
    const source = new ScriptedSource(FLOOR);
    await open.directories.add(CONNECTION, source);
    expect(source.reads).toBe(0);
    const nextRead = async (): Promise<void> => {
      const planned = open.clock.waits.length;
      await open.clock.advance(open.clock.waits.at(-1) ?? 0);
      await until(() => open.clock.waits.length > planned);
    };
    open.directories.start();
    await until(() => open.clock.waits.length > 0);
    source.say(new AppError('upstream-failed', 'shut'));
    for (let count = 0; count < 7; count++) await nextRead();
    source.say(FLOOR);
    await nextRead();
    source.say(reading());
    await nextRead();
    await nextRead();
    const minutes = open.clock.waits.map((waitMs) => waitMs / 60_000);
    expect(minutes).toEqual([15, 0.5, 1, 2, 4, 8, 15, 15, 15, 1, 15]);
    expect(source.reads).toBe(minutes.length);
  });

  it('is never twice at once, and who asks gets a reading that began later', async () => {
    await using open = await openDirectories();
    const source = new ScriptedSource(FLOOR);
    const first = Promise.withResolvers<DirectoryReading>();
    source.answer = () => first.promise;
    await open.directories.add(CONNECTION, source);
    const early = open.directories.refresh(CONNECTION);
    const late = [open.directories.refresh(CONNECTION), open.directories.refresh(CONNECTION)];
    source.answer = () => Promise.resolve({ ...FLOOR, users: [...FLOOR.users, user('dee')] });
    first.resolve(FLOOR);
    expect((await early).counts.user).toBe(3);
    for (const standing of await Promise.all(late)) expect(standing.counts.user).toBe(4);
    expect(source.reads).toBe(2);
    expect(source.mostOpen).toBe(1);
  });

  it('ends when a reading hangs, and is tried again', async () => {
    await using open = await openDirectories();
    const source = new ScriptedSource(FLOOR);
    source.answer = () => new Promise(() => undefined);
    await open.directories.add(CONNECTION, source);
    open.directories.start();
    await until(() => source.reads === 1);
    await open.clock.advance(600_000);
    await until(() => open.directories.of(CONNECTION).standing().problem !== null);
    expect(open.directories.of(CONNECTION).standing().problem).toContain('too long');
    source.say(FLOOR);
    await until(() => open.clock.pending === 1);
    await open.clock.advance(30_000);
    await until(() => open.directories.of(CONNECTION).standing().origin === 'service');
  });

  it('ends with the source: what a replaced one still answers is not taken in', async () => {
    await using open = await openDirectories();
    const before = new ScriptedSource(FLOOR);
    const answer = Promise.withResolvers<DirectoryReading>();
    before.answer = () => answer.promise;
    await open.directories.add(CONNECTION, before);
    const asked = open.directories.refresh(CONNECTION);
    const refused = asked.catch((error: unknown) => error);
    await open.directories.add(CONNECTION, new ScriptedSource(reading({ users: [user('zed')] })));
    answer.resolve(FLOOR);
    expect(await refused).toMatchObject({ code: 'shutting-down' });
    await open.directories.refresh(CONNECTION);
    expect(names(open.directories.of(CONNECTION), 'user')).toEqual(['zed']);
    expect(before.isClosed).toBe(true);
  });

  it('leaves no timer and no reading behind when all ends', async () => {
    await using open = await openDirectories();
    const source = new ScriptedSource(FLOOR);
    source.answer = () => new Promise(() => undefined);
    await open.directories.add(CONNECTION, source);
    open.directories.start();
    await until(() => source.reads === 1);
    await open.directories.stop();
    expect(open.clock.pending).toBe(0);
    expect(source.isClosed).toBe(true);
  });

  it('does not tell what is inside an error that is not ours', async () => {
    await using open = await openDirectories();
    const { view } = await readOnce(open.directories, new TypeError('secret://inner'));
    expect(view().standing().problem).toBe('The directory service could not be read');
  });
});

describe('an uploaded list', () => {
  const LIST = reading({
    users: [user('ann', { id: null, fullName: 'Ann A.', profile: 'P' }), user('dee', { id: null })],
    skills: [{ id: null, name: 'Sales', description: '', members: [{ username: 'dee', level: null }] }],
  });

  it('stands in for a service that cannot be read, and keeps what it does not tell', async () => {
    await using open = await openDirectories();
    const { source, view } = await readOnce(open.directories, FLOOR);
    const [ann, sales, billing] = [
      idOf(view(), 'user', 'ann'),
      idOf(view(), 'skill', 'Sales'),
      idOf(view(), 'skill', 'Billing'),
    ];
    await expect(open.directories.upload(CONNECTION, LIST)).rejects.toMatchObject({ code: 'conflict' });
    source.say(new AppError('upstream-failed', 'shut'));
    await open.directories.refresh(CONNECTION).catch(() => undefined);
    expect(await open.directories.compare(CONNECTION, LIST)).toMatchObject({
      user: { added: 1, changed: 1, gone: 2, back: 0 },
      skill: { added: 0, changed: 1, gone: 0, back: 0 },
      campaign: { added: 0, changed: 0, gone: 0, back: 0 },
    });
    expect(view().standing().counts.user).toBe(3);
    const standing = await open.directories.upload(CONNECTION, LIST);
    expect(standing).toMatchObject({
      origin: 'upload',
      problem: null,
      counts: { user: 2, campaign: 3, reason: 2 },
    });
    expect(idOf(view(), 'user', 'ann')).toBe(ann);
    expect(view().agent('ann')).toEqual({ fullName: 'Ann A.', profile: 'P', skills: [], groups: [] });
    expect(view().members('skill', sales)).toEqual(new Set(['dee']));
    expect(view().entry('skill', billing)?.isGone).toBe(false);
    expect(view().members('skill', billing).size).toBe(0);
    source.say({ ...FLOOR, users: [...FLOOR.users, user('dee')] });
    await open.directories.refresh(CONNECTION);
    await open.directories.refresh(CONNECTION);
    expect(view().standing().origin).toBe('service');
    expect(idOf(view(), 'user', 'ann')).toBe(ann);
    expect(view().members('skill', sales)).toEqual(new Set(['ann', 'bo']));
  });

  it('is taken where there is no service at all', async () => {
    await using open = await openDirectories();
    await open.directories.add(CONNECTION, null);
    await expect(open.directories.refresh(CONNECTION)).rejects.toMatchObject({ code: 'conflict' });
    expect((await open.directories.upload(CONNECTION, LIST)).counts).toMatchObject({ user: 2, skill: 1 });
    expect((await open.directories.upload(CONNECTION, reading())).counts).toMatchObject({
      user: 0,
      skill: 0,
    });
  });
});
