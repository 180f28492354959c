'use client';

import { Copy, Ellipsis, Monitor, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { PlaylistView } from '#lib/domain/playlist-view';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';

interface PlaylistActionsProps {
  playlist: PlaylistView;
  onRemove: () => void;
}

export function PlaylistActions({ playlist: { id, document }, onRemove }: PlaylistActionsProps) {
  const t = useTranslations('studio.playlists.actions');
  return (
    <span className="inline-flex gap-1">
      <ButtonLink
        href={`/studio/playlists/${id}`}
        look="quiet"
        size="small"
        aria-label={t('editOf', { name: document.name })}
      >
        <Pencil size={15} aria-hidden />
        <span className="max-sm:sr-only">{t('edit')}</span>
      </ButtonLink>
      <Menu
        trigger={
          <Button look="quiet" size="small" aria-label={t('more', { name: document.name })}>
            <Ellipsis size={16} aria-hidden />
          </Button>
        }
      >
        <MenuItem asChild>
          <Link href={`/wall?playlist=${id}`}>
            <Monitor size={16} aria-hidden />
            {t('look')}
          </Link>
        </MenuItem>
        <MenuItem asChild>
          <Link href={`/studio/playlists/new?from=${id}`}>
            <Copy size={16} aria-hidden />
            {t('copy')}
          </Link>
        </MenuItem>
        <MenuLine />
        <MenuItem danger icon={<Trash2 size={16} aria-hidden />} onSelect={onRemove}>
          {t('remove')}
        </MenuItem>
      </Menu>
    </span>
  );
}
