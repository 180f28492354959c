import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setImmediate, setTimeout as realSleep } from 'node:timers/promises';
import { pino } from 'pino';
import { ManualClock } from '#lib/domain/manual-clock';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { createRandom } from '#server/simulator/model/random';
import { PASSWORD } from '#server/simulator/service/accounts';
import { type Simulator, type SimulatorOptions, startSimulator } from '#server/simulator/simulator';
import { comeAbout } from './come-about.ts';
import { DomainControl } from './domain-control.ts';
import { Page } from './page.ts';
import { Said } from './said.ts';
import { type Served, serveRuntime } from './served-runtime.ts';
import { StreamTap } from './stream-tap.ts';
import { Watch } from './watch.ts';
import { WireTap } from './wire-tap.ts';

/** A working morning in the data centre: Tuesday, 10 March 2026, 11:00:10. */
const MORNING = Date.parse('2026-03-10T18:00:10Z');
const USER = 'api1';
const SHOWN: readonly StatisticType[] = ['AgentState', 'ACDStatus'];
const STEP_MS = 100;
const LIVE_WITHIN_MS = 180_000;
/** Turns of the event loop in which nothing moves before it is looked whether something is still on its way. */
const QUIET_TURNS = 3;
/** What is on its way gets so many real milliseconds to arrive; what then has not was lost on purpose. */
const MOST_WAITS = 400;

export interface LineOptions {
  simulator?: Partial<SimulatorOptions>;
  /** IANA zone of the connection; default the data centre's. */
  zone?: string;
  /** When it begins; epoch ms. */
  startAt?: number;
  /** What the page shows; default two of the types. */
  shows?: readonly StatisticType[];
  /** How soon everything is live; default three minutes. */
  liveWithinMs?: number;
}

interface LineParts {
  clock: ManualClock;
  simulator: Simulator;
  dataDir: string;
  said: Said;
}

/**
 * A simulated domain, a server on it and a page on that, over real HTTP in this process. Time is the test's: it passes in
 * small steps, and between two steps everything on the wire arrives.
 */
export class Line implements AsyncDisposable {
  readonly username = USER;
  readonly clock: ManualClock;
  readonly simulator: Simulator;
  readonly domain: DomainControl;
  readonly said: Said;
  readonly watch = new Watch();
  readonly wire: WireTap;
  /** What the watched page shows. */
  readonly shows: readonly StatisticType[];
  /** What escaped: rejections that nobody took, exceptions that nobody caught. */
  readonly escaped: unknown[] = [];
  readonly #streams = new StreamTap();
  readonly #options: LineOptions;
  readonly #dataDir: string;
  readonly #chance = createRandom(7, 'line');
  #lives = 0;
  #served: Served | null = null;
  #page: Page | null = null;

  constructor(options: LineOptions, { clock, simulator, dataDir, said }: LineParts) {
    this.#options = options;
    this.#dataDir = dataDir;
    this.clock = clock;
    this.simulator = simulator;
    this.said = said;
    this.shows = options.shows ?? SHOWN;
    this.domain = new DomainControl(simulator.controlUrl, USER);
    this.wire = new WireTap(Number(new URL(simulator.serviceUrl).port), () => clock.now());
    process.on('unhandledRejection', this.#onEscape);
    process.on('uncaughtExceptionMonitor', this.#onEscape);
  }

  get served(): Served {
    if (!this.#served) throw new Error('No server runs');
    return this.#served;
  }
  get page(): Page {
    if (!this.#page) throw new Error('No page is open');
    return this.#page;
  }

  /** Starts a server, on the port of the one before where there was one; resolves with its first call. */
  async serve(): Promise<void> {
    this.#lives++;
    const { length } = this.wire.sentAt;
    const { zone } = this.#options;
    this.#served = await serveRuntime({
      serviceUrl: this.simulator.serviceUrl,
      dataDir: this.#dataDir,
      clock: this.clock,
      username: USER,
      password: PASSWORD,
      epoch: `life-${this.#lives}`,
      port: this.#served?.port ?? 0,
      random: () => this.#chance.next(),
      streams: this.#streams,
      logged: this.said.log,
      ...(zone !== undefined && { zone }),
    });
    await this.wire.moreThan(length);
  }

  /** As on SIGTERM. */
  async stopServer(): Promise<void> {
    let over = false;
    const stopping = this.served.stop().finally(() => {
      over = true;
    });
    while (!over) await this.run(STEP_MS);
    await stopping;
  }

  /** As on SIGKILL, at a moment without a call under way and with every table on the disk. */
  async killServer(): Promise<void> {
    const { bulk } = this.served.runtime.store;
    await comeAbout('every table is on the disk', async () => {
      const saved = await bulk.selectFrom('checkpoint_piece').select('type').distinct().execute();
      return saved.length === STATISTIC_TYPES.length;
    });
    await this.runUntil('no call is under way', () => this.wire.inFlight === 0);
    await this.served.kill();
  }

  openPage(types: readonly StatisticType[] = this.shows): Page {
    return new Page({
      origin: this.served.origin,
      clock: this.clock,
      types,
      fetch: (url, init) => this.#streams.fetch([url, init], () => this.said.stream()),
    });
  }

  /** A request of somebody of their own, whose answer time waits for; told its text as it comes. */
  ask(path: string, init: RequestInit, heard: (text: string) => void = () => undefined): Promise<Response> {
    return this.#streams.fetch([`${this.served.origin}${path}`, init], () => heard);
  }

  /** Opens the page that is watched from now on. */
  watchPage(): void {
    this.#page = this.openPage();
  }

  async run(forMs: number, stepMs = STEP_MS): Promise<void> {
    for (let passed = 0; passed < forMs; passed += stepMs) {
      await this.clock.advance(Math.min(stepMs, forMs - passed));
      await this.#settle();
      if (this.#page) this.watch.look(this.#page, this.clock.now());
    }
  }

  /** Lets time pass until `done`; fails, naming what did not come about, after `mostMs`. */
  async runUntil(
    what: string,
    done: () => boolean,
    { mostMs = LIVE_WITHIN_MS, stepMs = STEP_MS }: { mostMs?: number; stepMs?: number } = {},
  ): Promise<void> {
    for (let passed = 0; !done(); passed += stepMs) {
      if (passed >= mostMs) throw new Error(`Not within ${mostMs} ms: ${what}; ${this.#standing()}`);
      await this.run(stepMs, stepMs);
    }
  }

  untilLive(mostMs = LIVE_WITHIN_MS, stepMs = STEP_MS): Promise<void> {
    return this.runUntil('everything is live', () => this.page.isLive, { mostMs, stepMs });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#page?.stop();
    await this.stopServer();
    await this.simulator.stop();
    this.wire[Symbol.dispose]();
    process.off('unhandledRejection', this.#onEscape);
    process.off('uncaughtExceptionMonitor', this.#onEscape);
    await rm(this.#dataDir, { recursive: true, force: true });
  }

  /** Time may only pass when nothing is on its way, else a busy machine looks like a slow service. */
  async #settle(): Promise<void> {
    let quiet = 0;
    for (let waits = 0; ;) {
      const moves = this.wire.moves + this.#streams.moves;
      await setImmediate();
      quiet = moves === this.wire.moves + this.#streams.moves ? quiet + 1 : 0;
      if (quiet < QUIET_TURNS) continue;
      if ((this.wire.isAtService && this.#streams.isHeard) || waits >= MOST_WAITS) return;
      waits++;
      await realSleep(1);
    }
  }

  #standing(): string {
    const { connection, store } = this.page;
    const types = connection?.types.map(({ type, standing }) => `${type} ${standing}`).join(', ');
    const { kind, reason } = store.health();
    return `stream ${kind} (${reason}), ${connection?.state} (${connection?.reason}), ${types}`;
  }

  readonly #onEscape = (error: unknown): void => {
    this.escaped.push(error);
  };
}

/** A line with everything live. */
export async function openLine(options: LineOptions = {}): Promise<Line> {
  const clock = new ManualClock(options.startAt ?? MORNING);
  const said = new Said();
  const log = pino({ level: 'trace' }, { write: said.simulatorLog });
  const simulator = await startSimulator({
    size: 'small',
    seed: 7,
    quota: 'generous',
    clock,
    log,
    ...options.simulator,
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'watchfloor-line-'));
  const line = new Line(options, { clock, simulator, dataDir, said });
  await line.serve();
  line.watchPage();
  await line.untilLive(options.liveWithinMs);
  return line;
}
