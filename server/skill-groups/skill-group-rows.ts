import type { Selectable } from 'kysely';
import * as z from 'zod';
import { type GroupedSkill, type SkillGroup, skillGroupNameKey } from '#lib/domain/skill-group';
import type { SkillGroupTable } from '#server/store/tables/skill-group';

const skillsShape = z.array(z.object({ id: z.string(), name: z.string() }));

/** A group as it is kept. One whose skills cannot be read has none, and can be given some anew. */
export function skillGroupIn(row: Selectable<SkillGroupTable>): SkillGroup {
  const { id, connection_id: connection, name, version } = row;
  return { id, connection, name, version, skills: skillsIn(row.skills) };
}

export function skillGroupValues({ connection, name, skills }: Omit<SkillGroup, 'id' | 'version'>): {
  connection_id: string;
  name: string;
  name_key: string;
  skills: string;
} {
  return {
    connection_id: connection,
    name,
    name_key: skillGroupNameKey(name),
    skills: JSON.stringify(skills),
  };
}

function skillsIn(text: string): readonly GroupedSkill[] {
  try {
    return skillsShape.parse(JSON.parse(text));
  } catch {
    return [];
  }
}
