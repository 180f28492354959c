import { describe, expect, it } from 'vitest';
import { boardQueries } from '#lib/domain/board-queries';
import { compileBoard } from '#lib/domain/compile-board';
import type { DataScope } from '#lib/domain/data-scope';
import type { Locale } from '#lib/words/locale';
import { defaultBoard } from '#lib/domain/default-board';
import type { LiveQuery } from '#lib/domain/live-query';
import { PLAYLIST_FORMAT, type PlaylistDocument } from '#lib/domain/playlist';
import { blended } from '#lib/domain/templates/blended';
import type { DisplayCaller, PersonCaller } from '#server/auth/caller';
import { createScopes } from '../scope/scopes.ts';
import { MemorySink } from '../stream/memory-sink.ts';
import { type StreamOwner, streamOwner } from '../stream/stream-owner.ts';
import type { KeptDisplay } from './display-rows.ts';
import { type ServedDisplays, connection, serveDisplays } from './testing/served-displays.ts';

const BUILT_IN = boardQueries(defaultBoard({ connectionId: 'five9', columnRoles: {} }));
const AGENTS: LiveQuery = { kind: 'rows', connection: 'five9', type: 'AgentState', columns: '*' };
const BY: PersonCaller = {
  kind: 'person',
  id: 'p',
  name: 'Ann',
  email: 'ann@example.org',
  role: 'admin',
  scope: { kind: 'all' },
  sessionId: 's',
  isDemo: false,
  locale: null,
  address: '192.0.2.1',
};
const BILLING: DataScope = { kind: 'some', entries: [{ connection: 'five9', kind: 'skill', id: 's1' }] };

async function open(kind: 'sqlite' | 'postgres') {
  const served = await serveDisplays({ kind, answer: () => Promise.resolve(new Response(null)) });
  const { system, hub, directories } = served;
  const scopes = createScopes({ directories });
  const pair = (
    name: string,
    over: { scope?: DataScope; playlist?: string; locale?: Locale } = {},
  ): Promise<KeptDisplay> =>
    system.displays.pair(
      {
        code: system.pairings.begin('192.0.2.9').code,
        name,
        place: '',
        playlist: over.playlist ?? null,
        zoom: 1,
        overscanPercent: 0,
        locale: over.locale ?? null,
        scope: over.scope ?? { kind: 'all' },
      },
      BY,
    );
  const ownerOf = ({ id, name, scope }: KeptDisplay): StreamOwner => {
    const caller: DisplayCaller = { kind: 'display', id, name, scope, address: '' };
    return streamOwner(caller, scopes.visibilityOf(caller));
  };
  const join = (owner: StreamOwner) => {
    const sink = new MemorySink();
    return { sink, stream: { id: hub.attach(sink, { owner }), owner } };
  };
  const ask = (owner: StreamOwner) =>
    system.programs.programFor(owner.caller, { board: null, playlist: null, connection: null }, 'en');
  return { served, pair, ownerOf, join, ask };
}

const wordsOf = (sink: MemorySink): string[] =>
  sink.take().flatMap(({ frame }) => {
    if (frame.kind === 'command') return [frame.command.do];
    return frame.kind === 'goodbye' ? [frame.reason] : [];
  });
const refused = (query: number) => expect.objectContaining({ code: 'forbidden', query });

function playlistOf(...boards: readonly string[]): { document: PlaylistDocument } {
  const hours = { days: [], from: null, to: null };
  const items = boards.map((board) => ({ id: board, board, dwellMs: 20_000, hours }));
  return {
    document: { format: PLAYLIST_FORMAT, name: 'Floor', zone: null, items, rest: [], holidays: [] },
  };
}

/** A board of its own, which asks what the built-in one does not. */
function publish({ thereIs }: ServedDisplays): LiveQuery[] {
  const [first] = blended().panels;
  if (first?.kind !== 'big-number') throw new Error('The first panel is no big number');
  const figures = [{ as: first.figure, fn: 'max', column: 'Calls In Queue' }] as const;
  const document = {
    ...blended(),
    name: 'Longest',
    panels: [{ ...first, query: { ...first.query, figures } }],
  };
  thereIs.boards.set('own', { number: 1, document });
  return boardQueries(compileBoard(document, { id: 'own', connectionId: 'five9', columnRoles: {} }));
}

describe.each(['sqlite', 'postgres'] as const)('the stream of a display, on %s', (kind) => {
  it('may show what its boards ask, in any spelling, and nothing else', async () => {
    const { served, pair, ownerOf } = await open(kind);
    await using _ = served;
    const owner = ownerOf(await pair('Lobby'));
    const { programs } = served.system;
    programs.refuseStray(owner, BUILT_IN);
    programs.refuseStray(
      owner,
      BUILT_IN.map((query): LiveQuery => ({ ...query, where: { all: [query.where ?? { all: [] }] } })),
    );
    expect(() => programs.refuseStray(owner, [...BUILT_IN, AGENTS])).toThrow(refused(BUILT_IN.length));
    const wider = BUILT_IN.map(({ where: _where, ...query }) => query);
    expect(() => programs.refuseStray(owner, wider)).toThrow(expect.objectContaining({ code: 'forbidden' }));
    expect(() => programs.refuseStray(owner, [{ ...AGENTS, connection: 'other' }])).toThrow(refused(0));
    programs.refuseStray(streamOwner(BY, owner.visibility), [AGENTS]);
  });

  it('is told when its program became another, and only then', async () => {
    const { served, pair, ownerOf, join, ask } = await open(kind);
    await using _ = served;
    const { system, clock, thereIs } = served;
    thereIs.playlists.set('floor', playlistOf('default'));
    const [lobby, hall] = [ownerOf(await pair('Lobby')), ownerOf(await pair('Hall', { playlist: 'floor' }))];
    const [inLobby, inHall] = [join(lobby), join(hall)];
    const before = [ask(lobby).version, ask(hall).version];
    await clock.advance(100);
    inLobby.sink.take();
    inHall.sink.take();

    publish(served);
    thereIs.playlists.set('floor', playlistOf('default', 'own'));
    system.programs.changed();
    await clock.advance(100);
    expect([wordsOf(inLobby.sink), wordsOf(inHall.sink)]).toEqual([[], ['program']]);
    expect([ask(lobby).version === before[0], ask(hall).version === before[1]]).toEqual([true, false]);
    expect(Object.keys(ask(hall).boards)).toEqual(['default', 'own']);

    thereIs.connections = [connection('five9', { zone: 'Asia/Tokyo' })];
    system.programs.changed();
    await clock.advance(100);
    expect([wordsOf(inLobby.sink), wordsOf(inHall.sink)]).toEqual([['program'], ['program']]);
    expect(ask(lobby).zone).toBe('Asia/Tokyo');
  });

  it('ends a minute after a board has gone from its program, where it still shows it', async () => {
    const { served, pair, ownerOf, join, ask } = await open(kind);
    await using _ = served;
    const { system, hub, clock, thereIs } = served;
    const own = publish(served);
    thereIs.playlists.set('floor', playlistOf('own'));
    const owner = ownerOf(await pair('Lobby', { playlist: 'floor' }));
    const [lagging, prompt] = [join(owner), join(owner)];
    system.programs.refuseStray(owner, own);
    hub.setQueries(lagging.stream, own);
    thereIs.playlists.set('floor', playlistOf('default'));
    system.programs.changed();
    await clock.advance(100);
    expect(ask(owner).boards).not.toHaveProperty('own');
    // The scripted queries tell only types apart.
    hub.setQueries(
      prompt.stream,
      BUILT_IN.filter(({ type }) => type !== 'ACDStatus'),
    );
    system.programs.refuseStray(owner, own);
    await clock.advance(59_000);
    expect(lagging.sink.ended).toBe(false);
    await clock.advance(2_000);
    expect([lagging.sink.ended, prompt.sink.ended]).toEqual([true, false]);
    expect(() => system.programs.refuseStray(owner, own)).toThrow(refused(0));
  });

  it('ends at once when the display is revoked here, and within 5 s when elsewhere', async () => {
    const { served, pair, ownerOf, join } = await open(kind);
    await using _ = served;
    const { system, store, clock } = served;
    const [lobby, hall] = [await pair('Lobby'), await pair('Hall')];
    const [inLobby, inHall] = [join(ownerOf(lobby)), join(ownerOf(hall))];
    await system.displays.remove(lobby.id, BY);
    expect([wordsOf(inLobby.sink), inLobby.sink.ended, inHall.sink.ended]).toEqual([['access'], true, false]);
    await store.db
      .updateTable('display')
      .set({ revoked_at: clock.now(), version: 2 })
      .where('id', '=', hall.id)
      .execute();
    for (let step = 0; step < 50 && !inHall.sink.ended; step++) {
      await clock.advance(100);
      await store.db.selectFrom('display').select('id').execute();
    }
    expect([wordsOf(inHall.sink), inHall.sink.ended]).toEqual([['access'], true]);
    expect(() => system.programs.refuseStray(ownerOf(hall), BUILT_IN)).toThrow(
      expect.objectContaining({ code: 'unauthenticated' }),
    );
  });

  it('ends when its scope or its screen is another, not when its name is', async () => {
    const { served, pair, ownerOf, join } = await open(kind);
    await using _ = served;
    const { system } = served;
    const lobby = await pair('Lobby');
    const first = join(ownerOf(lobby));
    await system.displays.change(lobby.id, { version: 1, name: 'Hall' }, BY);
    expect(first.sink.ended).toBe(false);
    const scoped = await system.displays.change(lobby.id, { version: 2, scope: BILLING }, BY);
    expect(first.sink.ended).toBe(true);
    const second = join(ownerOf(scoped));
    await system.displays.pairAgain(lobby.id, system.pairings.begin('192.0.2.9').code, BY);
    expect(second.sink.ended).toBe(true);
  });

  it('is one of ten at most: the oldest makes room', async () => {
    const { served, pair, ownerOf, join } = await open(kind);
    await using _ = served;
    const [lobby, hall] = [ownerOf(await pair('Lobby')), ownerOf(await pair('Hall'))];
    const other = join(hall);
    const streams = [];
    for (let count = 0; count < 11; count++) {
      streams.push(join(lobby));
      await served.clock.advance(10);
    }
    expect(streams.map(({ sink }) => sink.aborted)).toEqual([true, ...streams.slice(1).map(() => false)]);
    expect([other.sink.aborted, served.hub.open().length]).toEqual([false, 11]);
  });

  it('heads what part of a floor shows with what it is part of', async () => {
    const { served, pair, ownerOf, ask } = await open(kind);
    await using _ = served;
    served.directories.draw('five9', { skill: { s1: { name: 'Billing', members: ['ann'] } } });
    publish(served);
    served.thereIs.playlists.set('floor', playlistOf('default', 'own'));
    const owner = ownerOf(await pair('Lobby', { scope: BILLING, playlist: 'floor' }));
    const { boards, noBoard } = ask(owner);
    expect(Object.values(boards).map(({ name }) => name)).toEqual(['Billing', 'Longest · Billing']);
    expect(noBoard).toBeNull();
  });

  it('has no board for a reason that is told', async () => {
    const { served, pair, ownerOf, ask } = await open(kind);
    await using _ = served;
    const { thereIs, system } = served;
    thereIs.playlists.set('empty', playlistOf()).set('gone', playlistOf('gone'));
    const [lobby, empty, gone, blind] = [
      ownerOf(await pair('Lobby')),
      ownerOf(await pair('Empty', { playlist: 'empty' })),
      ownerOf(await pair('Gone', { playlist: 'gone' })),
      ownerOf(await pair('Blind', { scope: { kind: 'some', entries: [] } })),
    ];
    const why = [lobby, empty, gone, blind].map((owner) => ask(owner).noBoard);
    expect(why).toEqual([null, 'playlist', 'boards', 'scope']);
    thereIs.connections = [];
    system.programs.changed();
    expect(ask(lobby).noBoard).toBe('connection');
    const asked = (connection: string | null) =>
      system.programs.programFor(BY, { board: null, playlist: null, connection }, 'en');
    expect(asked('five9').noBoard).toBe('asked-connection');
    thereIs.connections = [connection('five9'), connection('other')];
    expect(Object.values(asked('other').boards).map((board) => board.connection)).toEqual(['other']);
    expect(asked('elsewhere').noBoard).toBe('asked-connection');
  });

  it('has the built-in board in the language of the display or of the person who looks', async () => {
    const { served, pair, ownerOf, ask } = await open(kind);
    await using _ = served;
    const { system } = served;
    const lobby = ownerOf(await pair('Lobby', { locale: 'de' }));
    const plain = ownerOf(await pair('Hall'));
    expect([ask(lobby), ask(plain)].map(({ boards, locale }) => [boards['default']?.name, locale])).toEqual([
      ['Ganze Fläche', 'de'],
      ['Whole floor', 'en'],
    ]);
    const asked = { board: null, playlist: null, connection: null };
    const { boards } = system.programs.programFor(BY, asked, 'de');
    expect(boards['default']?.panels.map(({ title }) => title)).toContain('Wartende Anrufe');
  });
});
