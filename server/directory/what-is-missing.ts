import { DIRECTORY_KINDS, type DirectoryKind } from '#lib/domain/directory';
import type { KnownDirectory } from './known-directory.ts';
import type { Adoption } from './plan-adoption.ts';

/** In words, what a reading lost that nobody would lose at once; null when it may be taken over as it is. */
export function whatIsMissing(known: KnownDirectory, { changes, memberships }: Adoption): string | null {
  const lost: string[] = [];
  for (const kind of DIRECTORY_KINDS) {
    const before = [...known.entries[kind].values()].filter(({ goneAt }) => goneAt === null).length;
    const { gone } = changes[kind];
    if (gone * 2 > before) lost.push(`${gone} of ${before} ${PLURALS[kind]}`);
  }
  const { before, ended } = memberships;
  if (lost.length === 0 && ended * 2 > before) lost.push(`${ended} of ${before} memberships`);
  return lost.length === 0 ? null : lost.join(', ');
}

const PLURALS: Readonly<Record<DirectoryKind, string>> = {
  user: 'users',
  skill: 'skills',
  group: 'agent groups',
  campaign: 'campaigns',
  disposition: 'dispositions',
  reason: 'reason codes',
};
