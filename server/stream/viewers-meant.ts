import type { LiveQuery } from '#lib/domain/live-query';
import type { StreamOwner } from './stream-owner.ts';
import type { Viewer } from './viewer.ts';

type Viewers = Iterable<Viewer>;

/** The streams that are open, and since when. */
export function openStreams(viewers: Viewers): { owner: StreamOwner; since: number }[] {
  return [...viewers].flatMap(({ owner, since }) => (since === null ? [] : { owner, since }));
}

/** Those of the owners meant, by what they show too. */
export function ownedBy(
  viewers: Viewers,
  isMeant: (owner: StreamOwner, shown: () => LiveQuery[]) => boolean,
): Viewer[] {
  const shownBy = (viewer: Viewer): LiveQuery[] => [...viewer.queries].map(({ query }) => query);
  return [...viewers].filter((viewer) => isMeant(viewer.owner, () => shownBy(viewer)));
}

/** Those of the owners meant that take what is written to them. */
export function hearing(viewers: Viewers, isMeant: (owner: StreamOwner) => boolean): Viewer[] {
  return [...viewers].filter(
    ({ sink, blockedAt, owner }) => sink !== null && blockedAt === null && isMeant(owner),
  );
}

/** Those that show anything of a connection. */
export function showingOf(viewers: Viewers, connectionId: string): Viewer[] {
  return [...viewers].filter((viewer) =>
    [...viewer.queries].some(({ connection }) => connection === connectionId),
  );
}
