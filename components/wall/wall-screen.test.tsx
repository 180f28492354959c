// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Board, TextPanel } from '#lib/domain/board';
import type { WallProgram } from '#lib/domain/display';
import type { CommandFrame, Frame } from '#lib/wire/frame';
import { InEnglish } from '#components/ui/testing/in-english.tsx';
import { LiveProvider } from '#components/live/live-provider.tsx';
import type { HostMessage } from '#components/live/stream-messages.ts';
import { LastPictureStore } from './picture/last-picture-store.ts';
import { ProgramKeeper } from './program/program-keeper.ts';
import { connectionOf, typeOf } from './testing/connection-of.ts';
import { boardOf, itemOf, programOf } from './testing/program-of.ts';
import { WallScreen } from './wall-screen.tsx';

const NOON = Date.UTC(2026, 2, 3, 12, 0);
const words = (text: string): TextPanel => ({
  kind: 'text',
  id: 'words',
  title: text,
  look: 'note',
  text,
  at: { column: 0, row: 0, columns: 48, rows: 48 },
  place: { x: 44, y: 104, width: 1832, height: 936 },
});
/** What a stage comes to over ten thousand turns is tested without a page: rotation/stage.test.ts. */
const MANY = 500;
const TURNING = {
  boards: ['a', 'b', 'c'].map((id) => boardOf(id, [words(`Board of ${id}`)])),
  items: ['a', 'b', 'c'].map((id) => itemOf(id, { dwellMs: 10_000 })),
};

// A part that is there already is drawn at once, on a busy machine too.
beforeAll(async () => {
  await import('#components/panels/text/panel.tsx');
});
beforeEach((): void => {
  vi.useFakeTimers({
    toFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'performance',
      'requestAnimationFrame',
      'Date',
    ],
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open(program: WallProgram) {
  const asked: { url: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    asked.push({ url, body: typeof init?.body === 'string' ? JSON.parse(init.body) : null });
    return Response.json({ program: program.version });
  });
  const lines = new Set<(message: HostMessage) => void>();
  let told = program;
  const keeper = new ProgramKeeper({
    request: { pairs: false, asked: null },
    ask: async () => ({ kind: 'program', program: told, serverTime: NOON }),
    lastPicture: { read: async () => null, forget: async () => undefined },
    clock: { now: () => 0, sleep: async () => undefined, after: () => () => undefined },
    monotonicNow: () => performance.now(),
    random: () => 0,
  });
  const wall = (shown: WallProgram) => (
    <LiveProvider
      openPort={(onMessage) => {
        lines.add(onMessage);
        return { post: () => undefined, close: () => lines.delete(onMessage) };
      }}
    >
      <WallScreen
        keeper={keeper}
        pictures={new LastPictureStore('b1')}
        build="b1"
        shown={{
          kind: 'shown',
          program: shown,
          as: shown.display ? 'display' : 'person',
          life: 1,
          answers: 1,
          kept: null,
          told: null,
        }}
      />
    </LiveProvider>
  );
  const { rerender } = render(wall(program), { wrapper: InEnglish });
  const frames = (...some: Frame[]): void =>
    act(() => lines.forEach((line) => line({ kind: 'frames', frames: some })));
  const startedAt = performance.now();
  const now = (): number => NOON + performance.now() - startedAt;
  frames({
    kind: 'hello',
    stream: 's',
    epoch: 'e',
    build: 'b1',
    serverTime: now(),
    owner: 'o',
    resumed: false,
  });
  const pass = async (ms: number): Promise<void> =>
    await act(async () => {
      await vi.advanceTimersByTimeAsync(ms);
    });
  return {
    pass,
    frames,
    asked,
    answers: () => asked.filter(({ url }) => url.startsWith('/api/wall/answers')).map(({ body }) => body),
    change: (next: WallProgram) => {
      told = next;
      rerender(wall(next));
    },
    command: (id: string, command: CommandFrame['command']) => frames({ kind: 'command', id, command }),
  };
}

/** A board without a table has nothing that could be old. */
const withQueues = (board: Board): Board => ({
  ...board,
  panels: [
    {
      kind: 'state-bar',
      id: 'bar',
      title: 'Agents by state',
      query: { kind: 'figures', connection: 'five9', type: 'AgentState', figures: [] },
      at: { column: 0, row: 0, columns: 48, rows: 48 },
      place: { x: 44, y: 104, width: 1832, height: 936 },
    },
  ],
});
const stateOf = (at: number): Frame => ({
  kind: 'state',
  serverTime: at,
  connections: [connectionOf({ types: [typeOf('AgentState', { measuredAt: at })] })],
});

const shownBoards = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-role="standing"]')].map(
    ({ dataset }) => dataset['board'],
  );
const drawnBoards = (): number => document.querySelectorAll('[data-board]').length;

describe('boards that take turns', () => {
  it('show the very elements that were drawn unseen before, with nothing between', async () => {
    const { pass } = open(programOf(TURNING));
    const [first] = shownBoards();
    await pass(3_000);
    const unseen = document.querySelector('[data-role="upcoming"]');
    expect(unseen?.textContent).toContain('Board of');
    await pass(7_100);
    expect(document.querySelector('[data-role="standing"]')).toBe(unseen);
    expect(document.querySelector('[data-role="leaving"]')?.getAttribute('data-board')).toBe(first);
    await pass(600);
    expect(document.querySelector('[data-role="leaving"]')).toBeNull();
    expect(shownBoards()).toHaveLength(1);
  });

  it('turn hundreds of times, and hold no more at the end than at the beginning', async () => {
    const { pass } = open(programOf(TURNING));
    await pass(60_000);
    const elements = document.querySelectorAll('*').length;
    const timers = vi.getTimerCount();
    const turnsOf = (): number => Number(document.querySelector('[data-wall]')?.getAttribute('data-turns'));
    const before = turnsOf();
    const seen = new Set<string | undefined>();
    for (let turn = 0; turn < MANY; turn++) {
      await pass(10_000);
      expect(shownBoards()).toHaveLength(1);
      expect(drawnBoards()).toBeLessThanOrEqual(3);
      seen.add(shownBoards()[0]);
    }
    expect(seen.size).toBe(3);
    expect(document.querySelectorAll('*').length).toBe(elements);
    expect(vi.getTimerCount()).toBe(timers);
    expect(turnsOf()).toBe(before + MANY);
  });

  it('go on by the server’s clock while the server is not heard', async () => {
    const { pass } = open(programOf(TURNING));
    const before = shownBoards();
    await pass(11_000);
    expect(shownBoards()).not.toEqual(before);
  });

  it('say for how long the server has been silent, whenever they came into view', async () => {
    const { pass, frames } = open(programOf({ ...TURNING, boards: TURNING.boards.map(withQueues) }));
    frames(stateOf(NOON));
    await pass(64_000);
    const said = document.querySelector('[data-role="standing"] [data-live]')?.textContent;
    expect(said).toMatch(/^Not live · last picture 1 min [345] s ago · reconnecting$/);
  });

  it('keep their elements when one of them is edited', async () => {
    const { pass, change } = open(programOf(TURNING));
    const standing = document.querySelector('[data-role="standing"]');
    const boards = TURNING.boards.map((board) => ({ ...board, panels: [words(`New ${board.id}`)] }));
    change(programOf({ ...TURNING, boards, version: 'v2' }));
    await pass(100);
    expect(document.querySelector('[data-role="standing"]')).toBe(standing);
    expect(standing?.textContent).toContain('New');
  });
});

describe('what a display is told', () => {
  const display = programOf({ ...TURNING, display: 'lobby' });

  it('is to say who it is, over everything, for as long as it is asked', async () => {
    const { pass, command, answers } = open(display);
    command('c1', { do: 'identify', forMs: 5_000 });
    await pass(100);
    expect(screen.getByRole('status').textContent).toBe('LobbyGround floor');
    expect(answers()).toEqual([{ command: 'c1', outcome: 'done' }]);
    await pass(5_000);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('is a message: in the lane, with the board laid out anew above it', async () => {
    const { pass, command, answers } = open(display);
    const panel = (): string =>
      document.querySelector<HTMLElement>('[data-role="standing"] > .absolute')?.style.height ?? '';
    const whole = panel();
    command('c1', { do: 'message', text: 'Fire drill at noon', forMs: 6_000, isUrgent: false });
    await pass(1_100);
    expect(screen.getByRole('complementary', { name: 'Announcement' }).textContent).toContain(
      'Fire drill at noon',
    );
    expect(Number.parseInt(panel(), 10)).toBe(Number.parseInt(whole, 10) - 96);
    expect(answers()).toEqual([{ command: 'c1', outcome: 'done' }]);
    await pass(6_000);
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(panel()).toBe(whole);
  });

  it('is an urgent message, on the whole screen', async () => {
    const { pass, command } = open(display);
    command('c1', { do: 'message', text: 'Leave the building', forMs: 6_000, isUrgent: true });
    await pass(100);
    expect(screen.getByRole('alert').textContent).toBe('Leave the building');
    await pass(6_000);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is answered once, however often it comes', async () => {
    const { pass, command, answers } = open(display);
    command('c1', { do: 'program' });
    command('c1', { do: 'program' });
    await pass(100);
    expect(answers()).toHaveLength(1);
  });

  it('is reported on every five seconds', async () => {
    const { pass, asked } = open(display);
    await pass(20_000);
    const reports = asked.filter(({ url }) => url.startsWith('/api/wall/heartbeat'));
    expect(reports.length).toBeGreaterThanOrEqual(4);
    expect(reports.at(-1)?.body).toMatchObject({
      build: 'b1',
      program: 'v1',
      shows: { why: 'board' },
      stream: 'lost',
      turns: 1,
      clockSkewMs: expect.any(Number),
      painted: { frames: expect.any(Number) },
    });
  });
});

it('a wall of a person reports nothing and answers nothing', async () => {
  const { pass, command, asked } = open(programOf(TURNING));
  command('c1', { do: 'identify', forMs: 5_000 });
  await pass(20_000);
  expect(asked).toEqual([]);
  expect(screen.queryByRole('status')).toBeNull();
});

it('an announcement ends to the second, without a hand', async () => {
  const { pass } = open(
    programOf({
      announcements: [
        { id: 'a', text: 'Pizza at one', tone: 'notice', startsAt: NOON + 2_000, endsAt: NOON + 10_000 },
      ],
    }),
  );
  expect(screen.queryByText('Pizza at one')).toBeNull();
  await pass(2_100);
  screen.getByText('Pizza at one');
  await pass(7_000);
  screen.getByText('Pizza at one');
  await pass(1_000);
  expect(screen.queryByText('Pizza at one')).toBeNull();
});

it('a screen at rest is black, has its board ready, and wakes by itself', async () => {
  const { pass } = open(programOf({ ...TURNING, blankUntil: NOON + 20_000 }));
  expect(drawnBoards()).toBe(0);
  screen.getByRole('main', { name: 'This screen is resting' });
  await pass(13_000);
  expect(document.querySelectorAll('[data-role="upcoming"]')).toHaveLength(1);
  const ready = document.querySelector('[data-board]');
  await pass(7_100);
  expect(document.querySelector('[data-role="standing"]')).toBe(ready);
  expect(screen.queryByRole('main', { name: 'This screen is resting' })).toBeNull();
});

it('a wall without a board says why', () => {
  open(programOf({ boards: [], noBoard: 'playlist' }));
  expect(screen.getByRole('heading').textContent).toBe('No board is chosen yet');
});
