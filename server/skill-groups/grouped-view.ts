import type { DirectoryEntry } from '#lib/domain/directory';
import type { KnownGroupedSkill, KnownSkillGroup, SkillGroup } from '#lib/domain/skill-group';
import type { DirectoryView } from '#server/directory/directories';

/** A directory that knows the groups of its skills, too. */
export function groupedView(view: DirectoryView, groups: readonly SkillGroup[]): DirectoryView {
  if (groups.length === 0) return view;
  const known = groups.map((group): KnownSkillGroup => ({ ...group, skills: knownSkills(group, view) }));
  const bySkill = new Map<string, string[]>();
  for (const { name, skills } of known)
    for (const skill of skills) {
      if (skill.isGone) continue;
      const names = bySkill.get(skill.name);
      if (!names) bySkill.set(skill.name, [name]);
      // Two skills may have one name.
      else if (names.at(-1) !== name) names.push(name);
    }
  return {
    standing: () => view.standing(),
    entries: (kind) => view.entries(kind),
    entry: (kind, id) => view.entry(kind, id),
    members: (kind, id) => view.members(kind, id),
    agent: (username) => view.agent(username),
    skillGroups: () => known,
    skillGroupsOf: (skill) => bySkill.get(skill) ?? NONE,
  };
}

const NONE: readonly string[] = [];
const collator = new Intl.Collator('en', { numeric: true });

/**
 * What has gone stays gone under whatever name. An id that nothing is known of was forgotten with its whole directory: then
 * the skill is the one that has its name.
 */
function knownSkills({ skills }: SkillGroup, view: DirectoryView): KnownGroupedSkill[] {
  const named = (name: string): DirectoryEntry | undefined =>
    view.entries('skill').find((entry) => entry.name === name && !entry.isGone);
  return skills
    .map(({ id, name }): KnownGroupedSkill => {
      const entry = view.entry('skill', id) ?? named(name);
      return entry ? { id: entry.id, name: entry.name, isGone: entry.isGone } : { id, name, isGone: true };
    })
    .toSorted((a, b) => Number(a.isGone) - Number(b.isGone) || collator.compare(a.name, b.name));
}
