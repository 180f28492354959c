import { describe, expect, it } from 'vitest';
import { AppError } from '#server/app-error';
import { CONNECTION, openDirectories } from './testing/open-directories.ts';
import { reading, user } from './testing/scripted-source.ts';
import { FLOOR, readOnce, idOf } from './testing/read-floor.ts';

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
