import { splitsLists } from './listed-text.ts';

/** A named set of a connection's skills. Ours: the upstream has no such thing. */
export interface SkillGroup {
  id: string;
  connection: string;
  name: string;
  skills: readonly GroupedSkill[];
  version: number;
}

/** `id` is the directory's own, so that a rename changes nothing; `name` is the one it had when it was chosen. */
export interface GroupedSkill {
  id: string;
  name: string;
}

/** A skill group as the directory has its skills now. */
export interface KnownSkillGroup extends Omit<SkillGroup, 'skills'> {
  /** By name, those that have gone last. */
  skills: readonly KnownGroupedSkill[];
}

/** `isGone`: the directory has it no longer, so it counts for nothing until it is back. */
export interface KnownGroupedSkill extends GroupedSkill {
  isGone: boolean;
}

export const SKILL_GROUP_LIMITS = { name: 60, groups: 200, skills: 500 } as const;

/** What is wrong with the name of a skill group. `separator`: it would be read as several where groups are listed. */
export type SkillGroupNameProblem = 'empty' | 'long' | 'line' | 'separator';

export function skillGroupNameProblem(name: string): SkillGroupNameProblem | null {
  if (name.trim() === '') return 'empty';
  if (name.length > SKILL_GROUP_LIMITS.name) return 'long';
  if (/\p{Cc}/u.test(name)) return 'line';
  return splitsLists(name) ? 'separator' : null;
}

/** Equal for names that people would take for one another. */
export function skillGroupNameKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
