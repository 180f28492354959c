'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { PlaylistDocument } from '#lib/domain/playlist';
import type { PlaylistView } from '#lib/domain/playlist-view';
import { readPlaylistDocument } from '#lib/domain/playlist-schema';
import { useSubmit, type Submit } from '#components/ui/use-submit.ts';
import { documentProblemWords } from '../document-problem-words.ts';
import { copyOf } from './edit-playlist.ts';
import { playlistIn, playlistNow } from './playlist-answers.ts';

export interface SavedPlaylist {
  submission: Submit<PlaylistView>;
  draft: PlaylistDocument;
  isChanged: boolean;
  /** What was opened or last saved; null for a new one. */
  base: PlaylistView | null;
  /** What somebody else has saved meanwhile. */
  theirs: PlaylistView | null;
  /** What was put aside for theirs, to be taken back. */
  aside: PlaylistDocument | null;
  edit: (draft: PlaylistDocument) => void;
  save: () => void;
  undo: () => void;
  takeTheirs: () => void;
  saveOverTheirs: () => void;
  saveAsCopy: () => void;
  takeBack: () => void;
}

interface SavedPlaylistOptions {
  playlist: PlaylistView | null;
  /** What a new one begins with. */
  start: PlaylistDocument;
  onSaved: (playlist: PlaylistView, isNew: boolean) => void;
}

/** A playlist that is edited and saved, by one or by two at a time: nothing anybody did is lost without being told. */
export function useSavedPlaylist({ playlist, start, onSaved }: SavedPlaylistOptions): SavedPlaylist {
  const t = useTranslations('studio');
  const says = useTranslations('problems');
  const first = playlist?.document ?? start;
  const [base, setBase] = useState(playlist);
  const [draft, setDraft] = useState(first);
  const [theirs, setTheirs] = useState<PlaylistView | null>(null);
  const [aside, setAside] = useState<PlaylistDocument | null>(null);
  const sent = useRef<PlaylistDocument | null>(null);
  const submission = useSubmit({
    read: playlistIn,
    onDone: (saved) => {
      setBase(saved);
      // What was entered while it was on its way stays.
      setDraft((now) => (now === sent.current ? saved.document : now));
      setTheirs(null);
      setAside(null);
      onSaved(saved, base?.id !== saved.id);
    },
  });

  async function send(document: PlaylistDocument, on: PlaylistView | null): Promise<void> {
    const read = readPlaylistDocument(document);
    if (read.kind === 'bad') {
      submission.refuse(
        Object.fromEntries(
          read.problems.map((problem) => [
            `document.${problem.path}`,
            capital(documentProblemWords(problem, says)),
          ]),
        ),
      );
      return;
    }
    sent.current = document;
    const isDone = await submission.submit(
      on === null
        ? { method: 'POST', path: '/api/playlists', body: { document: read.document } }
        : {
            method: 'PUT',
            path: `/api/playlists/${on.id}`,
            body: { version: on.version, document: read.document },
          },
    );
    if (isDone) return;
    // Refused: for an old version, or for another reason; only the playlist as it is now tells which.
    const now = on && (await playlistNow(on.id));
    if (now && now.version !== on.version) {
      setTheirs(now);
      submission.reset();
    }
  }

  return {
    submission,
    draft,
    base,
    theirs,
    aside,
    isChanged: JSON.stringify(draft) !== JSON.stringify(base?.document ?? null),
    edit: setDraft,
    save: () => void send(draft, base),
    undo: () => {
      setDraft(base?.document ?? start);
      submission.reset();
    },
    takeTheirs: () => {
      if (!theirs) return;
      setAside(draft);
      setBase(theirs);
      setDraft(theirs.document);
      setTheirs(null);
    },
    saveOverTheirs: () => void send(draft, theirs),
    saveAsCopy: () => void send(copyOf(draft, t), null),
    takeBack: () => {
      if (aside) setDraft(aside);
      setAside(null);
    },
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
