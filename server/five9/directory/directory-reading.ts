import type { ReadCampaign, ReadGroup, ReadSkill, ReadUser } from '#lib/domain/directory';
import type {
  WireAgentGroup,
  WireCampaign,
  WireCampaignType,
  WireSkillInfo,
  WireUserGeneralInfo,
} from '../contract/configuration/wire-configuration.ts';

/** The service's users, once each: one renamed while several answers came may stand in two of them. */
export function readUsers(users: readonly WireUserGeneralInfo[]): ReadUser[] {
  const once = new Map(users.map((user) => [user.id === '' ? user.userName : user.id, user]));
  return [...once.values()].map(({ id, userName, fullName, email, active, profileName }) => ({
    id: orNull(id),
    username: userName,
    fullName: fullName === '' ? userName : fullName,
    email: orNull(email),
    isActive: active,
    profile: orNull(profileName),
  }));
}

export function readSkills(skills: readonly WireSkillInfo[]): ReadSkill[] {
  return skills.map(({ skill: { id, name, description }, users }) => ({
    id: orNull(id),
    name,
    description,
    members: users.map(({ userName, level }) => ({ username: userName, level })),
  }));
}

export function readGroups(groups: readonly WireAgentGroup[]): ReadGroup[] {
  return groups.map(({ id, name, description, agents }) => ({
    id: orNull(id),
    name,
    description,
    members: agents,
  }));
}

/** Campaigns have no id upstream. One of a type that nobody knows is left out. */
export function readCampaigns(campaigns: readonly WireCampaign[]): ReadCampaign[] {
  return campaigns.flatMap(({ name, description, type }) =>
    type === null ? [] : [{ id: null, name, description, campaignKind: kindOf(type) }],
  );
}

function kindOf(type: WireCampaignType): ReadCampaign['campaignKind'] {
  switch (type) {
    case 'INBOUND':
      return 'inbound';
    case 'OUTBOUND':
      return 'outbound';
    case 'AUTODIAL':
      return 'autodial';
  }
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
