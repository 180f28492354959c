import type { LiveQuery } from '#lib/domain/live-query';
import type { CommandFrame, ConnectionStatus, Frame } from '#lib/wire/frame';
import { HeardCommands } from './heard-commands.ts';
import { HealthWatch } from './health-watch.ts';
import type { KeptPicture } from './kept-tables.ts';
import type { LiveStoreOptions } from './live-store-options.ts';
import { type LiveResult, NOTHING_YET } from './live-result.ts';
import { Pictures } from './pictures.ts';
import { queryKey } from './query-key.ts';
import { ServerClock } from './server-clock.ts';
import { ServerTicker } from './server-ticker.ts';
import type { StreamHealth } from './stream-health.ts';
import type { LinkState } from './stream-reader.ts';
import type { HostMessage } from './stream-messages.ts';
import type { StreamPort } from './stream-port.ts';

const JUDGE_EVERY_MS = 1_000;

/**
 * What a page knows of the server, for `useSyncExternalStore`: every reading keeps its identity until it changes. Holds
 * the last picture through anything; `start` and `stop` may alternate.
 */
export class LiveStore {
  readonly #options: LiveStoreOptions;
  readonly #serverClock: ServerClock;
  readonly #health: HealthWatch;
  readonly #pictures: Pictures;
  readonly #connectionListeners = new Set<() => void>();
  readonly ticker: ServerTicker;
  #connections: readonly ConnectionStatus[] = [];
  /** Whose pictures are shown, as the last hello said. */
  #owner: string | null = null;
  /** Nothing may be shown until the next hello. */
  #isBetween = false;
  readonly #viewListeners = new Set<() => void>();
  #view = 0;
  readonly #commands = new HeardCommands();
  #port: StreamPort | null = null;
  #hasStarted = false;
  #cancelDeclare: (() => void) | null = null;
  #cancelJudge: (() => void) | null = null;

  constructor(options: LiveStoreOptions) {
    this.#options = options;
    const { clock, monotonicNow, build = null, kept, remembers = 0 } = options;
    this.#serverClock = new ServerClock(monotonicNow);
    this.ticker = new ServerTicker(clock, () => this.serverNow());
    this.#health = new HealthWatch({
      clock,
      monotonicNow,
      serverNow: () => this.serverNow(),
      build,
      onChange: () => {
        this.ticker.run(this.#health.now().kind === 'live');
        this.#judge();
      },
    });
    this.#pictures = new Pictures({
      sight: () => ({
        serverNow: this.serverNow(),
        stream: this.#health.now().kind,
        connections: this.#connections,
      }),
      onLost: (q) => this.#port?.post({ kind: 'anew', q: [q] }),
      remembers,
    });
    this.#connections = kept?.connections ?? [];
    this.#pictures.restore(kept?.tables ?? []);
  }

  start(): void {
    if (this.#port) return;
    this.#hasStarted = true;
    const opened = this.#options.openPort((message) => this.#receive(message));
    this.#port = opened;
    this.#declare();
    this.#judgeLater();
  }

  /** Leaves the stream. Pictures stay, and turn stale when nothing is heard. */
  stop(): void {
    this.#port?.close();
    this.#port = null;
    this.#health.stop();
    this.#cancelDeclare?.();
    this.#cancelDeclare = null;
    this.#cancelJudge?.();
    this.#cancelJudge = null;
  }

  /** Keeps a query current for as long as somebody is subscribed. */
  subscribe(query: LiveQuery, listener: () => void): () => void {
    const leave = this.#pictures.watch(queryKey(query), query, listener);
    this.#pictures.settle();
    this.#declareSoon();
    return () => {
      leave();
      this.#declareSoon();
    };
  }

  /** Before the first start what the page showed in an earlier life stands: on the server, and until the page is awake. */
  result(query: LiveQuery): LiveResult {
    const key = queryKey(query);
    return this.#pictures.result(key) ?? (this.#hasStarted ? NOTHING_YET : this.#pictures.first(key, query));
  }

  health(): StreamHealth {
    return this.#health.now();
  }

  subscribeHealth(listener: () => void): () => void {
    return this.#health.subscribe(listener);
  }

  connections(): readonly ConnectionStatus[] {
    return this.#connections;
  }

  subscribeConnections(listener: () => void): () => void {
    this.#connectionListeners.add(listener);
    return () => this.#connectionListeners.delete(listener);
  }

  /** Counts how often all that was shown had to go: what a page has kept of an earlier view must go too. */
  view(): number {
    return this.#view;
  }

  subscribeView(listener: () => void): () => void {
    this.#viewListeners.add(listener);
    return () => this.#viewListeners.delete(listener);
  }

  /** Hears every command once, however often it is sent. */
  subscribeCommands(listener: (frame: CommandFrame) => void): () => void {
    return this.#commands.subscribe(listener);
  }

  /** All that is shown or was, for another life of the page. */
  keepsake(): KeptPicture {
    return { connections: this.#connections, tables: this.#pictures.keepsakes() };
  }

  /** Epoch ms on the server's clock; null until it was heard. */
  serverNow(): number | null {
    return this.#serverClock.now();
  }

  #declareSoon(): void {
    if (!this.#port) return;
    this.#cancelDeclare ??= this.#options.clock.after(0, () => this.#declare());
  }

  #declare(): void {
    this.#cancelDeclare?.();
    this.#cancelDeclare = null;
    this.#port?.post({ kind: 'want', queries: this.#pictures.wanted() });
  }

  #receive(message: HostMessage): void {
    switch (message.kind) {
      case 'frames':
        for (const frame of message.frames) this.#onFrame(frame);
        if (!this.#isBetween) this.#health.heard();
        return this.#pictures.settle();
      case 'names':
        return this.#pictures.name(new Map(message.names), new Map(message.refused));
      case 'time':
        return this.#serverClock.hear(message.serverNow);
      case 'link':
        return this.#onLink(message.link);
      case 'who':
        return this.#declare();
      case 'pong':
        return;
    }
  }

  #onLink(link: LinkState): void {
    if (link.state === 'denied') this.#drop();
    this.#health.link(link);
    this.#pictures.settle();
  }

  /** Lets go of all that was shown, at once: it is not missing, it may not be seen. */
  #drop(): void {
    this.#isBetween = true;
    this.#view++;
    this.#pictures.drop();
    this.#tellConnections([]);
    for (const listener of this.#viewListeners) listener();
  }

  #tellConnections(connections: readonly ConnectionStatus[]): void {
    this.#connections = connections;
    this.#pictures.judge();
    for (const listener of this.#connectionListeners) listener();
  }

  #onFrame(frame: Frame): void {
    if ('serverTime' in frame) this.#serverClock.hear(frame.serverTime);
    switch (frame.kind) {
      case 'hello':
        if (this.#owner !== null && frame.owner !== this.#owner) this.#drop();
        this.#owner = frame.owner;
        this.#isBetween = false;
        this.#health.build(frame.build);
        if (!frame.resumed) this.#pictures.keep();
        return;
      case 'snapshot':
        return this.#pictures.replace(frame);
      case 'delta':
        return this.#pictures.apply(frame);
      case 'state':
        return this.#tellConnections(frame.connections);
      case 'goodbye':
        if (frame.reason !== 'access') return;
        this.#drop();
        return this.#health.between('rights');
      case 'command':
        return this.#commands.hear(frame);
      case 'heartbeat':
        return;
    }
  }

  #judge(): void {
    this.#pictures.judge();
    this.#pictures.settle();
    if (this.#port) this.#judgeLater();
  }

  /** Once a second, and at the very moment the next picture passes its limit. */
  #judgeLater(): void {
    this.#cancelJudge?.();
    const now = this.serverNow();
    const next = this.#pictures.nextStaleAt();
    const untilStale = now === null || next === null ? JUDGE_EVERY_MS : Math.max(1, next + 1 - now);
    this.#cancelJudge = this.#options.clock.after(Math.min(JUDGE_EVERY_MS, untilStale), () => this.#judge());
  }
}
