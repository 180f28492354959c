import { CONFIGURATION_CONTRACT } from '#server/five9/contract/configuration/configuration-contract';
import type { ConfigurationEnumerationName } from '#server/five9/contract/configuration/configuration-enumerations';
import type { ServiceVersion } from '#server/five9/contract/field';
import type { AnswerValue } from '#server/five9/contract/soap-writer';
import { membersAt } from '#server/five9/contract/version-reach';
import type { Centre, Person } from '#server/simulator/model/centre';
import { type Account, ACCOUNTS } from '../accounts.ts';

/** Somebody who has an account of the domain: an agent of the centre, or one who looks after it. */
export interface DomainUser {
  person: Person;
  role: 'agent' | Account['role'];
}

/** Everybody, agents first. Who looks after the centre holds no skill and is in no group. */
export function usersOf(people: ReturnType<Centre['setUp']>['people']): readonly DomainUser[] {
  return [...people.map((person): DomainUser => ({ person, role: 'agent' })), ...CARETAKERS];
}

const CARETAKERS: readonly DomainUser[] = ACCOUNTS.map(({ username, role, userId }) => ({
  role,
  person: {
    id: userId,
    username,
    fullName: `${role === 'DomainAdmin' ? 'Administrator' : 'Supervisor'} ${username.replaceAll(/\D/g, '')}`,
    group: '',
    profile: null,
    skills: [],
  },
}));

const FIRST_EXTENSION = 1000;

/** A `userGeneralInfo`. */
export function generalInfo({ person }: DomainUser): AnswerValue {
  const { id, username, fullName, profile } = person;
  const [firstName = '', ...rest] = fullName.split(' ');
  return {
    active: true,
    canChangePassword: true,
    EMail: username.includes('@') ? username : `${username}@northwind.example`,
    extension: String(FIRST_EXTENSION + (Number(id) % 9000)),
    firstName,
    fullName,
    IEXScheduled: false,
    id,
    lastName: rest.join(' '),
    locale: 'en-US',
    mediaTypeConfig: {
      mediaTypes: [{ enabled: true, intlligentRouting: false, maxAlowed: 1, type: 'VOICE' }],
    },
    mustChangePassword: false,
    startDate: '2024-01-15T00:00:00.000-08:00',
    userName: username,
    ...(profile === null ? {} : { userProfileName: profile }),
  };
}

/** A `userInfo`, permissions as the version knows them. */
export function userInfo(user: DomainUser, version: ServiceVersion): AnswerValue {
  const { group, skills } = user.person;
  return {
    agentGroups: group === '' ? [] : [group],
    generalInfo: generalInfo(user),
    roles: rolesOf(user, version),
    skills: skills.map((skill) => userSkill(user.person, skill)),
  };
}

/** A `userSkill`: one user's hold on one skill. */
export function userSkill(
  { username }: Pick<Person, 'username'>,
  { id, name, level }: Person['skills'][number],
): AnswerValue {
  return { id, level, skillName: name, userName: username };
}

function rolesOf({ role }: DomainUser, version: ServiceVersion): AnswerValue {
  const all = (type: ConfigurationEnumerationName): AnswerValue =>
    membersAt(
      version,
      CONFIGURATION_CONTRACT.enumerations[type] ?? [],
      CONFIGURATION_CONTRACT.memberSpans[type],
    ).map((member) => ({ type: member, value: true }));
  switch (role) {
    case 'agent':
      return {
        agent: {
          alwaysRecorded: false,
          attachVmToEmail: false,
          permissions: all('agentPermissionType'),
          sendEmailOnVm: false,
        },
      };
    case 'DomainAdmin':
      return {
        admin: { permissions: all('adminPermissionType') },
        supervisor: { permissions: all('supervisorPermissionType') },
      };
    case 'DomainSupervisor':
      return { supervisor: { permissions: all('supervisorPermissionType') } };
  }
}
