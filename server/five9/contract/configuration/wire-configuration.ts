/** Answers of the configuration service, as far as a directory needs them. Ids are digits as they stand; '' where none came. */
export interface WireUserGeneralInfo {
  id: string;
  userName: string;
  firstName: string;
  lastName: string;
  fullName: string;
  email: string;
  active: boolean;
  /** '' for a user without one, and before v9.3. */
  profileName: string;
}

/** One user's skill. `level` runs from 1, the highest, to 10. */
export interface WireUserSkill {
  skillId: string;
  skillName: string;
  userName: string;
  level: number | null;
}
export const WIRE_ROLES = ['admin', 'agent', 'crmManager', 'reporting', 'supervisor'] as const;
export type WireRole = (typeof WIRE_ROLES)[number];
export interface WireUserInfo {
  general: WireUserGeneralInfo;
  groups: string[];
  roles: WireRole[];
  skills: WireUserSkill[];
}
export interface WireSkill {
  id: string;
  name: string;
  description: string;
}
export interface WireSkillInfo {
  skill: WireSkill;
  users: WireUserSkill[];
}
export interface WireAgentGroup {
  id: string;
  name: string;
  description: string;
  /** Usernames. */
  agents: string[];
}
export const WIRE_CAMPAIGN_TYPES = ['OUTBOUND', 'AUTODIAL', 'INBOUND'] as const;
export type WireCampaignType = (typeof WIRE_CAMPAIGN_TYPES)[number];
export interface WireCampaign {
  name: string;
  description: string;
  type: WireCampaignType | null;
  state: string;
  profileName: string;
}
export interface WireDisposition {
  name: string;
  description: string;
  type: string;
}
export const WIRE_REASON_TYPES = ['NotReady', 'Logout'] as const;
export type WireReasonType = (typeof WIRE_REASON_TYPES)[number];
export interface WireReasonCode {
  name: string;
  type: WireReasonType | null;
  enabled: boolean;
}
export interface WireUserProfile {
  name: string;
  description: string;
  /** Names. */
  skills: string[];
  users: string[];
}
