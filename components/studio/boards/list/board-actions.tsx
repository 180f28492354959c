'use client';

import {
  Archive,
  ArchiveRestore,
  CopyPlus,
  Ellipsis,
  Eye,
  FileDown,
  FolderInput,
  History,
  Monitor,
  Pencil,
  Tv,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import type { BoardTask } from './board-task.ts';
import type { ListedBoard } from './listed-board.ts';

interface BoardActionsProps {
  board: ListedBoard;
  mayAdd: boolean;
  /** Whether whoever looks may say what displays show. */
  mayShow: boolean;
  onTask: (task: BoardTask) => void;
}

/** What may be done about a board, by whoever looks. */
export function BoardActions({ board, mayAdd, mayShow, onTask }: BoardActionsProps) {
  const t = useTranslations('studio.boards.list.actions');
  const { id, name, mayEdit, published, archivedAt } = board;
  const isAway = archivedAt !== null;
  return (
    <span className="inline-flex gap-1">
      <ButtonLink
        href={`/studio/boards/${id}`}
        look="quiet"
        size="small"
        aria-label={t(mayEdit && !isAway ? 'editOf' : 'viewOf', { name })}
      >
        {mayEdit && !isAway ? <Pencil size={15} aria-hidden /> : <Eye size={15} aria-hidden />}
        <span className="max-sm:sr-only">{t(mayEdit && !isAway ? 'edit' : 'view')}</span>
      </ButtonLink>
      <Menu
        trigger={
          <Button look="quiet" size="small" aria-label={t('more', { name })}>
            <Ellipsis size={16} aria-hidden />
          </Button>
        }
      >
        {published && !isAway && (
          <MenuItem asChild>
            <Link href={`/wall?board=${id}`}>
              <Monitor size={16} aria-hidden />
              {t('show')}
            </Link>
          </MenuItem>
        )}
        {published && !isAway && mayShow && (
          <MenuItem icon={<Tv size={16} aria-hidden />} onSelect={() => onTask({ kind: 'show', board })}>
            {t('showOn')}
          </MenuItem>
        )}
        <MenuItem asChild>
          <Link href={`/studio/boards/${id}/versions`}>
            <History size={16} aria-hidden />
            {t('versions')}
          </Link>
        </MenuItem>
        <MenuItem asChild>
          <a href={`/api/boards/${id}/export`} download>
            <FileDown size={16} aria-hidden />
            {t('export')}
          </a>
        </MenuItem>
        {mayAdd && (
          <MenuItem
            icon={<CopyPlus size={16} aria-hidden />}
            onSelect={() => onTask({ kind: 'duplicate', board })}
          >
            {t('duplicate')}
          </MenuItem>
        )}
        {mayEdit && (
          <>
            <MenuLine />
            <MenuItem
              icon={<FolderInput size={16} aria-hidden />}
              onSelect={() => onTask({ kind: 'move', board })}
            >
              {t('move')}
            </MenuItem>
            {isAway ? (
              <MenuItem
                icon={<ArchiveRestore size={16} aria-hidden />}
                onSelect={() => onTask({ kind: 'take-out', board })}
              >
                {t('takeOut')}
              </MenuItem>
            ) : (
              <MenuItem
                icon={<Archive size={16} aria-hidden />}
                onSelect={() => onTask({ kind: 'archive', board })}
              >
                {t('putAway')}
              </MenuItem>
            )}
          </>
        )}
      </Menu>
    </span>
  );
}
