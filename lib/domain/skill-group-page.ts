import type { KnownSkillGroup } from './skill-group.ts';

/** A skill that can be chosen. */
export interface ChoosableSkill {
  id: string;
  name: string;
  /** What the upstream says of it; empty for nothing. */
  label: string;
}

/** What the page of skill groups shows: one connection's. */
export interface SkillGroupsPageView {
  connection: { id: string; name: string };
  connections: readonly { id: string; name: string }[];
  groups: readonly KnownSkillGroup[];
  /** By name. */
  skills: readonly ChoosableSkill[];
  mayChange: boolean;
}
