import { AppError } from '../app-error.ts';
import type { HubLimits } from './hub-limits.ts';
import type { OpenQuery } from './open-query.ts';
import type { StreamOwner } from './stream-owner.ts';
import type { Viewer } from './viewer.ts';

export interface PlaceRequest {
  owner: StreamOwner;
  /** All there are, open or remembered. */
  viewers: Iterable<Viewer>;
  /** How many are open. */
  connected: number;
}

/**
 * The remembered streams that have to be forgotten for one more of this owner. A script is let have as many as there are
 * at all: an administrator has made its token. Throws AppError `too-many-requests`, and `not-ready` where there are
 * too many in all.
 */
export function placesFor(
  { owner, viewers, connected }: PlaceRequest,
  { streams, streamsPerSession, streamsPerPerson }: HubLimits,
): ReadonlySet<Viewer> {
  if (connected >= streams) throw new AppError('not-ready', 'This server serves as many pages as it can');
  if (owner.caller.kind !== 'person') return new Set();
  const ofPerson = ofAsker(owner, viewers);
  const ofSession = ofPerson.filter((viewer) => viewer.owner.key === owner.key);
  return new Set([...longestGone(ofSession, streamsPerSession), ...longestGone(ofPerson, streamsPerPerson)]);
}

/** Throws AppError `too-many-queries` where `viewer` showing `queries` makes them too many for whoever it belongs to. */
export function refuseTooManyOfOne(
  { viewer, queries }: { viewer: Viewer; queries: Iterable<OpenQuery> },
  viewers: Iterable<Viewer>,
  { queriesPerAsker }: HubLimits,
): void {
  const shown = new Set(queries);
  for (const other of ofAsker(viewer.owner, viewers))
    if (other !== viewer) for (const query of other.queries) shown.add(query);
  if (shown.size > queriesPerAsker)
    throw new AppError('too-many-queries', `One person shows at most ${queriesPerAsker} different queries`);
}

function ofAsker({ caller }: StreamOwner, viewers: Iterable<Viewer>): Viewer[] {
  const found: Viewer[] = [];
  for (const viewer of viewers) {
    const other = viewer.owner.caller;
    if ('id' in caller && 'id' in other && other.kind === caller.kind && other.id === caller.id)
      found.push(viewer);
  }
  return found;
}

/** Those longest gone, as many as stand in the way of one more. */
function longestGone(viewers: readonly Viewer[], most: number): Viewer[] {
  const tooMany = viewers.length + 1 - most;
  if (tooMany <= 0) return [];
  const gone = viewers.filter(({ sink }) => sink === null);
  if (gone.length < tooMany)
    throw new AppError('too-many-requests', `Too many pages are open at once: ${most} at most`);
  return gone.toSorted((one, other) => (one.goneAt ?? 0) - (other.goneAt ?? 0)).slice(0, tooMany);
}
