'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import type { PlaylistDocument } from '#lib/domain/playlist';
import { PLAYLIST_BOUNDS } from '#lib/domain/playlist-bounds';
import type { PlaylistView } from '#lib/domain/playlist-view';
import type { Words } from '#lib/words/words';
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
  const t = useTranslations('studio.playlists.editor');
  const says = useTranslations('studio');
  const common = useTranslations('common');
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
        title={base ? base.document.name : t('new')}
        description={base ? t('shown', { displays: base.displays }) : t('about')}
      />
      <Form aria-label={t('form')} submission={submission} onSend={saved.save} className="gap-5">
        <SectionCard title={t('form')}>
          <div className="grid gap-4 md:grid-cols-2">
            <TextField
              label={t('name')}
              name="document.name"
              autoComplete="off"
              maxLength={PLAYLIST_BOUNDS.nameLength}
              value={draft.name}
              onChange={({ target }) => edit({ ...draft, name: target.value })}
            />
            <TextField
              label={t('zone')}
              name="document.zone"
              list="playlist-zones"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              optional
              placeholder={boardsZone}
              hint={t('zoneHint')}
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
        <SaveBar says={stateWords(saved, says)}>
          {saved.isChanged && base && (
            <Button disabled={submission.busy} onClick={saved.undo}>
              {t('undo')}
            </Button>
          )}
          <Button
            type="submit"
            look="primary"
            busy={submission.busy}
            disabled={saved.theirs !== null || !saved.isChanged}
          >
            {base ? common('save') : t('add')}
          </Button>
        </SaveBar>
      </Form>
    </>
  );
}

function MeanwhileSaved({ saved, boards }: { saved: SavedPlaylist; boards: readonly BoardChoice[] }) {
  const t = useTranslations('studio.playlists.editor');
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
      title={t('standsNow')}
      actions={
        <Button size="small" onClick={saved.takeBack}>
          {t('takeBack')}
        </Button>
      }
    >
      <p>{t('aside')}</p>
    </Notice>
  );
}

function stateWords({ submission, isChanged, base, theirs }: SavedPlaylist, t: Words<'studio'>): string {
  if (submission.busy) return t('playlists.editor.saving');
  if (theirs) return t('playlists.editor.choose');
  if (!base) return t('playlists.editor.notAdded');
  if (isChanged) return t('playlists.editor.unsaved');
  return t(submission.ok ? 'playlists.editor.saved' : 'playlists.editor.allSaved');
}
