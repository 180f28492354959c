'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ScopeConnection } from '#components/admin/scope/scope-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form, textOf } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { addedAnswer, type MadeLink } from './person-answers.ts';
import type { PersonDraft } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';

interface AddPersonProps {
  connections: readonly ScopeConnection[];
  onClose: () => void;
  onAdded: (name: string, made: MadeLink) => void;
}

/** A new person: who, what they may do and see. Their password is set by a link that is shown then. */
export function AddPerson({ connections, onClose, onAdded }: AddPersonProps) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const [draft, setDraft] = useState<PersonDraft>({ name: '', role: 'supervisor', scope: { kind: 'all' } });
  const submission = useSubmit({
    read: (body) => addedAnswer.parse(body),
    onDone: ({ person, ...made }) => onAdded(person.name, made),
  });
  return (
    <Dialog
      open
      title={t('people.add.title')}
      description={t('people.add.about')}
      onClose={onClose}
      busy={submission.busy}
    >
      <Form
        aria-label={t('people.add.title')}
        submission={submission}
        check={(entered) => ({
          ...(draft.name.trim() === '' && { name: t('people.nameMissing') }),
          ...(!/^\S+@\S+$/u.test(textOf(entered, 'email').trim()) && { email: t('people.emailMissing') }),
        })}
        onSend={(entered) =>
          void submission.submit({
            method: 'POST',
            path: '/api/people',
            body: { ...draft, name: draft.name.trim(), email: textOf(entered, 'email').trim() },
          })
        }
      >
        <TextField
          label={t('people.email')}
          name="email"
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PersonFields draft={draft} onChange={setDraft} connections={connections} isSelf={false} />
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            {t('people.add.deed')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
