import type { KnownSkillGroup } from '#lib/domain/skill-group';

/** What is being done on the page of skill groups, one thing at a time. */
export type SkillGroupTask =
  | { kind: 'none' }
  | { kind: 'add' }
  | { kind: 'edit'; group: KnownSkillGroup }
  | { kind: 'remove'; group: KnownSkillGroup };
