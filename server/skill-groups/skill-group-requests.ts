import * as z from 'zod';
import {
  SKILL_GROUP_LIMITS,
  type SkillGroupNameProblem,
  skillGroupNameProblem,
} from '#lib/domain/skill-group';

const WRONG: Readonly<Record<SkillGroupNameProblem, string>> = {
  empty: 'must have a name',
  long: `must not be longer than ${SKILL_GROUP_LIMITS.name} letters`,
  line: 'must be one line of plain text',
  separator: 'must not contain “ · ”, which stands between the groups of a list',
};

const name = z
  .string()
  .trim()
  .check((context) => {
    const problem = skillGroupNameProblem(context.value);
    if (problem) context.issues.push({ code: 'custom', input: context.value, message: WRONG[problem] });
  });
const skills = z.array(z.string().min(1).max(200)).max(SKILL_GROUP_LIMITS.skills);

/** What POST /api/skill-groups/{connection} takes. */
export const addSkillGroupSchema = z.strictObject({ name, skills });

/** What PATCH /api/skill-groups/{connection}/{id} takes: the version it changes, and what is to be otherwise. */
export const changeSkillGroupSchema = z.strictObject({
  version: z.int().min(1),
  name: name.optional(),
  skills: skills.optional(),
});
