'use client';

import {
  Bookmark,
  BookmarkPlus,
  Check,
  Link2,
  Pencil,
  Save,
  Star,
  StarOff,
  Trash2,
  Users,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CopyField } from '#components/ui/copy-field.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import { useProblemWords } from '#components/ui/problem-words.ts';
import { useSubmit } from '#components/ui/use-submit.ts';
import { viewAddress, type DeskAddress } from '#lib/domain/desk-address';
import type { SavedView } from '#lib/domain/saved-view';
import type { GoDesk } from '../use-desk-address.ts';
import { RemoveView } from './remove-view.tsx';
import { readView, useViews } from './use-views.ts';
import { ViewDialog } from './view-dialog.tsx';
import { useViewCommands, type ViewTask } from './use-view-commands.ts';
import { viewStanding } from './view-standing.ts';
import styles from '../desk.module.css';
import own from './views.module.css';

interface ViewsMenuProps {
  address: DeskAddress;
  go: GoDesk;
  /** As they were when the page was made. */
  first: readonly SavedView[];
  /** What the table is called, for a view that has no name yet. */
  title: string;
}

/** The saved views: open one, keep what is on screen, share it, have the desk begin with it. */
export function ViewsMenu({ address, go, first, title }: ViewsMenuProps) {
  const t = useTranslations('desk');
  const sayProblem = useProblemWords();
  const { views, refresh } = useViews(first);
  const [task, setTask] = useState<ViewTask | null>(null);
  const [says, setSays] = useState('');
  const standing = viewStanding(address, views);
  const view = standing.kind === 'open' ? standing.view : null;
  const saved = viewAddress(address);
  const saving = useSubmit({
    read: readView,
    onDone: () => {
      setSays(t('views.saved'));
      void refresh();
    },
  });
  const choosing = useSubmit({ onDone: () => void refresh() });
  const { submit } = saving;
  const commands = useViewCommands({
    views,
    view,
    saved,
    go,
    submit,
    onTask: setTask,
  });
  const run = (id: string): void => commands.find((command) => command.id === id)?.run();
  const problem = saving.problem ?? choosing.problem;
  const close = (): void => setTask(null);
  const wholeLink = (): string =>
    `${window.location.origin}/desk${view && !isChanged(standing) ? `?view=${view.id}` : saved}`;
  return (
    <>
      <Menu
        align="start"
        trigger={
          <button type="button" className={`${styles.button} ${own.trigger}`} data-primary={undefined}>
            <Bookmark size={16} aria-hidden />
            <span className={own.name}>{view?.name ?? t('views.title')}</span>
            {isChanged(standing) && <span className={styles.buttonNote}>{t('views.changed')}</span>}
          </button>
        }
      >
        {views.length === 0 && <p className={own.none}>{t('views.none')}</p>}
        {views.map((one) => (
          <MenuItem
            key={one.id}
            icon={
              one.id === view?.id ? (
                <Check size={16} aria-hidden />
              ) : one.isDefault ? (
                <Star size={16} aria-hidden />
              ) : one.isMine ? (
                <Bookmark size={16} aria-hidden />
              ) : (
                <Users size={16} aria-hidden />
              )
            }
            onSelect={() => run(`views.${one.id}`)}
          >
            <span className={own.item}>{one.name}</span>
            <span className={own.detail}>{whose(one, t('views.default'))}</span>
          </MenuItem>
        ))}
        <MenuLine />
        {view?.isMine && (
          <MenuItem
            icon={<Save size={16} aria-hidden />}
            disabled={!isChanged(standing)}
            onSelect={() => run('view.save')}
          >
            {t('views.save')}
          </MenuItem>
        )}
        <MenuItem icon={<BookmarkPlus size={16} aria-hidden />} onSelect={() => setTask('add')}>
          {t('views.saveAs')}
        </MenuItem>
        <MenuItem icon={<Link2 size={16} aria-hidden />} onSelect={() => setTask('link')}>
          {t('views.link')}
        </MenuItem>
        {view && (
          <MenuItem
            icon={view.isDefault ? <StarOff size={16} aria-hidden /> : <Star size={16} aria-hidden />}
            onSelect={() =>
              void choosing.submit({
                method: 'PUT',
                path: '/api/default-view',
                body: { view: view.isDefault ? null : view.id },
              })
            }
          >
            {view.isDefault ? t('views.noDefault') : t('views.makeDefault')}
          </MenuItem>
        )}
        {view?.isMine && (
          <>
            <MenuItem icon={<Pencil size={16} aria-hidden />} onSelect={() => setTask('edit')}>
              {t('views.rename')}
            </MenuItem>
            <MenuItem danger icon={<Trash2 size={16} aria-hidden />} onSelect={() => setTask('remove')}>
              {t('views.delete')}
            </MenuItem>
          </>
        )}
      </Menu>
      <output className={styles.spokenOnly}>{says}</output>
      {problem && (
        <p role="alert" className={own.problem}>
          {sayProblem(problem)}
        </p>
      )}
      {(task === 'add' || (task === 'edit' && view)) && (
        <ViewDialog
          view={task === 'edit' ? view : null}
          address={saved}
          suggests={title}
          onClose={close}
          onSaved={(kept) => {
            close();
            setSays(t('views.saved'));
            void refresh().then(() => go({ view: kept.id }));
          }}
        />
      )}
      {task === 'remove' && view && (
        <RemoveView
          view={view}
          onClose={close}
          onDone={() => {
            close();
            go({ view: null });
            void refresh();
          }}
        />
      )}
      {task === 'link' && (
        <Dialog open title={t('views.link')} onClose={close}>
          <CopyField
            label={t('views.linkName')}
            value={wholeLink()}
            hint={view && !isChanged(standing) ? t('views.linkView') : t('views.linkAll')}
          />
        </Dialog>
      )}
    </>
  );
}

function isChanged(standing: ReturnType<typeof viewStanding>): boolean {
  return standing.kind === 'open' && standing.isChanged;
}

/** What stands behind a view's name: that the desk begins with it, or whose it is. */
function whose({ isDefault, isMine, owner, team }: SavedView, isDefaultWords: string): string {
  if (!isMine) return owner.name;
  return [isDefault ? isDefaultWords : '', team?.name ?? ''].filter(Boolean).join(' · ');
}
