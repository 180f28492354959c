import type { StreamPosition } from '#lib/wire/encode-frame';
import { assemble } from './assemble.ts';
import { type Audience, audienceOf } from './audience.ts';
import type { OpenQuery } from './open-query.ts';
import type { Sink } from './sink.ts';
import type { StreamOwner } from './stream-owner.ts';
import type { ViewerGroup } from './viewer-groups.ts';

/** What the hub lends its viewers. */
export interface Desk {
  /** The latest sequence number given out, and the next one. */
  n(): number;
  nextN(): number;
  idLine(n: number): string;
  /** How many beats the hub has lived. */
  beat(): number;
  /** The latest state frame. */
  state(audience: Audience): Buffer;
}

/** One flush for a whole group. */
export interface Flush {
  pieces: readonly Buffer[];
  bytes: number;
  changed: readonly OpenQuery[];
  withState: boolean;
}

/** Snapshots are handed over in portions of about this size, so that a slow viewer holds little. */
const PORTION_BYTES = 64 * 1024;
const NOT_SHOWN = 0;

/**
 * One stream: its queries, and its response while it is connected. A viewer whose response refuses bytes is written no
 * more; what changes meanwhile is only marked, and becomes one snapshot a query when it takes bytes again.
 */
export class Viewer {
  readonly id: string;
  readonly owner: StreamOwner;
  readonly audience: Audience;
  readonly #desk: Desk;
  #sink: Sink | null = null;
  /** To each query the sequence number with which it was first shown. */
  readonly #queries = new Map<OpenQuery, number>();
  readonly #pending = new Set<OpenQuery>();
  #owesState = false;
  #blockedAt: number | null = null;
  #missedBytes = 0;
  #spokenAt: number;
  #goneAt: number | null = null;
  group: ViewerGroup | null = null;
  /** When it was connected, epoch ms; null while it is not. */
  since: number | null = null;

  constructor(id: string, owner: StreamOwner, desk: Desk) {
    this.id = id;
    this.owner = owner;
    this.audience = audienceOf(owner.visibility);
    this.#desk = desk;
    this.#spokenAt = desk.beat();
  }

  get queries(): Iterable<OpenQuery> {
    return this.#queries.keys();
  }

  get queryCount(): number {
    return this.#queries.size;
  }

  get sink(): Sink | null {
    return this.#sink;
  }

  /** The beat at which it went away; null while it is connected. */
  get goneAt(): number | null {
    return this.#goneAt;
  }

  get blockedAt(): number | null {
    return this.#blockedAt;
  }

  get missedBytes(): number {
    return this.#missedBytes;
  }

  get spokenAt(): number {
    return this.#spokenAt;
  }

  /** Begins on a new response: `opening` first, then what it has missed since `position`, or everything. */
  connect(sink: Sink, opening: readonly Buffer[], position: StreamPosition | null): void {
    this.#sink = sink;
    this.#goneAt = null;
    this.#unblock();
    this.#pending.clear();
    this.#owesState = false;
    sink.onDrain(() => {
      if (this.#sink !== sink) return;
      this.#unblock();
      this.#sendPending();
    });
    const frames = [...opening];
    for (const [query, shownAt] of this.#queries) {
      const known = position !== null && shownAt !== NOT_SHOWN && shownAt <= position.n;
      const missed = known ? query.deltasAfter(position.n) : null;
      if (missed) frames.push(...missed);
      else this.#pending.add(query);
    }
    const complete = this.#pending.size === 0 && this.#queries.size > 0;
    this.#write(assemble(frames, complete ? this.#desk.idLine(this.#desk.n()) : null));
    this.#sendPending();
  }

  /** The response is over; the queries stay. */
  disconnect(): void {
    this.#sink = null;
    this.since = null;
    this.#unblock();
    this.#pending.clear();
    this.#goneAt = this.#desk.beat();
  }

  /** Replaces the queries and shows what is new among them, and what is asked for `anew`. Returns those it let go. */
  show(queries: readonly OpenQuery[], anew: ReadonlySet<string>): OpenQuery[] {
    const wanted = new Set(queries);
    const gone = [...this.#queries.keys()].filter((query) => !wanted.has(query));
    for (const query of gone) {
      this.#queries.delete(query);
      this.#pending.delete(query);
    }
    for (const query of wanted) {
      if (this.#queries.has(query) && !anew.has(query.q)) continue;
      this.#queries.set(query, NOT_SHOWN);
      this.#pending.add(query);
    }
    if (this.#sink === null) this.#pending.clear();
    else this.#sendPending();
    return gone;
  }

  take(flush: Flush): void {
    if (this.#blockedAt === null) {
      this.#write(flush.pieces);
      return;
    }
    this.#missedBytes += flush.bytes;
    if (flush.withState) this.#owesState = true;
    for (const query of flush.changed) this.#pending.add(query);
  }

  /** Small words outside the order of changes: a heartbeat. A blocked viewer does without. */
  say(bytes: Buffer): void {
    if (this.#blockedAt === null) this.#write([bytes]);
  }

  #sendPending(): void {
    while (this.#sink && this.#blockedAt === null && (this.#pending.size > 0 || this.#owesState)) {
      const n = this.#desk.nextN();
      const frames: Buffer[] = [];
      if (this.#owesState) frames.push(this.#desk.state(this.audience));
      this.#owesState = false;
      let bytes = 0;
      for (const query of this.#pending) {
        const snapshot = query.snapshot();
        frames.push(snapshot);
        bytes += snapshot.length;
        this.#pending.delete(query);
        if (this.#queries.get(query) === NOT_SHOWN) this.#queries.set(query, n);
        if (bytes >= PORTION_BYTES) break;
      }
      this.#write(assemble(frames, this.#pending.size === 0 ? this.#desk.idLine(n) : null));
    }
  }

  #write(pieces: readonly Buffer[]): void {
    if (!this.#sink) return;
    let open = true;
    for (const piece of pieces) open = this.#sink.write(piece);
    this.#spokenAt = this.#desk.beat();
    if (!open) this.#blockedAt = this.#spokenAt;
  }

  #unblock(): void {
    this.#blockedAt = null;
    this.#missedBytes = 0;
  }
}
