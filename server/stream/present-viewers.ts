import { randomUUID } from 'node:crypto';
import type { GoodbyeFrame } from '#lib/wire/frame';
import { type Farewells, backAfterMs } from './farewells.ts';
import type { HubLimits } from './hub-limits.ts';
import type { StreamRef } from './hub.ts';
import type { OpenQueries } from './open-queries.ts';
import type { OpenQuery } from './open-query.ts';
import type { Sink } from './sink.ts';
import type { StreamOwner } from './stream-owner.ts';
import { placesFor } from './stream-places.ts';
import { type Desk, Viewer } from './viewer.ts';
import { ViewerGroups } from './viewer-groups.ts';

export interface PresentViewersOptions {
  limits: HubLimits;
  desk: Desk;
  /** What a viewer that is forgotten lets go of. */
  queries: Pick<OpenQueries, 'letGo'>;
  farewells: Farewells;
  goodbye: (frame: GoodbyeFrame) => Buffer;
}

/** Who is there: streams that are open, and those that went and may come back. */
export class PresentViewers implements Iterable<Viewer> {
  readonly groups = new ViewerGroups();
  readonly #options: PresentViewersOptions;
  readonly #viewers = new Map<string, Viewer>();
  #connected = 0;

  constructor(options: PresentViewersOptions) {
    this.#options = options;
  }

  /** Open or remembered. */
  get size(): number {
    return this.#viewers.size;
  }

  /** How many are open. */
  get connected(): number {
    return this.#connected;
  }

  [Symbol.iterator](): IterableIterator<Viewer> {
    return this.#viewers.values();
  }

  /** A new viewer, for which others may have to go; it is there once it enters. Throws as `placesFor` does. */
  begin(owner: StreamOwner): Viewer {
    const { limits, desk } = this.#options;
    for (const viewer of placesFor({ owner, viewers: this, connected: this.#connected }, limits)) {
      this.leave(viewer)?.abort();
      this.forget(viewer);
    }
    return new Viewer(randomUUID(), owner, desk);
  }

  /** Counts a viewer that is about to be connected. */
  enter(viewer: Viewer): void {
    this.#viewers.set(viewer.id, viewer);
    this.#connected++;
  }

  /** Takes a viewer off its response, which it returns; its queries are kept for a while. */
  leave(viewer: Viewer): Sink | null {
    const { sink } = viewer;
    if (!sink) return null;
    this.regroup(viewer, null);
    viewer.disconnect();
    this.#connected--;
    if (viewer.queryCount === 0) this.forget(viewer);
    return sink;
  }

  forget(viewer: Viewer): void {
    if (!this.#viewers.delete(viewer.id)) return;
    this.#options.queries.letGo(viewer.queries);
  }

  regroup(viewer: Viewer, queries: readonly OpenQuery[] | null): void {
    if (viewer.group) this.groups.leave(viewer, viewer.group);
    viewer.group = queries && this.groups.join(viewer, queries);
  }

  /** A stream as its owner may go on with it. */
  find({ id, owner }: StreamRef): Viewer | undefined {
    const viewer = this.#viewers.get(id);
    if (viewer?.owner.key !== owner.key) return undefined;
    if (viewer.owner.rights === owner.rights) return viewer;
    this.end([viewer], 'access');
    return undefined;
  }

  /** Ends and forgets streams. Nothing is written to them any more but goodbye, with times to come back that spread them. */
  end(viewers: readonly Viewer[], reason: GoodbyeFrame['reason']): void {
    const { farewells, goodbye } = this.#options;
    const leaving = viewers.flatMap((viewer, index) => {
      const isDeaf = viewer.blockedAt !== null;
      const sink = this.leave(viewer);
      this.forget(viewer);
      if (!sink) return [];
      const retryMs = backAfterMs(reason, { index, of: viewers.length });
      return [{ sink, lastWord: isDeaf ? null : goodbye({ kind: 'goodbye', retryMs, reason }) }];
    });
    farewells.say(leaving);
  }
}
