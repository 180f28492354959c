'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import type { PlaylistDocument } from '#lib/domain/playlist';
import { PLAYLIST_BOUNDS } from '#lib/domain/playlist-schema';
import type { PlaylistView } from '#lib/domain/playlist-view';
import { Button } from '#components/ui/button.tsx';
import { Form } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { BoardChoice } from './board-choice.ts';
import { DayView } from './day-view.tsx';
import { HolidayList } from './holiday-list.tsx';
import { ItemList } from './item-list.tsx';
import { PlaylistConflict } from './playlist-conflict.tsx';
import { RestList } from './rest-list.tsx';
import { SaveBar } from './save-bar.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';
import { type SavedPlaylist, useSavedPlaylist } from './use-saved-playlist.ts';

interface PlaylistEditorProps {
  /** Null: a new one, which begins with `start`. */
  playlist: PlaylistView | null;
  start: PlaylistDocument;
  boards: readonly BoardChoice[];
  zones: readonly string[];
  /** The zone that its hours are meant in while it names none. */
  boardsZone: string;
  now: number;
}

/** Everything of one playlist: its boards, their hours, rest and holidays, and what comes of it. */
export function PlaylistEditor({ playlist, start, boards, zones, boardsZone, now }: PlaylistEditorProps) {
  const router = useRouter();
  const saved = useSavedPlaylist({
    playlist,
    start,
    onSaved: ({ id }, isNew) => {
      if (isNew) router.replace(`/studio/playlists/${id}`);
      router.refresh();
    },
  });
  const { draft, edit, base, submission } = saved;
  useLeaveGuard(saved.isChanged);
  const zone = useMemo(
    () => (draft.zone !== null && zones.includes(draft.zone) ? draft.zone : boardsZone),
    [draft.zone, zones, boardsZone],
  );
  return (
    <>
      <PageHead
        title={base ? base.document.name : 'New playlist'}
        description={base ? displaysWords(base.displays) : 'Boards that take turns on a wall, and when.'}
      />
      <Form aria-label="Playlist" submission={submission} onSend={saved.save} className="gap-5">
        <SectionCard title="Playlist">
          <div className="grid gap-4 md:grid-cols-2">
            <TextField
              label="Name"
              name="document.name"
              autoComplete="off"
              maxLength={PLAYLIST_BOUNDS.nameLength}
              value={draft.name}
              onChange={({ target }) => edit({ ...draft, name: target.value })}
            />
            <TextField
              label="Time zone of its hours"
              name="document.zone"
              list="playlist-zones"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              optional
              placeholder={boardsZone}
              hint="Empty: that of the first board’s connection."
              value={draft.zone ?? ''}
              onChange={({ target }) => edit({ ...draft, zone: target.value.trim() || null })}
            />
            <datalist id="playlist-zones">
              {zones.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </datalist>
          </div>
        </SectionCard>
        <ItemList document={draft} boards={boards} onChange={edit} />
        <DayView document={draft} boards={boards} zone={zone} now={now} />
        <RestList document={draft} onChange={edit} />
        <HolidayList document={draft} onChange={edit} />
        <FormProblem problem={submission.problem} unsaid />
        <MeanwhileSaved saved={saved} boards={boards} />
        <SaveBar says={stateWords(saved)}>
          {saved.isChanged && base && (
            <Button disabled={submission.busy} onClick={saved.undo}>
              Undo changes
            </Button>
          )}
          <Button
            type="submit"
            look="primary"
            busy={submission.busy}
            disabled={saved.theirs !== null || !saved.isChanged}
          >
            {base ? 'Save' : 'Add playlist'}
          </Button>
        </SaveBar>
      </Form>
    </>
  );
}

function MeanwhileSaved({ saved, boards }: { saved: SavedPlaylist; boards: readonly BoardChoice[] }) {
  const { base, theirs, aside } = saved;
  if (theirs && base)
    return (
      <PlaylistConflict
        base={base.document}
        theirs={theirs}
        boards={boards}
        busy={saved.submission.busy}
        onTakeTheirs={saved.takeTheirs}
        onSaveMine={saved.saveOverTheirs}
        onSaveCopy={saved.saveAsCopy}
      />
    );
  if (!aside) return null;
  return (
    <Notice
      title="This is what stands now"
      actions={
        <Button size="small" onClick={saved.takeBack}>
          Take mine back
        </Button>
      }
    >
      <p>What you had done is put aside until you save or leave.</p>
    </Notice>
  );
}

function stateWords({ submission, isChanged, base, theirs }: SavedPlaylist): string {
  if (submission.busy) return 'Saving…';
  if (theirs) return 'Choose first whose changes count';
  if (!base) return 'Not added yet';
  if (isChanged) return 'There are changes that are not saved';
  return submission.ok ? 'Saved; walls have it now' : 'Everything is saved';
}

function displaysWords(displays: number): string {
  if (displays === 0) return 'No display shows it yet.';
  return displays === 1 ? 'One display shows it.' : `${displays} displays show it.`;
}
