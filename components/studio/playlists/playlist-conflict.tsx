'use client';

import { useTranslations } from 'next-intl';
import type { PlaylistView } from '#lib/domain/playlist-view';
import type { PlaylistDocument } from '#lib/domain/playlist';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { boardName, type BoardChoice } from './board-choice.ts';
import { playlistDifferences } from './playlist-differences.ts';

interface PlaylistConflictProps {
  /** What both began with. */
  base: PlaylistDocument;
  theirs: PlaylistView;
  boards: readonly BoardChoice[];
  busy: boolean;
  onTakeTheirs: () => void;
  onSaveMine: () => void;
  onSaveCopy: () => void;
}

/** Somebody else has saved the same playlist since it was opened: what they did, and three ways on. */
export function PlaylistConflict(props: PlaylistConflictProps) {
  const t = useTranslations('studio.playlists.conflict');
  const says = useTranslations('studio');
  const { base, theirs, boards, busy } = props;
  const did = playlistDifferences(base, theirs.document, {
    nameOf: (id) => boardName(boards, id, says),
    t: says,
  });
  return (
    <Notice
      tone="warn"
      title={t('title', { name: theirs.updatedBy })}
      className="flex-wrap"
      actions={
        <>
          <Button size="small" disabled={busy} onClick={props.onTakeTheirs}>
            {t('look')}
          </Button>
          <Button size="small" disabled={busy} onClick={props.onSaveCopy}>
            {t('copy')}
          </Button>
          <Button size="small" look="primary" busy={busy} onClick={props.onSaveMine}>
            {t('mine')}
          </Button>
        </>
      }
    >
      {did.length === 0 ? (
        <p>{t('same')}</p>
      ) : (
        <ul className="list-disc pl-4">
          {did.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      )}
      <p>{t('still')}</p>
    </Notice>
  );
}
