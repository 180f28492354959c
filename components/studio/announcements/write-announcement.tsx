'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ANNOUNCEMENT_BOUNDS, type AnnouncementView } from '#lib/domain/announcement';
import type { Words } from '#lib/words/words';
import { useOwnZone } from '#components/admin/audit/use-own-zone.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { RadioList } from '#components/ui/radio-list.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextAreaField } from '#components/ui/text-area-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { ServerClock } from '../use-server-clock.ts';
import { type AnnouncementEntry, draftOf, ENDS, NEW_ENTRY, entryOf } from './announcement-entry.ts';
import { AudienceField, type Audiences } from './audience-field.tsx';
import { farWords, momentWords } from './end-words.ts';

interface WriteAnnouncementProps {
  /** Null: a new one. */
  announcement: AnnouncementView | null;
  /** Says an old one anew. */
  again: boolean;
  audiences: Audiences;
  clock: ServerClock;
  onClose: () => void;
  onDone: () => void;
}

/** A sentence for walls: what, how, for whom and until when. */
export function WriteAnnouncement(props: WriteAnnouncementProps) {
  const t = useTranslations('studio.announcements');
  const says = useTranslations('studio');
  const common = useTranslations('common');
  const { announcement, again, audiences, clock, onClose, onDone } = props;
  const zone = useOwnZone();
  const [entry, setEntry] = useState<AnnouncementEntry>(() =>
    announcement ? entryOf(announcement, { zone, again }) : NEW_ENTRY,
  );
  const submission = useSubmit({ onDone });
  const edit = (change: Partial<AnnouncementEntry>): void => setEntry({ ...entry, ...change });
  const changes = announcement && !again ? announcement : null;
  const send = (): void => {
    const made = draftOf(entry, { now: clock.read(), zone });
    if (made.kind === 'bad')
      return submission.refuse({ [`draft.${made.missing}`]: t(`write.missing.${made.missing}`) });
    void submission.submit(
      changes
        ? {
            method: 'PUT',
            path: `/api/announcements/${changes.id}`,
            body: { version: changes.version, draft: made.draft },
          }
        : { method: 'POST', path: '/api/announcements', body: { draft: made.draft } },
    );
  };
  return (
    <Dialog
      open
      title={t(changes ? 'write.change' : 'new')}
      description={t('write.about')}
      onClose={onClose}
      busy={submission.busy}
    >
      <Form aria-label={t('write.form')} submission={submission} onSend={send}>
        <TextAreaField
          label={t('write.text')}
          name="draft.text"
          rows={2}
          maxLength={ANNOUNCEMENT_BOUNDS.textLength}
          hint={t('write.left', { count: ANNOUNCEMENT_BOUNDS.textLength - entry.text.length })}
          value={entry.text}
          onChange={({ target }) => edit({ text: target.value })}
        />
        <RadioList
          label={t('write.tone')}
          value={entry.tone}
          onChange={(tone) => edit({ tone })}
          options={(['notice', 'ticker'] as const).map((value) => ({
            value,
            label: t(`tones.${value}.name`),
            hint: t(`tones.${value}.hint`),
          }))}
        />
        <div className="grid grid-cols-2 gap-x-4 gap-y-3 max-sm:grid-cols-1">
          <SelectField
            label={t('write.begins')}
            name="begins"
            value={entry.begins}
            options={[
              { value: 'now', label: t('write.atOnce') },
              { value: 'at', label: t('write.atTime') },
            ]}
            onChange={({ target }) => edit({ begins: target.value === 'at' ? 'at' : 'now' })}
          />
          {entry.begins === 'at' ? (
            <TextField
              label={t('write.beginning')}
              name="draft.startsAt"
              type="datetime-local"
              value={entry.beginsAt}
              onChange={({ target }) => edit({ beginsAt: target.value })}
            />
          ) : (
            <span className="max-sm:hidden" />
          )}
          <SelectField
            label={t('write.ends')}
            name="ends"
            value={entry.ends}
            options={ENDS.map((end) => ({ value: end, label: t(`write.after.${end}`) }))}
            onChange={({ target }) => edit({ ends: ENDS.find((end) => end === target.value) ?? '60' })}
          />
          {entry.ends === 'at' && (
            <TextField
              label={t('write.end')}
              name="draft.endsAt"
              type="datetime-local"
              value={entry.endsAt}
              onChange={({ target }) => edit({ endsAt: target.value })}
            />
          )}
        </div>
        <output className="text-[13px] text-ink-2">{runsWords(entry, { now: clock.now, zone }, says)}</output>
        <AudienceField
          audience={entry.audience}
          audiences={audiences}
          onChange={(audience) => edit({ audience })}
        />
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            {changes ? common('save') : t('write.announce')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

/** `Ends today at 17:30, in 2 h 15 min (Europe/Paris).` */
function runsWords(
  entry: AnnouncementEntry,
  clock: { now: number; zone: string },
  t: Words<'studio'>,
): string {
  const { now, zone } = clock;
  const made = draftOf(entry, clock);
  if (made.kind === 'bad') return t('announcements.write.noEnd');
  const { endsAt } = made.draft;
  if (endsAt <= now) return t('announcements.write.passed');
  return t('announcements.write.runs', {
    moment: momentWords(endsAt, clock, t),
    far: farWords(endsAt - now, t),
    zone,
  });
}
