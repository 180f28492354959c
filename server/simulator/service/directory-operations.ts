import { ENUMERATIONS } from '#server/five9/contract/enumerations';
import { membersIn } from '#server/five9/contract/versions';
import { writeAnswer } from '#server/five9/contract/write-answer';
import type { Domain, ServiceAnswer, ServiceCall } from './domain.ts';
import type { Session } from './session.ts';

/** iPad licences of the domain. */
const MOBILE_LIMIT = 5;

export function getMySkillsIds({ visibility }: Domain, call: ServiceCall): ServiceAnswer {
  return answer(call, idsAndNames(visibility.ownSkills(call.caller.account)));
}

export function getMyGroupIds({ visibility }: Domain, call: ServiceCall): ServiceAnswer {
  return answer(call, idsAndNames(visibility.ownGroups(call.caller.account)));
}

/** Every permission the version knows, with whether the user holds it. */
export function getMyPermissions(_domain: Domain, call: ServiceCall): ServiceAnswer {
  const { permissions } = call.caller.account;
  const held: ReadonlySet<string> = permissions;
  const known = membersIn(call.version, 'supervisorPermissionType');
  return answer(
    call,
    known.map((type) => ({ type, value: held.has(today(type)) })),
  );
}

/** Agents at work and supervisors with a session. */
export function getLoggedInUsers({ centre, sessions }: Domain, call: ServiceCall): ServiceAnswer {
  const agents = centre
    .agents()
    .filter(({ loggedIn }) => loggedIn)
    .map(({ id, username }) => ({ name: username, roledId: { role: 'Agent', userId: id } }));
  const others = sessions.all().map(({ account: { username, role, userId } }) => ({
    name: username,
    roledId: { role, userId },
  }));
  return answer(call, [...others, ...agents]);
}

export function getUserLimits({ sessions }: Domain, call: ServiceCall): ServiceAnswer {
  const open = sessions.all();
  const mobile = open.filter(({ settings }) => settings.appType !== undefined).length;
  return answer(call, {
    mobileLimit: MOBILE_LIMIT,
    mobileLoggedin: mobile,
    supervisorLimit: sessions.limit,
    supervisorsLoggedin: open.length,
  });
}

export function getCallCountersState({ counters }: Domain, call: ServiceCall): ServiceAnswer {
  return answer(
    call,
    counters.state().map(({ timeout, callCounterStates }) => ({ timeout, callCounterStates })),
  );
}

export function getApiVersions(_domain: Domain, call: ServiceCall): ServiceAnswer {
  return answer(call, { maxVersion: '9_5', minVersion: '2' });
}

export function getSessionParameters(call: ServiceCall, { settings }: Session): ServiceAnswer {
  return answer(call, { ...settings });
}

function answer(call: ServiceCall, value: Parameters<typeof writeAnswer>[1]): ServiceAnswer {
  return { outcome: 'ok', xml: writeAnswer(call.operation, value) };
}

function idsAndNames(list: readonly { id: string; name: string }[]): { id: string; name: string }[] {
  return list.map(({ id, name }) => ({ id, name }));
}

/** An older version's name for a permission that has another name today. */
function today(type: string): string {
  const known: readonly string[] = ENUMERATIONS.supervisorPermissionType;
  return known.includes(type) ? type : 'CampaignManagementResetAbandonCallRate';
}
