import type { Audience } from './audience.ts';
import type { OpenQuery } from './open-query.ts';
import type { Viewer } from './viewer.ts';

/** The connected viewers that show exactly the same queries and states: a flush is the same bytes for all of them. */
export interface ViewerGroup {
  key: string;
  audience: Audience;
  queries: readonly OpenQuery[];
  viewers: Set<Viewer>;
}

export class ViewerGroups {
  readonly #groups = new Map<string, ViewerGroup>();

  all(): Iterable<ViewerGroup> {
    return this.#groups.values();
  }

  get size(): number {
    return this.#groups.size;
  }

  join(viewer: Viewer, queries: readonly OpenQuery[]): ViewerGroup {
    const { audience } = viewer;
    const names = queries.map((query) => query.q).toSorted();
    const key = [...names, audience.key].join(' ');
    let group = this.#groups.get(key);
    if (!group) {
      group = { key, audience, queries, viewers: new Set() };
      this.#groups.set(key, group);
      for (const query of queries) query.groups.add(group);
    }
    group.viewers.add(viewer);
    return group;
  }

  leave(viewer: Viewer, group: ViewerGroup): void {
    group.viewers.delete(viewer);
    if (group.viewers.size > 0) return;
    this.#groups.delete(group.key);
    for (const query of group.queries) query.groups.delete(group);
  }
}
