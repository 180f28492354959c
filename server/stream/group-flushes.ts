import type { ResultChange } from '../statistics/live-queries.ts';
import { assemble } from './assemble.ts';
import type { OpenQueries } from './open-queries.ts';
import type { OpenQuery } from './open-query.ts';
import type { ToldState } from './state-beat.ts';
import type { Flush } from './viewer.ts';
import type { ViewerGroup, ViewerGroups } from './viewer-groups.ts';

export interface Happened {
  /** The sequence number of these changes. */
  n: number;
  idLine: string;
  changes: ReadonlyMap<string, ResultChange>;
  /** The state, when it is told now; it concerns every group. */
  state: ToldState | null;
}

interface Part {
  frames: Buffer[];
  changed: OpenQuery[];
}

/** Encodes each change once and puts together what every group concerned is sent. */
export function groupFlushes(
  { n, idLine, changes, state }: Happened,
  queries: OpenQueries,
  groups: ViewerGroups,
): [ViewerGroup, Flush][] {
  const parts = new Map<ViewerGroup, Part>();
  const partOf = (group: ViewerGroup): Part => {
    let part = parts.get(group);
    if (!part) parts.set(group, (part = { frames: state ? [state(group.audience)] : [], changed: [] }));
    return part;
  };
  if (state) for (const group of groups.all()) partOf(group);
  for (const [q, change] of changes) {
    const query = queries.get(q);
    const frame = query?.change(n, change);
    if (!query || !frame) continue;
    for (const group of query.groups) {
      const part = partOf(group);
      part.frames.push(frame);
      part.changed.push(query);
    }
  }
  return [...parts].map(([group, { frames, changed }]) => {
    const pieces = assemble(frames, changed.length > 0 ? idLine : null);
    const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
    return [group, { pieces, bytes, changed, withState: state !== null }];
  });
}
