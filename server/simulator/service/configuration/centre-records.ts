import type { AnswerValue } from '#server/five9/contract/soap-writer';
import type { CentreSetUp, NamedId, Person } from '#server/simulator/model/centre';
import { userSkill } from './user-records.ts';

/** A `skill`. */
export function skillRecord({ id, name }: NamedId): AnswerValue {
  return { description: '', id, messageOfTheDay: '', name, routeVoiceMails: true };
}

/** `skillInfo`s: each skill with those who hold it. */
export function skillInfos(skills: readonly NamedId[], people: readonly Person[]): AnswerValue[] {
  const holders = new Map<string, AnswerValue[]>(skills.map(({ id }) => [id, []]));
  for (const person of people)
    for (const held of person.skills) holders.get(held.id)?.push(userSkill(person, held));
  return skills.map((skill) => ({ skill: skillRecord(skill), users: holders.get(skill.id) ?? [] }));
}

/** `agentGroup`s: each group with the usernames of who is in it. */
export function groupRecords(groups: readonly NamedId[], people: readonly Person[]): AnswerValue[] {
  const members = new Map<string, string[]>(groups.map(({ name }) => [name, []]));
  for (const { group, username } of people) members.get(group)?.push(username);
  return groups.map(({ id, name }) => ({ agents: members.get(name) ?? [], description: '', id, name }));
}

/** `userProfile`s: those that somebody has, with who. */
export function profileRecords(people: readonly Person[]): (AnswerValue & { name: string })[] {
  const users = new Map<string, string[]>();
  for (const { profile, username } of people) {
    if (profile === null) continue;
    const known = users.get(profile);
    if (known) known.push(username);
    else users.set(profile, [username]);
  }
  return [...users.keys()].toSorted().map((name) => ({
    description: '',
    IEXScheduled: false,
    locale: 'en-US',
    name,
    skills: [],
    users: users.get(name) ?? [],
  }));
}

/** A `campaign`. Those have no id. */
export function campaignRecord(campaign: CentreSetUp['campaigns'][number]): AnswerValue {
  const { name, type, state, mode, profile } = campaign;
  return { description: '', mode, name, profileName: profile, state, trainingMode: false, type };
}

/** A `disposition`. The system's own have no type. */
export function dispositionRecord({ name, isSystem }: CentreSetUp['dispositions'][number]): AnswerValue {
  return {
    agentMustCompleteWorksheet: false,
    agentMustConfirm: false,
    description: '',
    name,
    resetAttemptsCounter: false,
    sendEmailNotification: false,
    sendIMNotification: false,
    trackAsFirstCallResolution: false,
    ...(isSystem ? {} : { type: name === 'Do Not Call' ? 'DoNotDial' : 'FinalDisp' }),
  };
}

/** A `reasonCode`. */
export function reasonRecord({ name, type, isPaid }: CentreSetUp['reasonCodes'][number]): AnswerValue {
  return { enabled: true, name, paidTime: isPaid, shortcut: 0, type };
}
