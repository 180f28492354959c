import type { Where } from '../live-query.ts';

/** What a template is filled with when a board is made of it. Each may be left out: the board then covers all. */
export interface TemplateChoice {
  /** Name of a skill. */
  skill?: string;
  /** Name of an agent group. */
  group?: string;
}

export const SOMEBODY_WAITS: Where = { column: 'Calls In Queue', op: 'gt', value: 0 };
export const SIGNED_IN: Where = { column: 'State', op: 'ne', value: 'Logged Out' };
/** The skill of calls without one is shown only while it matters. */
export const QUEUES_THAT_MATTER: Where = {
  any: [{ column: 'Skill Name', op: 'ne', value: '[Default]' }, SOMEBODY_WAITS],
};

export const inState = (state: string): Where => ({ column: 'State', op: 'eq', value: state });
export const ofSkill = (skill: string): Where => ({ column: 'Skill Name', op: 'eq', value: skill });
export const holdsSkill = (skill: string): Where => ({ column: 'Skills', op: 'lists', value: skill });
export const inGroup = (group: string): Where => ({ column: 'Agent Groups', op: 'lists', value: group });

/** Both, where there are two. */
export function within(where: Where, more: Where | undefined): Where {
  return more ? { all: [where, more] } : where;
}
