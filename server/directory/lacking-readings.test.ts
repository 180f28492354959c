import { describe, expect, it } from 'vitest';
import { CONNECTION, openDirectories } from './testing/open-directories.ts';
import { reading, skill, user } from './testing/scripted-source.ts';
import { FLOOR, readOnce, idOf, names } from './testing/read-floor.ts';

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
