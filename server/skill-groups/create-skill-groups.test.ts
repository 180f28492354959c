import { expect, it } from 'vitest';
import type { DirectoryEntry } from '#lib/domain/directory';
import { describeEachStore, type OpenFreshStore } from '#server/store/testing/each-store';
import { MAY, startOnStore } from '#server/walls/testing/on-store';
import { createSkillGroups } from './create-skill-groups.ts';

const LOOK_MS = 2_000;
const AT = 'north';

/** A directory whose skills a test renames and takes away. */
function skills(...names: string[]) {
  const entries = new Map(
    names.map((name): [string, DirectoryEntry] => [
      name.toLowerCase(),
      { kind: 'skill', id: name.toLowerCase(), name, isGone: false, label: '', detail: '' },
    ]),
  );
  return {
    entry: (_kind: string, id: string) => entries.get(id),
    change(id: string, change: Partial<DirectoryEntry>) {
      const entry = entries.get(id);
      if (entry) entries.set(id, { ...entry, ...change });
    },
    forget: (id: string) => entries.delete(id),
  };
}

async function start(open: OpenFreshStore) {
  const directory = skills('Billing', 'Sales', 'Night');
  const opened = await startOnStore(open, (options) =>
    createSkillGroups({ ...options, directoryOf: () => directory }),
  );
  return Object.assign(opened, { directory });
}

describeEachStore('skill groups', (open) => {
  it('are there for their connection as soon as they are made, by name', async () => {
    await using opened = await start(open);
    const { part: groups, audit } = opened;
    const told: string[] = [];
    groups.onChanged((connectionId) => told.push(connectionId));
    await groups.add(AT, { name: 'Team 10', skills: ['sales'] }, MAY);
    await groups.add(AT, { name: 'Team 9', skills: ['billing', 'sales', 'billing'] }, MAY);
    await groups.add('south', { name: 'Team 9', skills: [] }, MAY);
    expect(groups.of(AT).map(({ name, skills: own }) => [name, own.map((skill) => skill.name)])).toEqual([
      ['Team 9', ['Billing', 'Sales']],
      ['Team 10', ['Sales']],
    ]);
    expect(groups.of('south')).toHaveLength(1);
    expect(groups.of('west')).toEqual([]);
    expect(told).toEqual([AT, AT, 'south']);
    expect(audit.of('skill-group.added')).toMatchObject([
      { by: MAY.name, whom: 'Team 10', connection: AT, skills: 'Sales' },
      { whom: 'Team 9', skills: 'Billing, Sales' },
      { whom: 'Team 9', connection: 'south', skills: 'none' },
    ]);
  });

  it('keep their list as the same object until something of their connection changes', async () => {
    await using opened = await start(open);
    const { part: groups } = opened;
    await groups.add(AT, { name: 'Care', skills: [] }, MAY);
    const before = groups.of(AT);
    await groups.add('south', { name: 'Care', skills: [] }, MAY);
    expect(groups.of(AT)).toBe(before);
  });

  it.each(['care', ' Care ', 'CARE'])('never have two of a name in one connection: %j', async (name) => {
    await using opened = await start(open);
    const { part: groups } = opened;
    const { id } = await groups.add(AT, { name: 'Care', skills: [] }, MAY);
    const money = await groups.add(AT, { name: 'Money', skills: [] }, MAY);
    await expect(groups.add(AT, { name, skills: [] }, MAY)).rejects.toMatchObject({ code: 'conflict' });
    const place = { connectionId: AT, id: money.id };
    await expect(groups.change(place, { version: 1, name }, MAY)).rejects.toMatchObject({ code: 'conflict' });
    const own = await groups.change({ connectionId: AT, id }, { version: 1, name: name.trim() }, MAY);
    expect(own.name).toBe(name.trim());
  });

  it('are made once where two make one of that name at the same time', async () => {
    await using opened = await start(open);
    const other = await opened.another();
    const made = await Promise.allSettled([
      opened.part.add(AT, { name: 'Care', skills: [] }, MAY),
      other.add(AT, { name: 'care', skills: [] }, MAY),
    ]);
    expect(made.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('are never changed over what somebody else has changed', async () => {
    await using opened = await start(open);
    const { part: groups, audit } = opened;
    const { id } = await groups.add(AT, { name: 'Care', skills: ['sales'] }, MAY);
    const place = { connectionId: AT, id };
    const [one, other] = await Promise.allSettled([
      groups.change(place, { version: 1, skills: ['billing'] }, MAY),
      groups.change(place, { version: 1, skills: ['night'] }, MAY),
    ]);
    expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(audit.of('skill-group.changed')).toHaveLength(1);
    expect(audit.of('skill-group.changed')).toMatchObject([{ taken: 'Sales' }]);
  });

  it('keep a skill that the directory has no longer, and take in none that it has not', async () => {
    await using opened = await start(open);
    const { part: groups, directory } = opened;
    const { id } = await groups.add(AT, { name: 'Care', skills: ['sales', 'night'] }, MAY);
    const place = { connectionId: AT, id };
    directory.change('sales', { isGone: true });
    directory.forget('night');
    const renamed = await groups.change(
      place,
      { version: 1, name: 'Cure', skills: ['sales', 'night', 'billing'] },
      MAY,
    );
    expect(renamed.skills.map(({ name }) => name)).toEqual(['Sales', 'Night', 'Billing']);
    for (const unknown of ['nobody', 'Sales'])
      await expect(groups.change(place, { version: 2, skills: [unknown] }, MAY)).rejects.toMatchObject({
        code: 'bad-request',
      });
    await groups.change(place, { version: 2, skills: ['billing'] }, MAY);
    await expect(
      groups.change(place, { version: 3, skills: ['billing', 'sales'] }, MAY),
    ).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('are gone when they are removed, and of another connection never found', async () => {
    await using opened = await start(open);
    const { part: groups, audit } = opened;
    const { id } = await groups.add(AT, { name: 'Care', skills: ['sales'] }, MAY);
    await expect(groups.remove({ connectionId: 'south', id }, MAY)).rejects.toMatchObject({
      code: 'not-found',
    });
    await groups.remove({ connectionId: AT, id }, MAY);
    expect(groups.of(AT)).toEqual([]);
    await expect(groups.remove({ connectionId: AT, id }, MAY)).rejects.toMatchObject({ code: 'not-found' });
    expect(audit.of('skill-group.removed')).toMatchObject([{ whom: 'Care', skills: 'Sales' }]);
  });

  it('are told of in other processes too', async () => {
    await using opened = await start(open);
    const other = await opened.another();
    const told: string[] = [];
    other.onChanged((connectionId) => told.push(connectionId));
    await opened.part.add(AT, { name: 'Care', skills: ['sales'] }, MAY);
    await opened.clock.advance(2 * LOOK_MS);
    await expect.poll(() => told).toEqual([AT]);
    expect(other.of(AT)).toMatchObject([{ name: 'Care', skills: [{ name: 'Sales' }] }]);
  });
});
