import { readBoolean, readMember, readNumber, readRecord, readText } from '../read-scalar.ts';
import { listOf, type XmlRecord, type XmlValue } from '../xml-value.ts';
import {
  WIRE_CAMPAIGN_TYPES,
  WIRE_REASON_TYPES,
  WIRE_ROLES,
  type WireAgentGroup,
  type WireCampaign,
  type WireDisposition,
  type WireReasonCode,
  type WireSkill,
  type WireSkillInfo,
  type WireUserGeneralInfo,
  type WireUserInfo,
  type WireUserProfile,
  type WireUserSkill,
} from './wire-configuration.ts';

/** Readers of one `return` each. What has no name, or no username, reads as null: it says nothing. */
export function readUserGeneralInfo(record: XmlRecord): WireUserGeneralInfo | null {
  const userName = readText(record['userName']);
  if (userName.trim() === '') return null;
  const firstName = readText(record['firstName']).trim();
  const lastName = readText(record['lastName']).trim();
  const fullName = readText(record['fullName']).trim();
  return {
    id: idIn(record),
    userName,
    firstName,
    lastName,
    fullName: fullName === '' ? `${firstName} ${lastName}`.trim() : fullName,
    email: readText(record['EMail']).trim(),
    active: readBoolean(record['active']) ?? true,
    profileName: readText(record['userProfileName']),
  };
}

export function readUserInfo(record: XmlRecord): WireUserInfo | null {
  const general = readUserGeneralInfo(readRecord(record['generalInfo'], 'userGeneralInfo'));
  if (!general) return null;
  const roles = readRecord(record['roles'], 'userRoles');
  return {
    general,
    groups: textsIn(record['agentGroups']),
    roles: WIRE_ROLES.filter((role) => roles[role] !== undefined && roles[role] !== null),
    skills: userSkillsIn(record['skills']).map((skill) => ({ ...skill, userName: general.userName })),
  };
}

export function readSkill(record: XmlRecord): WireSkill | null {
  const name = readText(record['name']);
  return name.trim() === '' ? null : { id: idIn(record), name, description: readText(record['description']) };
}

export function readSkillInfo(record: XmlRecord): WireSkillInfo | null {
  const skill = readSkill(readRecord(record['skill'], ''));
  if (!skill) return null;
  const users = userSkillsIn(record['users']).filter(({ userName }) => userName.trim() !== '');
  return { skill, users };
}

export function readAgentGroup(record: XmlRecord): WireAgentGroup | null {
  const name = readText(record['name']);
  if (name.trim() === '') return null;
  const description = readText(record['description']);
  return { id: idIn(record), name, description, agents: textsIn(record['agents']) };
}

export function readCampaign(record: XmlRecord): WireCampaign | null {
  const name = readText(record['name']);
  if (name.trim() === '') return null;
  return {
    name,
    description: readText(record['description']),
    type: readMember(record['type'], WIRE_CAMPAIGN_TYPES),
    state: readText(record['state']).trim(),
    profileName: readText(record['profileName']),
  };
}

export function readDisposition(record: XmlRecord): WireDisposition | null {
  const name = readText(record['name']);
  if (name.trim() === '') return null;
  return { name, description: readText(record['description']), type: readText(record['type']).trim() };
}

export function readReasonCode(record: XmlRecord): WireReasonCode | null {
  const name = readText(record['name']);
  if (name.trim() === '') return null;
  return {
    name,
    type: readMember(record['type'], WIRE_REASON_TYPES),
    enabled: readBoolean(record['enabled']) ?? true,
  };
}

export function readUserProfile(record: XmlRecord): WireUserProfile | null {
  const name = readText(record['name']);
  if (name.trim() === '') return null;
  const description = readText(record['description']);
  return { name, description, skills: textsIn(record['skills']), users: textsIn(record['users']) };
}

function userSkillsIn(value: XmlValue | undefined): WireUserSkill[] {
  return listOf(value)
    .filter((entry) => entry !== null && entry !== '')
    .map((entry) => {
      const record = readRecord(entry, '');
      return {
        skillId: idIn(record),
        skillName: readText(record['skillName']),
        userName: readText(record['userName']),
        level: readNumber(record['level']),
      };
    });
}

function textsIn(value: XmlValue | undefined): string[] {
  return listOf(value)
    .map((entry) => readText(entry))
    .filter((text) => text.trim() !== '');
}

function idIn(record: XmlRecord): string {
  return readText(record['id']).trim();
}
