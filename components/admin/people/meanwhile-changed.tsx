'use client';

import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { differences, type PersonDraft } from './person-draft.ts';

interface MeanwhileChangedProps {
  base: PersonDraft;
  theirs: PersonDraft;
  busy: boolean;
  onTakeTheirs: () => void;
  onSaveMine: () => void;
}

/** Somebody else has changed the same person since the form was opened: what, and whose counts. */
export function MeanwhileChanged({ base, theirs, busy, onTakeTheirs, onSaveMine }: MeanwhileChangedProps) {
  const changed = differences(base, theirs);
  return (
    <Notice
      tone="warn"
      title="Somebody else has changed this person meanwhile"
      className="flex-wrap"
      actions={
        <>
          <Button size="small" disabled={busy} onClick={onTakeTheirs}>
            Load theirs
          </Button>
          <Button size="small" look="primary" busy={busy} onClick={onSaveMine}>
            Save mine on top
          </Button>
        </>
      }
    >
      {changed.length === 0 ? (
        <p>What you see here is as it was; the account was enabled, disabled or its second factor changed.</p>
      ) : (
        <ul>
          {changed.map(({ what, was, is }) => (
            <li key={what}>
              {what}: {was} → {is}
            </li>
          ))}
        </ul>
      )}
      <p>What you have entered is still above; nothing of it is saved yet.</p>
    </Notice>
  );
}
