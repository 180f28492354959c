import type { Correspondent } from '#lib/domain/message-acts';
import type { FullNames, MessageThread } from '#lib/domain/message-thread';
import type { OpenConnection } from '#server/connections/open-connection';

/** The full names of these, as far as the agents' table has them. */
export function fullNames(
  statistics: OpenConnection['statistics'],
  people: readonly Correspondent[],
): FullNames {
  const { layout, rows } = statistics.table('AgentState');
  const at = layout.find('Full Name');
  const named = people.flatMap(({ name }): [string, string][] => {
    const fullName = rows.get(name)?.[at];
    return typeof fullName === 'string' && fullName !== '' ? [[name, fullName]] : [];
  });
  return Object.fromEntries(named);
}

/** Whoever is in a conversation or has written in it. */
export function everybodyIn({ members, invited, lines }: MessageThread): Correspondent[] {
  return [...members, ...invited, ...lines.flatMap(({ from }) => from ?? [])];
}
