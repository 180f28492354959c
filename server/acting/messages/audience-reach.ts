import { agentStateOf, isLoggedIn } from '#lib/domain/agent-state';
import type { Audience, OwnAudiences } from '#lib/domain/message-acts';
import type { AudienceReach } from '#lib/domain/message-thread';
import type { OpenConnection } from '#server/connections/open-connection';
import type { DirectoryView } from '#server/directory/directories';

interface Known {
  directory: DirectoryView;
  statistics: OpenConnection['statistics'];
  own: OwnAudiences;
}

/** The audiences that the acting user may write to, those of several first. */
export function audiencesOf({ skills, groups }: OwnAudiences): Audience[] {
  return [
    { kind: 'all' },
    { kind: 'my-skills' },
    { kind: 'my-groups' },
    ...skills.map(({ id, name }): Audience => ({ kind: 'skill', id, name })),
    ...groups.map(({ id, name }): Audience => ({ kind: 'group', id, name })),
  ];
}

/** Usernames of the agents a broadcast goes to; null where neither directory nor table tells. */
export function membersOf(
  audience: Audience,
  { directory, statistics, own }: Known,
): ReadonlySet<string> | null {
  switch (audience.kind) {
    case 'all': {
      const { rows, version } = statistics.table('AgentState');
      return version === 0 ? null : new Set(rows.keys());
    }
    case 'skill':
    case 'group':
      return inDirectory(directory, audience.kind, [audience.name]);
    case 'my-skills':
      return inDirectory(
        directory,
        'skill',
        own.skills.map(({ name }) => name),
      );
    case 'my-groups':
      return inDirectory(
        directory,
        'group',
        own.groups.map(({ name }) => name),
      );
  }
}

/** How many of them there are, and are logged in now. */
export function reachOf(audience: Audience, known: Known): AudienceReach {
  const members = membersOf(audience, known);
  const { layout, rows, version } = known.statistics.table('AgentState');
  const at = layout.find('State');
  const isThere = (username: string): boolean => isLoggedIn(agentStateOf(rows.get(username)?.[at]));
  return {
    audience,
    members: members && members.size,
    loggedIn: members && version > 0 ? [...members].filter(isThere).length : null,
  };
}

function inDirectory(
  directory: DirectoryView,
  kind: 'skill' | 'group',
  names: readonly string[],
): ReadonlySet<string> | null {
  if (directory.standing().origin === 'none') return null;
  const wanted = new Set(names);
  const entries = directory.entries(kind).filter(({ name, isGone }) => !isGone && wanted.has(name));
  // One that the directory does not have may have members all the same.
  if (entries.length < wanted.size) return null;
  return new Set(entries.flatMap(({ id }) => [...directory.members(kind, id)]));
}
