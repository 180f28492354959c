import { identityOf, type KnownEntry } from './known-directory.ts';
import type { ReadThing } from './read-things.ts';

/**
 * Which known entry each thing read is, or null for a new one. First by the upstream's id; then by name, where one side
 * has no id to contradict. Of several entries of one name the one that has not gone is meant; among gone ones alone a
 * choice would be a guess, so the thing is new.
 */
export function matchEntries(
  known: Iterable<KnownEntry>,
  things: readonly ReadThing[],
): ReadonlyMap<ReadThing, KnownEntry | null> {
  const byUpstreamId = new Map<string, KnownEntry>();
  const byIdentity = new Map<string, KnownEntry[]>();
  for (const entry of known) {
    if (entry.upstreamId !== null) byUpstreamId.set(entry.upstreamId, entry);
    const identity = identityOf(entry);
    const namesakes = byIdentity.get(identity);
    if (namesakes) namesakes.push(entry);
    else byIdentity.set(identity, [entry]);
  }
  const found = new Map<ReadThing, KnownEntry | null>();
  const claimed = new Set<KnownEntry>();
  for (const thing of things) {
    const entry = thing.upstreamId === null ? undefined : byUpstreamId.get(thing.upstreamId);
    found.set(thing, entry ?? null);
    if (entry) claimed.add(entry);
  }
  for (const thing of things) {
    if (found.get(thing)) continue;
    const namesakes = (byIdentity.get(thing.identity) ?? []).filter(
      (entry) => !claimed.has(entry) && (entry.upstreamId === null || thing.upstreamId === null),
    );
    const entry = onlyOne(namesakes.filter(({ goneAt }) => goneAt === null)) ?? onlyOne(namesakes);
    if (!entry) continue;
    found.set(thing, entry);
    claimed.add(entry);
  }
  return found;
}

function onlyOne(entries: readonly KnownEntry[]): KnownEntry | undefined {
  return entries.length === 1 ? entries[0] : undefined;
}
