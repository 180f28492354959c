import pino from 'pino';
import { expect, it } from 'vitest';
import type { DisplayView } from '#lib/domain/display';
import type { ShowManner } from '#lib/domain/show-board';
import { boardDocument } from '#lib/domain/testing/boards';
import { itemOf, playlistOf } from '#lib/domain/testing/playlists';
import { AccessChanges } from '#server/auth/access-changes';
import type { NotedAudit } from '#server/auth/testing/noted-audit';
import { createDisplays } from '#server/displays/displays';
import type { KeptDisplay } from '#server/displays/display-rows';
import { KnownDisplays } from '#server/displays/known-displays';
import { Pairings } from '#server/displays/pairings';
import { createPlaylists } from '#server/playlists/create-playlists';
import { describeEachStore, type OpenFreshStore } from '#server/store/testing/each-store';
import { showBoard } from './show-board.ts';
import { insertDisplay, MAY, type PartOptions, startOnStore } from './testing/on-store.ts';

const BOARD = 'b-sales';

/** Playlists and displays on one store, with one board that is published. */
function makeParts({ store, clock, log, audit }: PartOptions) {
  const playlists = createPlaylists({ store, clock, log, audit });
  const known = new KnownDisplays({
    db: store.db,
    clock,
    log: pino({ level: 'silent' }),
    accessChanges: new AccessChanges(),
  });
  const displays = createDisplays({
    db: store.db,
    clock,
    audit,
    known,
    pairings: new Pairings(clock),
    isPlaylist: (id) => playlists.known().has(id),
    onHandedOver: () => undefined,
  });
  const published = new Map([[BOARD, { number: 1, document: boardDocument({ name: 'Sales' }) }]]);
  return {
    boards: { published: () => published },
    playlists,
    displays: { displays, fleet: { views: () => known.all().map(viewOf) } },
    known,
    async start() {
      await Promise.all([playlists.start(), known.start()]);
    },
    async stop() {
      known.stop();
      await playlists.stop();
    },
  };
}

function viewOf({ revokedAt, ...display }: KeptDisplay): DisplayView {
  const standing = revokedAt === null ? 'live' : 'revoked';
  return { ...display, standing, since: null, report: null, program: null };
}

function whomOf({ notes }: NotedAudit, wanted: string): (string | undefined)[] {
  return notes.filter(({ action }) => action === wanted).map(({ subject }) => subject?.name);
}

async function opened(open: OpenFreshStore, displays: Readonly<Record<string, string | null>>) {
  const on = await startOnStore(open, makeParts);
  const { playlists, known } = on.part;
  const { id: floor } = await playlists.add(playlistOf({ name: 'Floor' }), MAY);
  for (const [id, playlist] of Object.entries(displays))
    await insertDisplay(on.store, { id, playlist: playlist === 'floor' ? floor : playlist });
  known.stop();
  await known.start();
  const show = (chosen: Readonly<Record<string, ShowManner>>, version = 1) =>
    showBoard(
      {
        board: BOARD,
        by: MAY,
        displays: Object.entries(chosen).map(([display, manner]) => ({ display, version, manner })),
      },
      on.part,
    );
  /** The boards that a display shows in turn, by its playlist. */
  const shows = (id: string): readonly string[] => {
    const playlist = known.get(id)?.playlist;
    return (
      (playlist &&
        playlists
          .known()
          .get(playlist)
          ?.document.items.map(({ board }) => board)) ||
      []
    );
  };
  return Object.assign(on, { floor, show, shows });
}

describeEachStore('displays that are to show a board', (open) => {
  it('show it in turn or alone, while all others go on as they were', async () => {
    await using on = await opened(open, { hall: 'floor', lobby: 'floor', roof: null, yard: null });
    expect(await on.show({ hall: 'too', roof: 'alone', yard: 'alone' })).toEqual([
      { display: 'hall', outcome: 'done' },
      { display: 'roof', outcome: 'done' },
      { display: 'yard', outcome: 'done' },
    ]);
    expect(['hall', 'lobby', 'roof', 'yard'].map(on.shows)).toEqual([
      ['a', 'b', BOARD],
      ['a', 'b'],
      [BOARD],
      [BOARD],
    ]);
    expect(on.part.known.get('roof')?.playlist).toBe(on.part.known.get('yard')?.playlist);
    expect(whomOf(on.audit, 'playlist.added')).toEqual(['Floor', 'Floor + Sales', 'Sales']);
    expect(whomOf(on.audit, 'display.changed')).toEqual(['hall', 'roof', 'yard']);
  });

  it('share a playlist that gets the board once, where all of its displays were chosen', async () => {
    await using on = await opened(open, { hall: 'floor', lobby: 'floor' });
    await on.show({ hall: 'too', lobby: 'too' });
    expect(on.shows('lobby')).toEqual(['a', 'b', BOARD]);
    expect(on.part.known.get('lobby')?.playlist).toBe(on.floor);
    expect((await on.part.playlists.get(on.floor)).version).toBe(2);
    expect(on.audit.of('display.changed')).toEqual([]);
  });

  it('are each told by themselves when they were changed meanwhile, or are gone', async () => {
    await using on = await opened(open, { hall: null, lobby: null });
    await on.part.displays.displays.change('hall', { version: 1, name: 'Foyer' }, MAY);
    expect(await on.show({ hall: 'alone', lobby: 'alone', none: 'alone' })).toEqual([
      { display: 'hall', outcome: 'changed' },
      { display: 'lobby', outcome: 'done' },
      { display: 'none', outcome: 'gone' },
    ]);
    expect(on.shows('hall')).toEqual([]);
  });

  it('keep a playlist that holds all it may', async () => {
    const items = Array.from({ length: 50 }, (_, place) => itemOf(`b${place}`));
    await using on = await opened(open, {});
    const { id } = await on.part.playlists.add(playlistOf({ name: 'Full', items }), MAY);
    await insertDisplay(on.store, { id: 'hall', playlist: id });
    on.part.known.stop();
    await on.part.known.start();
    expect(await on.show({ hall: 'too' })).toEqual([{ display: 'hall', outcome: 'full' }]);
  });

  it('are left as they are for a board that is not published', async () => {
    await using on = await opened(open, { hall: null });
    const asked = {
      board: 'none',
      by: MAY,
      displays: [{ display: 'hall', version: 1, manner: 'alone' as const }],
    };
    await expect(showBoard(asked, on.part)).rejects.toMatchObject({ code: 'bad-request' });
    expect(on.shows('hall')).toEqual([]);
  });
});
