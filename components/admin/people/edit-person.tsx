'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PersonView } from '#lib/domain/person';
import type { ScopeConnection } from '#components/admin/scope/scope-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { ListedPerson } from './listed-person.ts';
import { MeanwhileChanged } from './meanwhile-changed.tsx';
import { changesOf, type PersonDraft } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';
import { personNow } from './person-now.ts';

interface EditPersonProps {
  person: ListedPerson;
  connections: readonly ScopeConnection[];
  onClose: () => void;
  onSaved: () => void;
}

/**
 * Name, role and scope of a person. When somebody else has changed them meanwhile, says what, keeps what was entered, and
 * lets the reader choose.
 */
export function EditPerson({ person, connections, onClose, onSaved }: EditPersonProps) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const [base, setBase] = useState<PersonView>(person);
  const [draft, setDraft] = useState<PersonDraft>(() => draftOf(person));
  const [theirs, setTheirs] = useState<PersonView | null>(null);
  const submission = useSubmit({ onDone: onSaved });
  const save = async (on: PersonView, mine: PersonDraft): Promise<void> => {
    const changes = changesOf(draftOf(on), { ...mine, name: mine.name.trim() });
    if (Object.keys(changes).length === 0) return onClose();
    const body = { version: on.version, ...changes };
    if (await submission.submit({ method: 'PATCH', path: `/api/people/${person.id}`, body })) return;
    // Refused: for an old version, or for another reason; only the person as it is now tells which.
    const now = await personNow(person.id);
    if (now && now.version !== on.version) {
      setTheirs(now);
      submission.reset();
    }
  };
  const goOnFrom = (now: PersonView, mine: PersonDraft): void => {
    setBase(now);
    setDraft(mine);
    setTheirs(null);
  };
  return (
    <Dialog
      open
      title={t('people.editOne', { name: person.name })}
      description={person.email}
      onClose={onClose}
      busy={submission.busy}
    >
      <Form
        aria-label={t('people.editOne', { name: person.name })}
        submission={submission}
        check={() => (draft.name.trim() === '' ? { name: t('people.nameMissing') } : {})}
        onSend={() => void save(base, draft)}
      >
        <PersonFields draft={draft} onChange={setDraft} connections={connections} isSelf={person.isSelf} />
        {theirs ? (
          <MeanwhileChanged
            base={draftOf(base)}
            theirs={draftOf(theirs)}
            busy={submission.busy}
            onTakeTheirs={() => goOnFrom(theirs, draftOf(theirs))}
            onSaveMine={() => {
              const both = { ...draftOf(theirs), ...changesOf(draftOf(base), draft) };
              goOnFrom(theirs, both);
              void save(theirs, both);
            }}
          />
        ) : (
          <>
            <FormProblem problem={submission.problem} unsaid />
            <DialogFoot>
              <Button onClick={onClose}>{common('cancel')}</Button>
              <Button type="submit" look="primary" busy={submission.busy}>
                {common('save')}
              </Button>
            </DialogFoot>
          </>
        )}
      </Form>
    </Dialog>
  );
}

function draftOf({ name, role, scope }: PersonView): PersonDraft {
  return { name, role, scope };
}
