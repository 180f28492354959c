'use client';

import { Copy, Ellipsis, Monitor, Pencil, Trash2 } from 'lucide-react';
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
  return (
    <span className="inline-flex gap-1">
      <ButtonLink
        href={`/studio/playlists/${id}`}
        look="quiet"
        size="small"
        aria-label={`Edit ${document.name}`}
      >
        <Pencil size={15} aria-hidden />
        <span className="max-sm:sr-only">Edit</span>
      </ButtonLink>
      <Menu
        trigger={
          <Button look="quiet" size="small" aria-label={`More about ${document.name}`}>
            <Ellipsis size={16} aria-hidden />
          </Button>
        }
      >
        <MenuItem asChild>
          <Link href={`/wall?playlist=${id}`}>
            <Monitor size={16} aria-hidden />
            Look at it here
          </Link>
        </MenuItem>
        <MenuItem asChild>
          <Link href={`/studio/playlists/new?from=${id}`}>
            <Copy size={16} aria-hidden />
            Copy it
          </Link>
        </MenuItem>
        <MenuLine />
        <MenuItem danger icon={<Trash2 size={16} aria-hidden />} onSelect={onRemove}>
          Remove
        </MenuItem>
      </Menu>
    </span>
  );
}
