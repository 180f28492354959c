import type { SavedView } from '#lib/domain/saved-view';
import type { Words } from '#lib/words/words';
import type { Command } from '../commands/command.ts';

interface ViewsAt {
  t: Words<'desk'>;
  views: readonly SavedView[];
  onOpen: (view: SavedView) => void;
  /** Keeps what is on screen: in the view it began from, or as a new one. */
  onSave: () => void;
  onLink: () => void;
}

/** What can be done with saved views: open each, keep this one, get a link. */
export function viewCommands({ t, views, onOpen, onSave, onLink }: ViewsAt): readonly Command[] {
  return [
    { id: 'view.save', group: 'table', title: t('commands.saveView'), keys: 's', run: onSave },
    { id: 'view.link', group: 'table', title: t('commands.link'), keys: 'l', run: onLink },
    ...views.map((view): Command => ({
      id: `views.${view.id}`,
      group: 'views',
      title: view.name,
      ...(view.isMine ? view.team && { detail: view.team.name } : { detail: view.owner.name }),
      run: () => onOpen(view),
    })),
  ];
}
