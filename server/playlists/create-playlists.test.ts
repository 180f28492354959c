import { expect, it } from 'vitest';
import { itemOf, playlistOf } from '#lib/domain/testing/playlists';
import { describeEachStore, type OpenFreshStore } from '#server/store/testing/each-store';
import { insertDisplay, MAY, MORNING, startOnStore } from '#server/walls/testing/on-store';
import { createPlaylists } from './create-playlists.ts';

const LOOK_MS = 2_000;
const NIGHT = playlistOf({ name: 'Night', items: [itemOf('b')], zone: 'Europe/Paris' });
const start = (open: OpenFreshStore) => startOnStore(open, createPlaylists);

describeEachStore('playlists', (open) => {
  it('are kept, listed by name, and known at once to the process that made them', async () => {
    await using opened = await start(open);
    const { part: playlists } = opened;
    const floor = await playlists.add(playlistOf({ name: 'Floor' }), MAY);
    const night = await playlists.add(NIGHT, MAY);
    const early = await playlists.add(playlistOf({ name: 'Early' }), MAY);
    expect(floor).toEqual({
      id: expect.any(String),
      version: 1,
      document: playlistOf({ name: 'Floor' }),
      updatedAt: MORNING,
      updatedBy: 'May Manager',
      displays: 0,
    });
    expect((await playlists.list()).map(({ document }) => document.name)).toEqual([
      'Early',
      'Floor',
      'Night',
    ]);
    expect(await playlists.get(night.id)).toEqual(night);
    expect(new Set(playlists.known().keys())).toEqual(new Set([floor.id, night.id, early.id]));
    expect(playlists.known().get(night.id)?.document).toEqual(NIGHT);
  });

  it('never overwrite what somebody else has saved', async () => {
    await using opened = await start(open);
    const { part: playlists, audit } = opened;
    const { id } = await playlists.add(playlistOf(), MAY);
    const mine = playlistOf({ name: 'Mine' });
    const theirs = playlistOf({ name: 'Theirs', holidays: ['2026-12-25'] });
    const [first, second] = await Promise.all([
      playlists.change(id, { version: 1, document: theirs }, MAY),
      playlists.change(id, { version: 1, document: mine }, MAY),
    ]);
    const done = [first, second].filter(({ kind }) => kind === 'done');
    const lost = [first, second].find(({ kind }) => kind === 'conflict');
    expect(done).toHaveLength(1);
    expect(lost).toEqual({ kind: 'conflict', theirs: await playlists.get(id) });
    expect((await playlists.get(id)).version).toBe(2);
    expect(audit.of('playlist.changed')).toHaveLength(1);
  });

  it('are told of once something of them has changed, here or in another process', async () => {
    await using opened = await start(open);
    const { part: playlists, clock } = opened;
    const other = await opened.another();
    const told = { here: 0, there: 0 };
    playlists.onChanged(() => (told.here += 1));
    other.onChanged(() => (told.there += 1));

    const { id } = await playlists.add(playlistOf(), MAY);
    expect(told).toEqual({ here: 1, there: 0 });
    await clock.advance(LOOK_MS);
    await expect.poll(() => told).toEqual({ here: 1, there: 1 });
    const before = other.known().get(id);

    await clock.advance(LOOK_MS);
    expect(other.known().get(id)).toBe(before);
    expect(told).toEqual({ here: 1, there: 1 });

    await other.remove(id, 0, MAY);
    expect(other.known().size).toBe(0);
    await clock.advance(LOOK_MS);
    await expect.poll(() => playlists.known().size).toBe(0);
  });

  it('in use go only when told so; their displays keep all else', async () => {
    await using opened = await start(open);
    const { part: playlists, store, audit } = opened;
    const { id } = await playlists.add(playlistOf(), MAY);
    const other = await playlists.add(NIGHT, MAY);
    await insertDisplay(store, { id: 'hall', playlist: id });
    await insertDisplay(store, { id: 'desk', playlist: id });
    await insertDisplay(store, { id: 'gone', playlist: id, revokedAt: MORNING });
    await insertDisplay(store, { id: 'else', playlist: other.id });
    expect((await playlists.get(id)).displays).toBe(2);

    await expect(playlists.remove(id, 1, MAY)).rejects.toMatchObject({
      code: 'conflict',
      message: '2 displays show this playlist. Removed, it leaves them with the built-in board.',
    });
    expect(playlists.known().has(id)).toBe(true);

    await playlists.remove(id, 2, MAY);
    await expect(playlists.get(id)).rejects.toMatchObject({ code: 'not-found' });
    const rows = await store.db.selectFrom('display').select(['id', 'playlist_id', 'version']).execute();
    expect(rows.toSorted((one, two) => one.id.localeCompare(two.id))).toEqual([
      { id: 'desk', playlist_id: null, version: 2 },
      { id: 'else', playlist_id: other.id, version: 1 },
      { id: 'gone', playlist_id: null, version: 2 },
      { id: 'hall', playlist_id: null, version: 2 },
    ]);
    expect(audit.of('playlist.removed')).toEqual([
      { by: 'May Manager', whom: 'Floor', outcome: 'done', displays: 2 },
    ]);
  });

  it('have names of their own', async () => {
    await using opened = await start(open);
    const { part: playlists } = opened;
    const floor = await playlists.add(playlistOf({ name: 'Floor' }), MAY);
    await expect(playlists.add(playlistOf({ name: 'FLOOR' }), MAY)).rejects.toMatchObject({
      code: 'bad-request',
      message: 'document.name: Another playlist has this name.',
    });
    const same = { version: 1, document: playlistOf({ name: 'floor' }) };
    expect(await playlists.change(floor.id, same, MAY)).toMatchObject({ kind: 'done' });
  });

  it('that a newer version wrote are passed over', async () => {
    await using opened = await start(open);
    const { part: playlists, store } = opened;
    const { id } = await playlists.add(playlistOf(), MAY);
    const document = JSON.stringify({ ...playlistOf(), format: 9 });
    await store.db.updateTable('playlist').set({ document, version: 2 }).where('id', '=', id).execute();
    expect(await playlists.list()).toEqual([]);
  });

  it('of nobody are not there', async () => {
    await using opened = await start(open);
    const { part: playlists } = opened;
    const change = { version: 1, document: playlistOf() };
    await expect(playlists.get('none')).rejects.toMatchObject({ code: 'not-found' });
    await expect(playlists.change('none', change, MAY)).rejects.toMatchObject({ code: 'not-found' });
    await expect(playlists.remove('none', 9, MAY)).rejects.toMatchObject({ code: 'not-found' });
  });
});
