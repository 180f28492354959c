import type { LiveQuery } from '#lib/domain/live-query';
import type { ConnectionStatus, DeltaFrame, SnapshotFrame, TypeStatus } from '#lib/wire/frame';
import { type KeptTable, KeptTables } from './kept-tables.ts';
import { type LiveResult, NOTHING_YET, sameResult } from './live-result.ts';
import type { Reason } from './reason.ts';
import { type KnownTable, ResultTables } from './result-tables.ts';
import { type AgeInput, judgeAge, momentsOf, staleAt } from './stale.ts';

/** What pictures are judged by. */
export interface Sight {
  serverNow: number | null;
  stream: AgeInput['stream'];
  connections: readonly ConnectionStatus[];
}

export interface PicturesOptions {
  sight: () => Sight;
  /** The page has lost its place in this query. */
  onLost: (q: string) => void;
  /** So many tables that nobody watches any more are kept, to be shown when they are watched again; default none. */
  remembers?: number;
}

interface Picture {
  query: LiveQuery;
  listeners: Set<() => void>;
  q: string | null;
  refusal: Reason | null;
  shown: KnownTable | null;
  /** What is shown is from before the server, or the stream, began anew. */
  kept: boolean;
  last: AgeInput['last'];
  result: LiveResult;
}

/** What a page shows: one picture a query, each kept until the server has a better one. */
export class Pictures {
  readonly #options: PicturesOptions;
  readonly #tables = new ResultTables();
  readonly #pictures = new Map<string, Picture>();
  readonly #resting: KeptTables;
  readonly #touched = new Set<Picture>();
  readonly #askedAnew = new Set<string>();
  readonly #firsts = new Map<string, LiveResult>();
  #names: ReadonlySet<string> = new Set();

  constructor(options: PicturesOptions) {
    this.#options = options;
    this.#resting = new KeptTables(options.remembers ?? 0);
  }

  watch(key: string, query: LiveQuery, listener: () => void): () => void {
    let picture = this.#pictures.get(key);
    if (!picture) {
      picture = restingPicture(query, this.#resting.take(key));
      this.#pictures.set(key, picture);
      this.#touched.add(picture);
    }
    const watched = picture;
    watched.listeners.add(listener);
    return () => watched.listeners.delete(listener);
  }

  result(key: string): LiveResult | undefined {
    return this.#pictures.get(key)?.result;
  }

  /** What is kept of a query that nobody watches yet; the same object each time. */
  first(key: string, query: LiveQuery): LiveResult {
    const known = this.#firsts.get(key);
    if (known) return known;
    const kept = this.#resting.all().find((table) => table.key === key);
    const first = kept ? this.#resultOf(restingPicture(query, kept), this.#options.sight()) : NOTHING_YET;
    this.#firsts.set(key, first);
    return first;
  }

  /** The queries somebody still watches; pictures of the others are let go. */
  wanted(): LiveQuery[] {
    for (const [key, picture] of this.#pictures) {
      if (picture.listeners.size > 0) continue;
      this.#pictures.delete(key);
      this.#touched.delete(picture);
      for (const kept of keptOf(key, picture)) this.#resting.put(kept);
    }
    return [...this.#pictures.values()].map((picture) => picture.query);
  }

  /** Tables of before, for queries to come. */
  restore(tables: readonly KeptTable[]): void {
    for (const kept of tables) this.#resting.put(kept);
  }

  /** The last table of every query that is or was watched. */
  keepsakes(): readonly KeptTable[] {
    return [...this.#resting.all(), ...[...this.#pictures].flatMap(([key, picture]) => keptOf(key, picture))];
  }

  replace(frame: SnapshotFrame): void {
    this.#askedAnew.delete(frame.q);
    this.#tables.replace(frame);
    this.#adopt(frame.q);
  }

  apply(frame: DeltaFrame): void {
    const outcome = this.#tables.apply(frame);
    if (outcome === 'applied') this.#adopt(frame.q);
    if (outcome !== 'lost' || this.#askedAnew.has(frame.q) || !this.#names.has(frame.q)) return;
    this.#askedAnew.add(frame.q);
    this.#options.onLost(frame.q);
  }

  /** How the server names the queries now. Frames may have come before their name. */
  name(names: ReadonlyMap<string, string>, refused: ReadonlyMap<string, Reason>): void {
    const wanted = new Set<string>();
    for (const [key, picture] of this.#pictures) {
      picture.q = names.get(key) ?? null;
      picture.refusal = refused.get(key) ?? null;
      if (picture.q !== null) wanted.add(picture.q);
      this.#touched.add(picture);
    }
    const before = this.#names;
    this.#names = new Set(names.values());
    this.#tables.drop((q) => (this.#names.has(q) ? !wanted.has(q) : before.has(q)));
    for (const q of wanted) this.#adopt(q);
    this.settle();
  }

  /** Everything shown is from now on a picture of before. */
  keep(): void {
    this.#askedAnew.clear();
    for (const picture of this.#pictures.values()) picture.kept = picture.shown !== null;
    this.#tables.drop(() => true);
    this.judge();
  }

  /** Nothing shown may stay. What is watched is shown anew once the server has it for us. */
  drop(): void {
    this.#askedAnew.clear();
    this.#resting.clear();
    this.#tables.drop(() => true);
    for (const picture of this.#pictures.values()) {
      picture.shown = null;
      picture.kept = false;
      picture.last = null;
      picture.refusal = null;
    }
    this.judge();
  }

  /** Time, the stream or a connection has moved on. */
  judge(): void {
    for (const picture of this.#pictures.values()) this.#touched.add(picture);
  }

  /** Makes the results of all that was touched and tells those who watch them. */
  settle(): void {
    const sight = this.#options.sight();
    const changed: Picture[] = [];
    for (const picture of this.#touched) {
      const result = this.#resultOf(picture, sight);
      if (sameResult(result, picture.result)) continue;
      picture.result = result;
      changed.push(picture);
    }
    this.#touched.clear();
    for (const picture of changed) for (const listener of picture.listeners) listener();
  }

  /** When the next live picture will be past its limit, on the server's clock. */
  nextStaleAt(): number | null {
    const { connections } = this.#options.sight();
    let next: number | null = null;
    for (const picture of this.#pictures.values()) {
      if (picture.result.ageState !== 'live') continue;
      const at = staleAt(statusOf(picture.query, connections).status);
      if (at !== null && (next === null || at < next)) next = at;
    }
    return next;
  }

  /** Shows the table of `q` where it is wanted; one without data yet does not push out an earlier picture. */
  #adopt(q: string): void {
    const known = this.#tables.get(q);
    if (!known) return;
    for (const picture of this.#pictures.values()) {
      if (picture.q !== q) continue;
      this.#touched.add(picture);
      if (known.table.version === 0 && picture.shown && picture.shown.table.version > 0) {
        picture.kept = true;
        continue;
      }
      picture.shown = known;
      picture.kept = false;
    }
  }

  #resultOf(picture: Picture, { serverNow, stream, connections }: Sight): LiveResult {
    const { connection, status } = statusOf(picture.query, connections);
    const place = picture.kept ? 'kept' : 'current';
    if (place === 'current' && picture.shown) picture.last = momentsOf(status) ?? picture.last;
    const age = judgeAge({
      connection,
      status,
      serverNow,
      stream,
      picture: picture.shown ? place : 'none',
      last: picture.last,
    });
    const reason = picture.refusal ?? age.reason;
    const ageState = picture.refusal !== null && age.ageState === 'live' ? 'stale' : age.ageState;
    return { ...age, ageState, reason, table: picture.shown?.table ?? null };
  }
}

function restingPicture(query: LiveQuery, resting: KeptTable | null): Picture {
  return {
    query,
    listeners: new Set(),
    q: null,
    refusal: null,
    shown: resting?.known ?? null,
    kept: resting !== null,
    last: resting?.moments ?? null,
    result: NOTHING_YET,
  };
}

/** A table without data, or of no moment, is not worth keeping. */
function keptOf(key: string, { shown, last }: Picture): readonly KeptTable[] {
  return shown && last && shown.table.version > 0 ? [{ key, known: shown, moments: last }] : [];
}

function statusOf(
  query: LiveQuery,
  connections: readonly ConnectionStatus[],
): { connection: ConnectionStatus | undefined; status: TypeStatus | undefined } {
  const connection = connections.find((each) => each.id === query.connection);
  return { connection, status: connection?.types.find((each) => each.type === query.type) };
}
