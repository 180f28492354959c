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
 * The streams that have to go for one more of this owner. Of a person only remembered ones do; a display, which is one
 * screen, loses its oldest, since a television that was cut off is long taken to be there. A script is let have as many as
 * there are at all: an administrator has made its token. Throws AppError `too-many-requests`, and `not-ready` where there
 * are too many in all.
 */
export function placesFor(
  { owner, viewers, connected }: PlaceRequest,
  { streams, streamsPerSession, streamsPerPerson, streamsPerDisplay }: HubLimits,
): ReadonlySet<Viewer> {
  if (connected >= streams) throw new AppError('not-ready', 'This server serves as many pages as it can');
  switch (owner.caller.kind) {
    case 'nobody':
    case 'token':
      return new Set();
    case 'display':
      return new Set(oldest(ofAsker(owner, viewers), streamsPerDisplay));
    case 'person': {
      const ofPerson = ofAsker(owner, viewers);
      const ofSession = ofPerson.filter((viewer) => viewer.owner.key === owner.key);
      return new Set([
        ...longestGone(ofSession, streamsPerSession),
        ...longestGone(ofPerson, streamsPerPerson),
      ]);
    }
  }
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
    throw new AppError(
      'too-many-queries',
      `One person or display shows at most ${queriesPerAsker} different queries`,
    );
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

/** As many as stand in the way of one more: those that have gone first, then those opened longest ago. */
function oldest(viewers: readonly Viewer[], most: number): Viewer[] {
  const tooMany = viewers.length + 1 - most;
  if (tooMany <= 0) return [];
  return viewers.toSorted((one, other) => (one.since ?? 0) - (other.since ?? 0)).slice(0, tooMany);
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
