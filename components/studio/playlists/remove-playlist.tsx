'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PlaylistView } from '#lib/domain/playlist-view';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { playlistNow } from './playlist-answers.ts';

interface RemovePlaylistProps {
  playlist: PlaylistView;
  onClose: () => void;
  onDone: () => void;
}

/** Asks before a playlist goes, and says how many displays it leaves with the built-in board. */
export function RemovePlaylist({ playlist, onClose, onDone }: RemovePlaylistProps) {
  const t = useTranslations('studio.playlists.remove');
  const [displays, setDisplays] = useState(playlist.displays);
  const submission = useSubmit({ onDone });
  const remove = async (): Promise<void> => {
    const path = `/api/playlists/${playlist.id}?displays=${displays}`;
    if (await submission.submit({ method: 'DELETE', path })) return;
    // Another display may have been given it since: whoever confirms again has read the number.
    setDisplays((await playlistNow(playlist.id))?.displays ?? displays);
  };
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('title', { name: playlist.document.name })}
      deed={t('deed')}
      danger
      busy={submission.busy}
      problem={submission.problem}
      onConfirm={() => void remove()}
    >
      <p>{t('shown', { displays })}</p>
      <p>{t('final')}</p>
    </ConfirmDialog>
  );
}
