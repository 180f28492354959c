import { describe, expect, it } from 'vitest';
import { CONNECTION, NINE, openDirectories } from './testing/open-directories.ts';
import { reading, skill, user } from './testing/scripted-source.ts';
import { FLOOR, readOnce, idOf, names } from './testing/read-floor.ts';

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
