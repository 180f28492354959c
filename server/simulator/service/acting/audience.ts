import type { NamedId, Person } from '#server/simulator/model/centre';
import type { Account } from '../accounts.ts';
import type { Domain } from '../domain.ts';
import { Refusal } from '../refusal.ts';
import type { ChatMessageType, ChatUser } from './chat-message.ts';

/** Who a broadcast goes to; `specId` is the skill's or the group's. */
export type Broadcast =
  | { type: 'ALL' | 'MY_SKILLS' | 'MY_AGENT_GROUPS' }
  | { type: 'SPEC_SKILL' | 'SPEC_AGENT_GROUP'; specId: string };

interface Audience {
  users: readonly ChatUser[];
  message: ChatMessageType;
}

/** Everybody who gets a broadcast: to all, its sender too; to skills and groups, agents only. Skills and groups are the sender's own. */
export function audienceOf(domain: Domain, account: Account, broadcast: Broadcast): Audience {
  const { visibility } = domain;
  switch (broadcast.type) {
    case 'ALL':
      return { users: [...supervisors(domain), ...agents(domain, () => true)], message: 'BROADCAST' };
    case 'MY_SKILLS':
      return toSkills(domain, visibility.ownSkills(account));
    case 'SPEC_SKILL':
      return toSkills(domain, [named('skill', visibility.ownSkills(account), broadcast.specId)]);
    case 'MY_AGENT_GROUPS':
      return toGroups(domain, visibility.ownGroups(account));
    case 'SPEC_AGENT_GROUP':
      return toGroups(domain, [named('agent group', visibility.ownGroups(account), broadcast.specId)]);
  }
}

function toSkills(domain: Domain, skills: readonly NamedId[]): Audience {
  const ids = new Set(skills.map(({ id }) => id));
  return {
    users: agents(domain, (person) => person.skills.some(({ id }) => ids.has(id))),
    message: 'BROADCAST_TO_SKILL',
  };
}

function toGroups(domain: Domain, groups: readonly NamedId[]): Audience {
  const names = new Set(groups.map(({ name }) => name));
  return { users: agents(domain, ({ group }) => names.has(group)), message: 'BROADCAST_TO_AGENT_GROUP' };
}

function named(what: string, own: readonly NamedId[], id: string): NamedId {
  const found = own.find((one) => one.id === id);
  if (found) return found;
  throw new Refusal('IncorrectArgumentFault', `specId ${id} is no ${what} of yours.`);
}

function supervisors({ sessions }: Domain): ChatUser[] {
  return sessions.all().map(({ account: { role, userId } }) => ({ role, userId }));
}

function agents({ centre }: Domain, isMeant: (person: Person) => boolean): ChatUser[] {
  const present = new Set(centre.agents().flatMap(({ id, loggedIn }) => (loggedIn ? [id] : [])));
  return centre
    .setUp()
    .people.flatMap((person) =>
      present.has(person.id) && isMeant(person) ? [{ role: 'Agent' as const, userId: person.id }] : [],
    );
}
