import type { SkillGroup } from '#lib/domain/skill-group';
import type { Directories, DirectoryView } from '#server/directory/directories';
import { groupedView } from './grouped-view.ts';
import type { SkillGroups } from './skill-groups.ts';

/**
 * The directories with the groups of their skills: whoever asks one is told of its groups, and whoever waits for changes
 * of one is told of theirs.
 */
export function groupedDirectories(
  directories: Directories,
  groups: Pick<SkillGroups, 'of' | 'onChanged'>,
): Directories {
  const known = new Map<string, { plain: DirectoryView; own: readonly SkillGroup[]; view: DirectoryView }>();
  return {
    ...directories,
    of(connectionId) {
      const plain = directories.of(connectionId);
      const own = groups.of(connectionId);
      const before = known.get(connectionId);
      if (before?.plain === plain && before.own === own) return before.view;
      const view = groupedView(plain, own);
      if (view === plain) known.delete(connectionId);
      else known.set(connectionId, { plain, own, view });
      return view;
    },
    onChanged(listener) {
      const stops = [directories.onChanged(listener), groups.onChanged(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
