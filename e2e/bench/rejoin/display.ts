import { boardQueries } from '#lib/domain/board-queries';
import { systemClock } from '#lib/domain/clock';
import type { DisplayReport, WallProgram } from '#lib/domain/display';
import type { LiveQuery } from '#lib/domain/live-query';
import { STREAM_PATH } from '#lib/wire/stream-limits';
import { LiveStore } from '#components/live/live-store.ts';
import { queryKey } from '#components/live/query-key.ts';
import { localPort } from '#components/live/local-port.ts';
import type { HostMessage } from '#components/live/stream-messages.ts';
import type { Fetch } from '#components/live/stream-reader.ts';
import { askProgram } from '#components/wall/program/ask-program.ts';
import { ProgramKeeper } from '#components/wall/program/program-keeper.ts';
import { readWallRequest } from '#components/wall/program/wall-request.ts';
import { Reporter } from '#components/wall/fleet/reporter.ts';

export interface DisplayOptions {
  /** Of the server, with the display's cookie in each request. */
  fetch: Fetch;
  random: () => number;
  /** Which board of its program it shows, counted round. */
  place: number;
  /** Told each time that a server which it had not heard before has sent all that it shows. */
  onWhole: () => void;
}

/** A television without a screen: a wall's own code from the program to the tables, on one board. */
export class Display {
  readonly #options: DisplayOptions;
  readonly #keeper: ProgramKeeper;
  readonly #store: LiveStore;
  readonly #reporter: Reporter;
  #program: WallProgram | null = null;
  #shown: readonly LiveQuery[] = [];
  #leave: (() => void)[] = [];
  #epoch = '';
  #names: readonly string[] = [];
  /** Results that this life of the server has sent. */
  readonly #sent = new Set<string>();
  #isWhole = true;

  constructor(options: DisplayOptions) {
    this.#options = options;
    const { fetch, random } = options;
    const common = { clock: systemClock, monotonicNow: () => performance.now(), random };
    const open = localPort({ ...common, url: STREAM_PATH, as: 'display', fetch });
    this.#store = new LiveStore({
      ...common,
      openPort: (onMessage) =>
        open((message) => {
          onMessage(message);
          this.#hear(message);
        }),
    });
    this.#keeper = new ProgramKeeper({
      ...common,
      request: readWallRequest(''),
      ask: (path) => askProgram(path, fetch),
      lastPicture: { read: () => Promise.resolve(null), forget: () => Promise.resolve() },
    });
    this.#keeper.subscribe(() => this.#onState());
    this.#reporter = new Reporter({
      fetch,
      clock: systemClock,
      random,
      report: () => this.#report(),
      onProgram: (version) => {
        if (version !== this.#program?.version) void this.#keeper.refresh();
      },
      onRevoked: () => this.#keeper.revoked(),
    });
  }

  start(): void {
    this.#keeper.start();
    this.#reporter.start();
  }

  stop(): void {
    for (const leave of this.#leave) leave();
    this.#reporter.stop();
    this.#keeper.stop();
    this.#store.stop();
  }

  #onState(): void {
    const state = this.#keeper.state();
    if (state.kind !== 'shown' || state.program.version === this.#program?.version) return;
    this.#program = state.program;
    const boards = Object.values(state.program.boards);
    const board = boards[this.#options.place % boards.length];
    const before = this.#leave;
    const queries = board ? boardQueries(board) : [];
    this.#shown = [...new Map(queries.map((query) => [queryKey(query), query])).values()];
    this.#leave = this.#shown.map((query) => this.#store.subscribe(query, () => undefined));
    for (const leave of before) leave();
    this.#store.start();
  }

  #hear(message: HostMessage): void {
    if (message.kind === 'names') this.#names = message.names.map(([, q]) => q);
    if (message.kind === 'frames')
      for (const frame of message.frames) {
        if (frame.kind === 'hello' && frame.epoch !== this.#epoch) {
          this.#epoch = frame.epoch;
          this.#isWhole = false;
          this.#sent.clear();
          this.#names = [];
        }
        // Without a version it says that there is no data yet.
        if (frame.kind === 'snapshot' && frame.v > 0) this.#sent.add(frame.q);
      }
    const isAsked = this.#names.length > 0 && this.#names.length >= this.#shown.length;
    if (this.#isWhole || !isAsked || !this.#names.every((q) => this.#sent.has(q))) return;
    this.#isWhole = true;
    this.#options.onWhole();
  }

  #report(): DisplayReport {
    const now = this.#store.serverNow();
    return {
      build: 'bench',
      screen: { width: 1920, height: 1080, pixelRatio: 1 },
      heapBytes: null,
      clockSkewMs: now === null ? null : Math.round(Date.now() - now),
      program: this.#program?.version ?? '',
      shows: { board: Object.keys(this.#program?.boards ?? {})[0] ?? null, item: null, why: 'board' },
      painted: { at: now, frames: 5, dataAgeMs: 1_000 },
      stream: this.#store.health().kind === 'live' ? 'live' : 'lost',
      turns: 0,
      loadedAt: null,
    };
  }
}
