import { describe, expect, it } from 'vitest';
import type { DataScope } from '#lib/domain/data-scope';
import type { SkillGroup } from '#lib/domain/skill-group';
import type { DirectoryView } from '#server/directory/directories';
import { CONNECTION, openDirectories } from '#server/directory/testing/open-directories';
import { reading, ScriptedSource, skill, user } from '#server/directory/testing/scripted-source';
import { groupedDirectories } from './grouped-directories.ts';
import { listedSkillGroups } from './listed-skill-groups.ts';

const PEOPLE = [user('ann'), user('bo')];
const FLOOR = reading({ users: PEOPLE, skills: [skill('Billing', ['ann']), skill('Sales', ['ann', 'bo'])] });

async function floor() {
  const open = await openDirectories();
  const source = new ScriptedSource(FLOOR);
  await open.directories.add(CONNECTION, source);
  await open.directories.refresh(CONNECTION);
  let own: readonly SkillGroup[] = [];
  const listeners = new Set<(connectionId: string) => void>();
  const directories = groupedDirectories(open.directories, {
    of: (connectionId) => (connectionId === CONNECTION ? own : []),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const view = (): DirectoryView => directories.of(CONNECTION);
  const idOf = (name: string): string =>
    view()
      .entries('skill')
      .find((entry) => entry.name === name)?.id ?? '';
  return {
    directories,
    view,
    idOf,
    listeners,
    async read(said: ReturnType<typeof reading>) {
      source.say(said);
      await directories.refresh(CONNECTION);
    },
    group(groups: Readonly<Record<string, readonly { id: string; name: string }[]>>) {
      own = Object.entries(groups).map(([name, skills]) => ({
        id: name,
        connection: CONNECTION,
        name,
        skills,
        version: 1,
      }));
      for (const listener of listeners) listener(CONNECTION);
    },
    [Symbol.asyncDispose]: () => open[Symbol.asyncDispose](),
  };
}

describe('directories with skill groups', () => {
  it('say of a skill which groups it is in, and stay the same object until something changes', async () => {
    await using open = await floor();
    const view = () => open.view();
    expect([view().skillGroups(), view().skillGroupsOf('Sales')]).toEqual([[], []]);
    const [billing, sales] = ['Billing', 'Sales'].map((name) => ({ id: open.idOf(name), name }));
    if (!billing || !sales) throw new Error('no skills');
    open.group({ Care: [sales], Money: [sales, billing] });
    expect(view().skillGroupsOf('Sales')).toEqual(['Care', 'Money']);
    expect(view().skillGroupsOf('Billing')).toEqual(['Money']);
    expect(view().skillGroupsOf('Nothing')).toEqual([]);
    expect(view()).toBe(view());
    expect(view().agent('ann')?.skills).toEqual(['Billing', 'Sales']);
    const before = view();
    open.group({});
    expect(view()).not.toBe(before);
    expect(view().skillGroups()).toEqual([]);
  });

  it('follow a rename, and tell of a skill that has gone instead of losing it', async () => {
    await using open = await floor();
    open.group({ Money: ['Billing', 'Sales'].map((name) => ({ id: open.idOf(name), name })) });
    await open.read(reading({ users: PEOPLE, skills: [skill('Selling', ['bo'], { id: 's-Sales' })] }));
    await open.read(reading({ users: PEOPLE, skills: [skill('Selling', ['bo'], { id: 's-Sales' })] }));
    expect(open.view().skillGroups()[0]?.skills).toMatchObject([
      { name: 'Selling', isGone: false },
      { name: 'Billing', isGone: true },
    ]);
    expect(open.view().skillGroupsOf('Billing')).toEqual([]);
    await open.read(
      reading({
        users: PEOPLE,
        skills: [skill('Selling', ['bo'], { id: 's-Sales' }), skill('Billing', [], { id: 'new' })],
      }),
    );
    expect(open.view().skillGroupsOf('Billing'), 'another skill of that name').toEqual([]);
  });

  it('find a skill by its name where its id was forgotten with the directory', async () => {
    await using open = await floor();
    open.group({
      Money: [
        { id: 'of before', name: 'Sales' },
        { id: 'too', name: 'Night' },
      ],
    });
    expect(open.view().skillGroups()[0]?.skills).toEqual([
      { id: open.idOf('Sales'), name: 'Sales', isGone: false },
      { id: 'too', name: 'Night', isGone: true },
    ]);
  });

  it('tell of changes of either, until nobody listens any more', async () => {
    await using open = await floor();
    let told = 0;
    const stop = open.directories.onChanged(() => (told += 1));
    open.group({ Money: [] });
    await open.read(reading({ users: PEOPLE, skills: [skill('Billing', ['ann']), skill('Sales', ['bo'])] }));
    expect(told).toBe(2);
    stop();
    expect(open.listeners.size).toBe(0);
  });
});

describe('the skill groups that are listed', () => {
  it('are within a scope those with a skill that is seen, and of their skills these alone', async () => {
    await using open = await floor();
    const [billing, sales] = ['Billing', 'Sales'].map((name) => ({ id: open.idOf(name), name }));
    if (!billing || !sales) throw new Error('no skills');
    open.group({ Care: [sales], Money: [sales, billing], Old: [{ id: 'gone', name: 'Gone' }] });
    const listed = (scope: DataScope) =>
      listedSkillGroups({ connectionId: CONNECTION, view: open.view(), scope }).map(({ name, skills }) => [
        name,
        ...skills.map((one) => one.name),
      ]);
    const some = (connection: string, id: string): DataScope => ({
      kind: 'some',
      entries: [{ connection, kind: 'skill', id }],
    });
    expect(listed({ kind: 'all' })).toEqual([
      ['Care', 'Sales'],
      ['Money', 'Billing', 'Sales'],
      ['Old', 'Gone'],
    ]);
    expect(listed(some(CONNECTION, billing.id))).toEqual([['Money', 'Billing']]);
    expect(listed(some('elsewhere', billing.id))).toEqual([]);
    expect(listed(some(CONNECTION, 'gone'))).toEqual([]);
  });
});
