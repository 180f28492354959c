import { expect, it } from 'vitest';
import type { AnnouncementDraft } from '#lib/domain/announcement-schema';
import { describeEachStore, type OpenFreshStore } from '#server/store/testing/each-store';
import { MAY, MORNING, startOnStore } from '#server/walls/testing/on-store';
import { createAnnouncements } from './create-announcements.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const start = (open: OpenFreshStore) => startOnStore(open, createAnnouncements);

function draftOf(changes: Partial<AnnouncementDraft> = {}): AnnouncementDraft {
  return {
    text: 'Fire drill at ten',
    tone: 'notice',
    startsAt: null,
    endsAt: MORNING + HOUR_MS,
    audience: { kind: 'all' },
    ...changes,
  };
}

describeEachStore('announcements', (open) => {
  it('begin at once unless they say when, and stand until their end', async () => {
    await using opened = await start(open);
    const { part: announcements } = opened;
    const drill = await announcements.add(draftOf(), MAY);
    const later = await announcements.add(
      draftOf({ text: 'Cake', startsAt: MORNING + HOUR_MS, endsAt: MORNING + 2 * HOUR_MS }),
      MAY,
    );
    expect(drill).toEqual({
      ...draftOf(),
      id: expect.any(String),
      startsAt: MORNING,
      createdAt: MORNING,
      createdBy: 'May Manager',
      version: 1,
    });
    const textsAt = (now: number): string[] => announcements.current(now).map(({ text }) => text);
    expect(textsAt(MORNING)).toEqual(['Fire drill at ten', 'Cake']);
    expect(textsAt(MORNING + HOUR_MS)).toEqual(['Cake']);
    expect(textsAt(MORNING + 2 * HOUR_MS)).toEqual([]);
    expect((await announcements.list()).map(({ id }) => id)).toEqual([later.id, drill.id]);
  });

  it.each([
    ['has passed', MORNING, 'draft.endsAt: Choose a time that is still to come.'],
    ['is years ahead', MORNING + 400 * DAY_MS, 'draft.endsAt: An announcement ends within a year.'],
  ])('are refused with an end that %s', async (_, endsAt, message) => {
    await using opened = await start(open);
    const { part: announcements } = opened;
    await expect(announcements.add(draftOf({ endsAt }), MAY)).rejects.toMatchObject({
      code: 'bad-request',
      message,
    });
    expect(await announcements.list()).toEqual([]);
  });

  it('never overwrite what somebody else has saved', async () => {
    await using opened = await start(open);
    const { part: announcements } = opened;
    const { id } = await announcements.add(draftOf(), MAY);
    const theirs = await announcements.change(id, { version: 1, draft: draftOf({ text: 'Theirs' }) }, MAY);
    expect(theirs).toMatchObject({ kind: 'done', announcement: { text: 'Theirs', version: 2 } });
    const mine = await announcements.change(id, { version: 1, draft: draftOf({ text: 'Mine' }) }, MAY);
    expect(mine).toMatchObject({ kind: 'conflict', theirs: { text: 'Theirs', version: 2 } });
    expect(announcements.current(MORNING)).toMatchObject([{ text: 'Theirs' }]);
  });

  it('are told of once something of them has changed, here or in another process', async () => {
    await using opened = await start(open);
    const { part: announcements, clock, audit } = opened;
    const other = await opened.another();
    let told = 0;
    other.onChanged(() => (told += 1));
    const audience = { kind: 'displays', ids: ['hall'] } as const;
    const { id } = await announcements.add(draftOf({ audience }), MAY);
    await clock.advance(2_000);
    await expect.poll(() => told).toBe(1);
    expect(other.current(MORNING)).toMatchObject([{ id, audience }]);

    await other.remove(id, MAY);
    await clock.advance(2_000);
    await expect.poll(() => announcements.current(MORNING)).toEqual([]);
    expect(audit.of('announcement.added')).toEqual([
      {
        by: 'May Manager',
        whom: 'Fire drill at ten',
        outcome: 'done',
        tone: 'notice',
        walls: '1 displays',
        endsAt: new Date(MORNING + HOUR_MS).toISOString(),
      },
    ]);
    expect(audit.of('announcement.removed')).toHaveLength(1);
  });

  it('that ended a month ago are thrown away', async () => {
    await using opened = await start(open);
    const { part: announcements, clock } = opened;
    await announcements.add(draftOf(), MAY);
    clock.jump(29 * DAY_MS);
    await clock.advance(6 * HOUR_MS);
    expect(await announcements.list()).toHaveLength(1);
    clock.jump(2 * DAY_MS);
    await clock.advance(6 * HOUR_MS);
    await expect.poll(() => announcements.list()).toEqual([]);
  });
});
