import { createHash } from 'node:crypto';
import type { Announcement, Audience } from '#lib/domain/announcement';
import type { Board } from '#lib/domain/board';
import type { BoardDocument } from '#lib/domain/board-document';
import { compileBoard } from '#lib/domain/compile-board';
import type { ConnectionSettings } from '#lib/domain/connection-settings';
import { builtInBoard, DEFAULT_BOARD_ID } from '#lib/domain/default-board';
import type { NoBoardReason, WallProgram } from '#lib/domain/display';
import { PLAYLIST_FORMAT, type PlaylistDocument } from '#lib/domain/playlist';
import type { Locale } from '#lib/words/locale';
import { plainWords } from '#lib/words/plain-words';
import { seesConnection, type Visibility } from '#server/scope/visibility';
import type { KeptDisplay } from './display-rows.ts';
import type { ProgramSources } from './program-sources.ts';

/** A board that stands alone is never turned; its item needs some time all the same. */
const ALONE_DWELL_MS = 60_000;

/** What a wall asks to be shown; a display shows its playlist whatever it asks. */
export interface AskedOfWall {
  board: string | null;
  playlist: string | null;
  connection: string | null;
}

export interface ProgramRequest {
  display: KeptDisplay | null;
  asked: AskedOfWall;
  /** Of whoever looks: the built-in board says its words in it. */
  locale: Locale;
  visibility: Visibility;
  /** What the scope of whoever looks is called; null where everything is seen. */
  scopeName: string | null;
  /** The wall says that its numbers are those of a demonstration. */
  isDemo: boolean;
  now: number;
}

/** The program of one wall, from what there is now. Pure: the same of the same. */
export function makeProgram(request: ProgramRequest, sources: ProgramSources): WallProgram {
  const { display, visibility, now } = request;
  const seen = sources.connections().filter(({ id }) => seesConnection(visibility, id));
  const asked = display ? { board: null, playlist: display.playlist, connection: null } : request.asked;
  const { playlist, id: playlistId } = playlistFor(asked, sources);
  const pool = asked.connection === null ? seen : seen.filter(({ id }) => id === asked.connection);
  const boards = boardsOf(playlist, { ...request, sources, seen, pool });
  const [first] = Object.values(boards);
  const zoneOf = (id: string | undefined): string | undefined => seen.find((one) => one.id === id)?.zone;
  const blankUntil = display?.blankUntil ?? null;
  const program = {
    display: display && {
      id: display.id,
      name: display.name,
      place: display.place,
      zoom: display.zoom,
      overscanPercent: display.overscanPercent,
      locale: display.locale,
    },
    playlist,
    zone: playlist.zone ?? zoneOf(first?.connection) ?? pool[0]?.zone ?? 'UTC',
    boards,
    noBoard: first ? null : whyNone({ asked, playlist, seen, pool, visibility, all: sources.connections() }),
    announcements: sources
      .announcements(now)
      .filter(({ audience }) => isMeant(audience, { playlist: playlistId, display: display?.id ?? null }))
      .map(({ id, text, tone, startsAt, endsAt }): Announcement => ({ id, text, tone, startsAt, endsAt })),
    blankUntil: blankUntil !== null && blankUntil > now ? blankUntil : null,
    looks: sources.looks(),
    address: sources.address,
    locale: display && request.locale,
    isDemo: request.isDemo,
  };
  return { version: versionOf(program), ...program };
}

/** Until when a program stays as it is while nothing is changed: then something in it has run out. */
export function programStaysUntil({ blankUntil, announcements }: WallProgram): number {
  return Math.min(blankUntil ?? Infinity, ...announcements.map(({ endsAt }) => endsAt));
}

/** The playlist asked for, else one of the board asked for alone, else one of the built-in board. */
function playlistFor(
  { board, playlist }: AskedOfWall,
  sources: ProgramSources,
): { playlist: PlaylistDocument; id: string | null } {
  if (playlist !== null) {
    const kept = sources.playlists().get(playlist);
    return { playlist: kept?.document ?? alone(null), id: kept ? playlist : null };
  }
  return { playlist: alone(board ?? DEFAULT_BOARD_ID), id: null };
}

function alone(board: string | null): PlaylistDocument {
  return {
    format: PLAYLIST_FORMAT,
    name: '',
    zone: null,
    items:
      board === null
        ? []
        : [{ id: board, board, dwellMs: ALONE_DWELL_MS, hours: { days: [], from: null, to: null } }],
    rest: [],
    holidays: [],
  };
}

interface BoardRequest extends ProgramRequest {
  sources: ProgramSources;
  /** Connections of which anything may be seen, and those of them that may stand in where a board names none. */
  seen: readonly ConnectionSettings[];
  pool: readonly ConnectionSettings[];
}

function boardsOf(playlist: PlaylistDocument, request: BoardRequest): Record<string, Board> {
  const boards: Record<string, Board> = {};
  for (const { board: id } of playlist.items) {
    if (id in boards) continue;
    const document = documentOf(id, request);
    const board = document && boardFor(id, document, request);
    if (board) boards[id] = board;
  }
  return boards;
}

function documentOf(id: string, { sources, locale }: BoardRequest): BoardDocument | undefined {
  return id === DEFAULT_BOARD_ID
    ? builtInBoard(plainWords(locale, 'boards'))
    : sources.boards().get(id)?.document;
}

/** The figures of part of a floor are never headed as those of all of it. */
function boardFor(
  id: string,
  document: BoardDocument,
  { sources, seen, pool, scopeName }: BoardRequest,
): Board | null {
  const settings =
    document.connection === null ? pool[0] : seen.find((one) => one.id === document.connection);
  if (!settings) return null;
  const board = compileBoard(document, {
    id,
    connectionId: settings.id,
    columnRoles: settings.columnRoles,
    states: sources.looks().states,
  });
  if (scopeName === null) return board;
  return { ...board, name: id === DEFAULT_BOARD_ID ? scopeName : `${board.name} · ${scopeName}` };
}

function whyNone(facts: {
  asked: AskedOfWall;
  playlist: PlaylistDocument;
  all: readonly ConnectionSettings[];
  seen: readonly ConnectionSettings[];
  pool: readonly ConnectionSettings[];
  visibility: Visibility;
}): NoBoardReason {
  const { asked, playlist, all, seen, pool, visibility } = facts;
  if (playlist.items.length === 0) return 'playlist';
  if (visibility.connections?.size === 0) return 'scope';
  if (asked.connection !== null && pool.length === 0) return 'asked-connection';
  if (seen.length === 0) return visibility.isEverything || all.length === 0 ? 'connection' : 'scope';
  return 'boards';
}

function isMeant(audience: Audience, wall: { playlist: string | null; display: string | null }): boolean {
  switch (audience.kind) {
    case 'all':
      return true;
    case 'playlists':
      return wall.playlist !== null && audience.ids.includes(wall.playlist);
    case 'displays':
      return wall.display !== null && audience.ids.includes(wall.display);
  }
}

function versionOf(program: Omit<WallProgram, 'version'>): string {
  return createHash('sha256').update(JSON.stringify(program)).digest('base64url').slice(0, 22);
}
