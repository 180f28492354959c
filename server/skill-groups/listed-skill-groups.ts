import type { KnownSkillGroup } from '#lib/domain/skill-group';
import type { DirectoryReader } from '#server/directory/listed-entries';

/**
 * The skill groups that the reader may know of. A scope lists those with a skill that it names, and of their skills these
 * alone.
 */
export function listedSkillGroups({
  connectionId,
  view,
  scope,
}: DirectoryReader): readonly KnownSkillGroup[] {
  if (scope.kind === 'all') return view.skillGroups();
  const ids = new Set(
    scope.entries
      .filter(({ connection, kind }) => connection === connectionId && kind === 'skill')
      .map(({ id }) => id),
  );
  return view.skillGroups().flatMap((group) => {
    const skills = group.skills.filter(({ id, isGone }) => !isGone && ids.has(id));
    return skills.length === 0 ? [] : [{ ...group, skills }];
  });
}
