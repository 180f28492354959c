import type { Audit } from '#server/audit/audit';
import { createDirectories, type DirectoriesOptions } from '#server/directory/create-directories';
import type { Directories } from '#server/directory/directories';
import { createSkillGroups } from './create-skill-groups.ts';
import { groupedDirectories } from './grouped-directories.ts';
import type { SkillGroups } from './skill-groups.ts';

/** The directories as all others see them, and the groups of skills that they are seen with. */
export function wireDirectories({ audit, ...options }: DirectoriesOptions & { audit: Audit }): {
  directories: Directories;
  skillGroups: SkillGroups;
} {
  const plain = createDirectories(options);
  const skillGroups = createSkillGroups({
    ...options,
    audit,
    directoryOf: (connectionId) => plain.of(connectionId),
  });
  return { directories: groupedDirectories(plain, skillGroups), skillGroups };
}
