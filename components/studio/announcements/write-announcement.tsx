'use client';

import { useState } from 'react';
import { ANNOUNCEMENT_BOUNDS, type AnnouncementView } from '#lib/domain/announcement';
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
import { type AnnouncementEntry, draftOf, ENDS, type End, NEW_ENTRY, entryOf } from './announcement-entry.ts';
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

const END_WORDS: Readonly<Record<End, string>> = {
  '15': 'After 15 minutes',
  '60': 'After an hour',
  '240': 'After 4 hours',
  tonight: 'At midnight',
  at: 'At a time…',
};

/** A sentence for walls: what, how, for whom and until when. */
export function WriteAnnouncement(props: WriteAnnouncementProps) {
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
    if (made.kind === 'bad') return submission.refuse(made.fields);
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
      title={changes ? 'Change the announcement' : 'New announcement'}
      description="It stands in a line of its own, never over a number."
      onClose={onClose}
      busy={submission.busy}
    >
      <Form aria-label="Announcement" submission={submission} onSend={send}>
        <TextAreaField
          label="Text"
          name="draft.text"
          rows={2}
          maxLength={ANNOUNCEMENT_BOUNDS.textLength}
          hint={`${ANNOUNCEMENT_BOUNDS.textLength - entry.text.length} characters left`}
          value={entry.text}
          onChange={({ target }) => edit({ text: target.value })}
        />
        <RadioList
          label="How it stands"
          value={entry.tone}
          onChange={(tone) => edit({ tone })}
          options={[
            { value: 'notice', label: 'Notice', hint: 'Stands by itself, before any ticker.' },
            { value: 'ticker', label: 'Ticker', hint: 'Takes its turn in the line with the others.' },
          ]}
        />
        <div className="grid grid-cols-2 gap-x-4 gap-y-3 max-sm:grid-cols-1">
          <SelectField
            label="Begins"
            name="begins"
            value={entry.begins}
            options={[
              { value: 'now', label: 'At once' },
              { value: 'at', label: 'At a time…' },
            ]}
            onChange={({ target }) => edit({ begins: target.value === 'at' ? 'at' : 'now' })}
          />
          {entry.begins === 'at' ? (
            <TextField
              label="Beginning"
              name="draft.startsAt"
              type="datetime-local"
              value={entry.beginsAt}
              onChange={({ target }) => edit({ beginsAt: target.value })}
            />
          ) : (
            <span className="max-sm:hidden" />
          )}
          <SelectField
            label="Ends"
            name="ends"
            value={entry.ends}
            options={ENDS.map((end) => ({ value: end, label: END_WORDS[end] }))}
            onChange={({ target }) => edit({ ends: ENDS.find((end) => end === target.value) ?? '60' })}
          />
          {entry.ends === 'at' && (
            <TextField
              label="End"
              name="draft.endsAt"
              type="datetime-local"
              value={entry.endsAt}
              onChange={({ target }) => edit({ endsAt: target.value })}
            />
          )}
        </div>
        <output className="text-[13px] text-ink-2">{runsWords(entry, clock.now, zone)}</output>
        <AudienceField
          audience={entry.audience}
          audiences={audiences}
          onChange={(audience) => edit({ audience })}
        />
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            {changes ? 'Save' : 'Announce'}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

/** `Ends today at 17:30, in 2 h 15 min (Europe/Paris).` */
function runsWords(entry: AnnouncementEntry, now: number, zone: string): string {
  const made = draftOf(entry, { now, zone });
  if (made.kind === 'bad') return 'Every announcement has an end, so that none is forgotten.';
  const { endsAt } = made.draft;
  if (endsAt <= now) return 'That end has passed.';
  return `Ends ${momentWords(endsAt, now, zone)}, in ${farWords(endsAt - now)} (${zone}).`;
}
