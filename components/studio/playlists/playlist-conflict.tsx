'use client';

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
  const { base, theirs, boards, busy } = props;
  const did = playlistDifferences(base, theirs.document, (id) => boardName(boards, id));
  return (
    <Notice
      tone="warn"
      title={`${theirs.updatedBy} has saved this playlist meanwhile`}
      className="flex-wrap"
      actions={
        <>
          <Button size="small" disabled={busy} onClick={props.onTakeTheirs}>
            Look at theirs
          </Button>
          <Button size="small" disabled={busy} onClick={props.onSaveCopy}>
            Keep mine as a copy
          </Button>
          <Button size="small" look="primary" busy={busy} onClick={props.onSaveMine}>
            Save mine over theirs
          </Button>
        </>
      }
    >
      {did.length === 0 ? (
        <p>They saved it as it was.</p>
      ) : (
        <ul className="list-disc pl-4">
          {did.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      )}
      <p>What you have done is still here; nothing of it is saved yet.</p>
    </Notice>
  );
}
