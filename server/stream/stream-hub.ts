import type { LiveQuery } from '#lib/domain/live-query';
import { encodeFrame, idLine, parsePosition } from '#lib/wire/encode-frame';
import type { CommandFrame, Frame } from '#lib/wire/frame';
import { AppError } from '../app-error.ts';
import type { ResultChange } from '../statistics/live-queries.ts';
import { Farewells } from './farewells.ts';
import { groupFlushes } from './group-flushes.ts';
import type { AttachRequest, Hub, HubOptions, StreamRef } from './hub.ts';
import { BEAT_MS, HUB_LIMITS, type HubLimits, beats } from './hub-limits.ts';
import { OpenQueries, surplus } from './open-queries.ts';
import { PresentViewers } from './present-viewers.ts';
import type { Sink } from './sink.ts';
import { StateBeat, type ToldState } from './state-beat.ts';
import type { StreamOwner } from './stream-owner.ts';
import { refuseTooManyOfOne } from './stream-places.ts';
import type { Desk, Viewer } from './viewer.ts';
import { hearing, openStreams, ownedBy, showingOf } from './viewers-meant.ts';

/** See `Hub`. */
export class StreamHub implements Hub {
  readonly #options: HubOptions;
  readonly #limits: HubLimits;
  readonly #viewers: PresentViewers;
  readonly #queries: OpenQueries;
  readonly #state: StateBeat;
  readonly #desk: Desk;
  readonly #farewells: Farewells;
  readonly #demandListeners = new Set<() => void>();
  readonly #stopListening: () => void;
  #n = 0;
  #beat = 0;
  #cancelBeat: (() => void) | null = null;
  #closed = false;
  #closing: Promise<void> | null = null;

  constructor(options: HubOptions) {
    this.#options = options;
    this.#limits = { ...HUB_LIMITS, ...options.limits };
    this.#queries = new OpenQueries({
      liveQueries: options.liveQueries,
      limits: this.#limits,
      metrics: options.metrics,
      n: () => this.#n,
      onDemandChanged: () => {
        for (const listener of this.#demandListeners) listener();
      },
    });
    this.#state = new StateBeat({
      status: options.status,
      encode: (connections) => this.#encode({ kind: 'state', serverTime: options.clock.now(), connections }),
      minBeats: beats(this.#limits.stateMinMs),
      maxBeats: beats(this.#limits.stateMaxMs),
    });
    this.#desk = {
      n: () => this.#n,
      nextN: () => ++this.#n,
      idLine: (n) => idLine({ epoch: options.epoch, n }),
      beat: () => this.#beat,
      state: (audience) => this.#state.current(this.#beat, audience),
    };
    this.#farewells = new Farewells({ clock: options.clock, waitMs: this.#limits.goodbyeMs });
    this.#viewers = new PresentViewers({
      limits: this.#limits,
      desk: this.#desk,
      queries: this.#queries,
      farewells: this.#farewells,
      goodbye: (frame) => this.#encode(frame),
    });
    this.#stopListening = options.liveQueries.onChanges((changes) => {
      const due = this.#viewers.connected > 0 && this.#state.due(this.#beat);
      this.#flush(changes, due ? this.#state.tell(this.#beat) : null);
    });
  }

  attach(sink: Sink, request: AttachRequest): string {
    this.#refuseWhenClosing();
    const known = this.#viewers.find({ id: request.streamId ?? '', owner: request.owner });
    const viewer = known ?? this.#viewers.begin(request.owner);
    if (known?.sink) this.#viewers.leave(known)?.abort();
    this.#viewers.enter(viewer);
    this.#keepBeating();
    const hello = this.#encode({
      kind: 'hello',
      stream: viewer.id,
      epoch: this.#options.epoch,
      build: this.#options.build,
      serverTime: this.#options.clock.now(),
      owner: viewer.owner.shownAs,
      resumed: known !== undefined,
    });
    const position = parsePosition(request.lastEventId);
    const usable = position?.epoch === this.#options.epoch && position.n <= this.#n ? position : null;
    viewer.group = this.#viewers.groups.join(viewer, [...viewer.queries]);
    sink.onClose(() => {
      if (viewer.sink === sink) this.#viewers.leave(viewer);
    });
    viewer.since = this.#options.clock.now();
    viewer.connect(sink, [hello, this.#state.current(this.#beat, viewer.audience)], usable);
    return viewer.id;
  }

  setQueries(stream: StreamRef, queries: readonly LiveQuery[], anew: readonly string[] = []): string[] {
    this.#refuseWhenClosing();
    const viewer = this.#viewers.find(stream);
    if (!viewer) throw new AppError('unknown-stream', 'This stream is not known here, or no longer');
    if (queries.length > this.#limits.queriesPerStream)
      throw new AppError(
        'too-many-queries',
        `A stream shows at most ${this.#limits.queriesPerStream} queries`,
      );
    const held = this.#queries.hold(queries, viewer.owner.visibility, (wanted) =>
      refuseTooManyOfOne({ viewer, queries: wanted }, this.#viewers, this.#limits),
    );
    const before = new Set(viewer.queries);
    const wanted = [...new Set(held)];
    this.#viewers.regroup(viewer, viewer.sink ? wanted : null);
    const gone = viewer.show(wanted, new Set(anew));
    this.#queries.letGo([...surplus(held, before), ...gone]);
    return held.map((query) => query.q);
  }

  statusChanged(): void {
    this.#state.note();
    if (this.#viewers.connected > 0 && this.#state.urgent())
      this.#flush(new Map(), this.#state.tell(this.#beat));
  }

  viewers(): number {
    return this.#viewers.connected;
  }

  counts(): ReturnType<Hub['counts']> {
    return {
      viewers: this.#viewers.connected,
      remembered: this.#viewers.size - this.#viewers.connected,
      queries: this.#queries.size,
      groups: this.#viewers.groups.size,
    };
  }

  onDemandChanged(listener: () => void): () => void {
    this.#demandListeners.add(listener);
    return () => this.#demandListeners.delete(listener);
  }

  owners(): StreamOwner[] {
    return [...this.#viewers].map(({ owner }) => owner);
  }

  open(): ReturnType<Hub['open']> {
    return openStreams(this.#viewers);
  }

  dismiss(isMeant: Parameters<Hub['dismiss']>[0]): void {
    this.#viewers.end(ownedBy(this.#viewers, isMeant), 'access');
  }

  tell(isMeant: (owner: StreamOwner) => boolean, frame: CommandFrame): number {
    const meant = hearing(this.#viewers, isMeant);
    const bytes = meant.length > 0 ? this.#encode(frame) : null;
    if (bytes) for (const viewer of meant) viewer.say(bytes);
    return meant.length;
  }

  connectionGone(connectionId: string): void {
    this.#viewers.end(showingOf(this.#viewers, connectionId), 'leaving');
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Hands changes, and the state where it is told, to every group they concern. */
  #flush(changes: ReadonlyMap<string, ResultChange>, state: ToldState | null): void {
    const n = changes.size > 0 ? ++this.#n : this.#n;
    const happened = { n, idLine: this.#desk.idLine(n), changes, state };
    for (const [group, flush] of groupFlushes(happened, this.#queries, this.#viewers.groups))
      for (const viewer of group.viewers) viewer.take(flush);
  }

  /** One timer for all viewers. Counting beats instead of reading the clock keeps it right when the clock jumps. */
  #keepBeating(): void {
    if (this.#cancelBeat || this.#viewers.size === 0 || this.#closed) return;
    this.#cancelBeat = this.#options.clock.after(BEAT_MS, () => {
      this.#cancelBeat = null;
      this.#beat++;
      for (const viewer of this.#viewers) this.#look(viewer);
      if (this.#viewers.connected > 0) this.#speak();
      this.#keepBeating();
    });
  }

  /** Drops a viewer that takes nothing, forgets one that has not come back. */
  #look(viewer: Viewer): void {
    if (viewer.goneAt !== null && this.#beat - viewer.goneAt >= beats(this.#limits.rememberMs))
      return this.#viewers.forget(viewer);
    if (viewer.blockedAt === null) return;
    const stuck = this.#beat - viewer.blockedAt >= beats(this.#limits.stuckMs);
    if (!stuck && viewer.missedBytes <= this.#limits.missedBytes) return;
    this.#options.metrics?.dropped?.(stuck ? 'stuck' : 'behind');
    this.#options.log.info({ stream: viewer.id, missedBytes: viewer.missedBytes }, 'viewer too slow');
    this.#viewers.leave(viewer)?.abort();
  }

  #speak(): void {
    if (this.#state.due(this.#beat)) this.#flush(new Map(), this.#state.tell(this.#beat));
    const quietBeats = beats(this.#limits.heartbeatMs);
    let heartbeat: Buffer | null = null;
    for (const viewer of this.#viewers) {
      if (!viewer.sink || this.#beat - viewer.spokenAt < quietBeats) continue;
      heartbeat ??= this.#encode({ kind: 'heartbeat', serverTime: this.#options.clock.now() });
      viewer.say(heartbeat);
    }
  }

  #close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    this.#cancelBeat?.();
    this.#options.log.info({ streams: this.#viewers.connected }, 'streams closed');
    this.#viewers.end([...this.#viewers], 'leaving');
    return this.#farewells.over();
  }

  #refuseWhenClosing(): void {
    if (this.#closed) throw new AppError('shutting-down', 'This server is going away');
  }

  #encode(frame: Frame): Buffer {
    const bytes = Buffer.from(encodeFrame(frame));
    this.#options.metrics?.frame(frame.kind, bytes.length);
    return bytes;
  }
}
