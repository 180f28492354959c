import { randomUUID } from 'node:crypto';
import type { LiveQuery } from '#lib/domain/live-query';
import { encodeFrame, idLine, parsePosition } from '#lib/wire/encode-frame';
import type { CommandFrame, Frame, GoodbyeFrame } from '#lib/wire/frame';
import { AppError } from '../app-error.ts';
import type { ResultChange } from '../statistics/live-queries.ts';
import { Farewells, backAfterMs } from './farewells.ts';
import { groupFlushes } from './group-flushes.ts';
import type { AttachRequest, Hub, HubOptions, StreamRef } from './hub.ts';
import { BEAT_MS, HUB_LIMITS, type HubLimits, beats } from './hub-limits.ts';
import type { OpenQuery } from './open-query.ts';
import { OpenQueries, surplus } from './open-queries.ts';
import type { Sink } from './sink.ts';
import { StateBeat, type ToldState } from './state-beat.ts';
import type { StreamOwner } from './stream-owner.ts';
import { placesFor, refuseTooManyOfOne } from './stream-places.ts';
import { type Desk, Viewer } from './viewer.ts';
import { ViewerGroups } from './viewer-groups.ts';
import { hearing, openStreams, ownedBy, showingOf } from './viewers-meant.ts';

/** See `Hub`. */
export class StreamHub implements Hub {
  readonly #options: HubOptions;
  readonly #limits: HubLimits;
  readonly #viewers = new Map<string, Viewer>();
  readonly #groups = new ViewerGroups();
  readonly #queries: OpenQueries;
  readonly #state: StateBeat;
  readonly #desk: Desk;
  readonly #farewells: Farewells;
  readonly #demandListeners = new Set<() => void>();
  readonly #stopListening: () => void;
  #n = 0;
  #beat = 0;
  #connected = 0;
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
    this.#stopListening = options.liveQueries.onChanges((changes) => {
      const due = this.#connected > 0 && this.#state.due(this.#beat);
      this.#flush(changes, due ? this.#state.tell(this.#beat) : null);
    });
  }

  attach(sink: Sink, request: AttachRequest): string {
    this.#refuseWhenClosing();
    const known = this.#find({ id: request.streamId ?? '', owner: request.owner });
    const viewer = known ?? this.#begin(request.owner);
    if (known?.sink) this.#leave(known)?.abort();
    this.#viewers.set(viewer.id, viewer);
    this.#connected++;
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
    viewer.group = this.#groups.join(viewer, [...viewer.queries]);
    sink.onClose(() => {
      if (viewer.sink === sink) this.#leave(viewer);
    });
    viewer.since = this.#options.clock.now();
    viewer.connect(sink, [hello, this.#state.current(this.#beat, viewer.audience)], usable);
    return viewer.id;
  }

  setQueries(stream: StreamRef, queries: readonly LiveQuery[], anew: readonly string[] = []): string[] {
    this.#refuseWhenClosing();
    const viewer = this.#find(stream);
    if (!viewer) throw new AppError('unknown-stream', 'This stream is not known here, or no longer');
    if (queries.length > this.#limits.queriesPerStream)
      throw new AppError(
        'too-many-queries',
        `A stream shows at most ${this.#limits.queriesPerStream} queries`,
      );
    const held = this.#queries.hold(queries, viewer.owner.visibility, (wanted) =>
      refuseTooManyOfOne({ viewer, queries: wanted }, this.#viewers.values(), this.#limits),
    );
    const before = new Set(viewer.queries);
    const wanted = [...new Set(held)];
    this.#regroup(viewer, viewer.sink ? wanted : null);
    const gone = viewer.show(wanted, new Set(anew));
    this.#queries.letGo([...surplus(held, before), ...gone]);
    return held.map((query) => query.q);
  }

  statusChanged(): void {
    this.#state.note();
    if (this.#connected > 0 && this.#state.urgent()) this.#flush(new Map(), this.#state.tell(this.#beat));
  }

  viewers(): number {
    return this.#connected;
  }

  counts(): ReturnType<Hub['counts']> {
    return {
      viewers: this.#connected,
      remembered: this.#viewers.size - this.#connected,
      queries: this.#queries.size,
      groups: this.#groups.size,
    };
  }

  onDemandChanged(listener: () => void): () => void {
    this.#demandListeners.add(listener);
    return () => this.#demandListeners.delete(listener);
  }

  owners(): StreamOwner[] {
    return [...this.#viewers.values()].map(({ owner }) => owner);
  }

  open(): ReturnType<Hub['open']> {
    return openStreams(this.#viewers.values());
  }

  dismiss(isMeant: Parameters<Hub['dismiss']>[0]): void {
    this.#end(ownedBy(this.#viewers.values(), isMeant), 'access');
  }

  tell(isMeant: (owner: StreamOwner) => boolean, frame: CommandFrame): number {
    const meant = hearing(this.#viewers.values(), isMeant);
    const bytes = meant.length > 0 ? this.#encode(frame) : null;
    if (bytes) for (const viewer of meant) viewer.say(bytes);
    return meant.length;
  }

  connectionGone(connectionId: string): void {
    this.#end(showingOf(this.#viewers.values(), connectionId), 'leaving');
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Hands changes, and the state where it is told, to every group they concern. */
  #flush(changes: ReadonlyMap<string, ResultChange>, state: ToldState | null): void {
    const n = changes.size > 0 ? ++this.#n : this.#n;
    const happened = { n, idLine: this.#desk.idLine(n), changes, state };
    for (const [group, flush] of groupFlushes(happened, this.#queries, this.#groups))
      for (const viewer of group.viewers) viewer.take(flush);
  }

  /** One timer for all viewers. Counting beats instead of reading the clock keeps it right when the clock jumps. */
  #keepBeating(): void {
    if (this.#cancelBeat || this.#viewers.size === 0 || this.#closed) return;
    this.#cancelBeat = this.#options.clock.after(BEAT_MS, () => {
      this.#cancelBeat = null;
      this.#beat++;
      for (const viewer of this.#viewers.values()) this.#look(viewer);
      if (this.#connected > 0) this.#speak();
      this.#keepBeating();
    });
  }

  /** Drops a viewer that takes nothing, forgets one that has not come back. */
  #look(viewer: Viewer): void {
    if (viewer.goneAt !== null && this.#beat - viewer.goneAt >= beats(this.#limits.rememberMs))
      return this.#forget(viewer);
    if (viewer.blockedAt === null) return;
    const stuck = this.#beat - viewer.blockedAt >= beats(this.#limits.stuckMs);
    if (!stuck && viewer.missedBytes <= this.#limits.missedBytes) return;
    this.#options.metrics?.dropped?.(stuck ? 'stuck' : 'behind');
    this.#options.log.info({ stream: viewer.id, missedBytes: viewer.missedBytes }, 'viewer too slow');
    this.#leave(viewer)?.abort();
  }

  #speak(): void {
    if (this.#state.due(this.#beat)) this.#flush(new Map(), this.#state.tell(this.#beat));
    const quietBeats = beats(this.#limits.heartbeatMs);
    let heartbeat: Buffer | null = null;
    for (const viewer of this.#viewers.values()) {
      if (!viewer.sink || this.#beat - viewer.spokenAt < quietBeats) continue;
      heartbeat ??= this.#encode({ kind: 'heartbeat', serverTime: this.#options.clock.now() });
      viewer.say(heartbeat);
    }
  }

  #begin(owner: StreamOwner): Viewer {
    const viewers = this.#viewers.values();
    for (const viewer of placesFor({ owner, viewers, connected: this.#connected }, this.#limits)) {
      this.#leave(viewer)?.abort();
      this.#forget(viewer);
    }
    return new Viewer(randomUUID(), owner, this.#desk);
  }

  /** Takes a viewer off its response, which it returns; its queries are kept for a while. */
  #leave(viewer: Viewer): Sink | null {
    const { sink } = viewer;
    if (!sink) return null;
    this.#regroup(viewer, null);
    viewer.disconnect();
    this.#connected--;
    if (viewer.queryCount === 0) this.#forget(viewer);
    return sink;
  }

  #forget(viewer: Viewer): void {
    if (!this.#viewers.delete(viewer.id)) return;
    this.#queries.letGo(viewer.queries);
  }

  #regroup(viewer: Viewer, queries: readonly OpenQuery[] | null): void {
    if (viewer.group) this.#groups.leave(viewer, viewer.group);
    viewer.group = queries && this.#groups.join(viewer, queries);
  }

  /** A stream as its owner may go on with it. */
  #find({ id, owner }: StreamRef): Viewer | undefined {
    const viewer = this.#viewers.get(id);
    if (viewer?.owner.key !== owner.key) return undefined;
    if (viewer.owner.rights === owner.rights) return viewer;
    this.#end([viewer], 'access');
    return undefined;
  }

  /** Ends and forgets streams. Nothing is written to them any more but goodbye, with times to come back that spread them. */
  #end(viewers: readonly Viewer[], reason: GoodbyeFrame['reason']): void {
    const leaving = viewers.flatMap((viewer, index) => {
      const isDeaf = viewer.blockedAt !== null;
      const sink = this.#leave(viewer);
      this.#forget(viewer);
      if (!sink) return [];
      const retryMs = backAfterMs(reason, { index, of: viewers.length });
      return [{ sink, lastWord: isDeaf ? null : this.#encode({ kind: 'goodbye', retryMs, reason }) }];
    });
    this.#farewells.say(leaving);
  }

  #close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    this.#cancelBeat?.();
    this.#options.log.info({ streams: this.#connected }, 'streams closed');
    this.#end([...this.#viewers.values()], 'leaving');
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
