'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DisplayView } from '#lib/domain/display';
import type { ScopeConnection } from '#components/admin/scope/scope-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { displayAnswer } from './display-answers.ts';
import { DisplayFields, entryOf, settingsOf, wrongWith } from './display-fields.tsx';
import type { ShownNames } from './display-words.ts';

interface EditDisplayProps {
  display: DisplayView;
  names: ShownNames;
  /** Null for whoever may not change what it sees. */
  connections: readonly ScopeConnection[] | null;
  onClose: () => void;
  onSaved: (display: DisplayView) => void;
}

/** How a display is set up. Only what was changed is sent, so that nobody's other change is undone. */
export function EditDisplay({ display, names, connections, onClose, onSaved }: EditDisplayProps) {
  const t = useTranslations('studio');
  const common = useTranslations('common');
  const title = t('displays.edit.title', { name: display.name });
  const [entry, setEntry] = useState(() => entryOf(display));
  const submission = useSubmit({
    read: (body) => displayAnswer.parse(body).display,
    onDone: onSaved,
  });
  const save = (): void => {
    const before = { ...settingsOf(entryOf(display)), scope: display.scope };
    const after = { ...settingsOf(entry), ...(connections && { scope: entry.scope }) };
    const changes = Object.entries(after).filter(
      ([field, value]) =>
        JSON.stringify(value) !==
        JSON.stringify(Object.entries(before).find(([name]) => name === field)?.[1]),
    );
    if (changes.length === 0) return onClose();
    void submission.submit({
      method: 'PATCH',
      path: `/api/displays/${display.id}`,
      body: { version: display.version, ...Object.fromEntries(changes) },
    });
  };
  return (
    <Dialog open title={title} onClose={onClose} busy={submission.busy}>
      <Form aria-label={title} submission={submission} check={() => wrongWith(entry, t)} onSend={save}>
        <DisplayFields entry={entry} names={names} connections={connections} onChange={setEntry} />
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            {common('save')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
