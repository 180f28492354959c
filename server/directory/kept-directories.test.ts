import { describe, expect, it } from 'vitest';
import { DirectoryError } from './directory-problem.ts';
import { CONNECTION, NINE, openDirectories } from './testing/open-directories.ts';
import { ScriptedSource, skill, user } from './testing/scripted-source.ts';
import { FLOOR, readOnce, idOf } from './testing/read-floor.ts';

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
