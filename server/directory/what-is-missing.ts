import { DIRECTORY_KINDS } from '#lib/domain/directory';
import type { DirectoryTrouble, LOST } from '#lib/domain/directory-trouble';
import type { DirectoryProblem } from './directory-problem.ts';
import type { KnownDirectory } from './known-directory.ts';
import type { Adoption } from './plan-adoption.ts';

type Lost = Extract<DirectoryTrouble, { kind: 'lacking' }>['lost'][number];

/** What a reading lost that nobody would lose at once; null when it may be taken over as it is. */
export function whatIsMissing(
  known: KnownDirectory,
  { changes, memberships }: Adoption,
): DirectoryProblem | null {
  const lost = DIRECTORY_KINDS.flatMap((of): Lost[] => {
    const before = [...known.entries[of].values()].filter(({ goneAt }) => goneAt === null).length;
    const { gone } = changes[of];
    return gone * 2 > before ? [{ of, gone, before }] : [];
  });
  const { before, ended } = memberships;
  if (lost.length === 0 && ended * 2 > before) lost.push({ of: 'membership', gone: ended, before });
  if (lost.length === 0) return null;
  const listed = lost.map(({ of, gone, before: all }) => `${gone} of ${all} ${PLURALS[of]}`).join(', ');
  return {
    words: `The last reading lacked ${listed}. What was known is kept until a second reading says the same.`,
    trouble: { kind: 'lacking', lost },
  };
}

const PLURALS: Readonly<Record<(typeof LOST)[number], string>> = {
  user: 'users',
  skill: 'skills',
  group: 'agent groups',
  campaign: 'campaigns',
  disposition: 'dispositions',
  reason: 'reason codes',
  membership: 'memberships',
};
