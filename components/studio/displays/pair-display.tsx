'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DisplayView } from '#lib/domain/display';
import type { Words } from '#lib/words/words';
import type { ScopeConnection } from '#components/admin/scope/scope-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { Form } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { DisplayFields, NEW_DISPLAY, settingsOf, wrongWith } from './display-fields.tsx';
import type { ShownNames } from './display-words.ts';

interface PairDisplayProps {
  /** As read from the screen's QR; empty to be typed. */
  code: string;
  names: ShownNames;
  connections: readonly ScopeConnection[];
  onClose: () => void;
  onDone: () => void;
}

/** Makes a display of the screen that shows a code. */
export function PairDisplay({ code: given, names, connections, onClose, onDone }: PairDisplayProps) {
  const t = useTranslations('studio');
  const common = useTranslations('common');
  const [code, setCode] = useState(given);
  const [entry, setEntry] = useState(NEW_DISPLAY);
  const submission = useSubmit({ onDone });
  return (
    <Dialog
      open
      title={t('displays.pair')}
      description={t('displays.pairing.about')}
      onClose={onClose}
      busy={submission.busy}
    >
      <Form
        aria-label={t('displays.pair')}
        submission={submission}
        check={() => ({ ...wrongCode(code, t), ...wrongWith(entry, t) })}
        onSend={() =>
          void submission.submit({
            method: 'POST',
            path: '/api/displays',
            body: { code: code.trim(), ...settingsOf(entry), scope: entry.scope },
          })
        }
      >
        <CodeField code={code} onChange={setCode} />
        <DisplayFields entry={entry} names={names} connections={connections} onChange={setEntry} />
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            {t('displays.pairing.deed')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

interface PairAgainProps {
  display: DisplayView;
  onClose: () => void;
  onDone: () => void;
}

/** Gives a display, with all its settings, to another screen or to the same one anew. */
export function PairAgain({ display, onClose, onDone }: PairAgainProps) {
  const t = useTranslations('studio');
  const common = useTranslations('common');
  const [code, setCode] = useState('');
  const submission = useSubmit({ onDone });
  return (
    <Dialog
      open
      title={t('displays.pairing.againTitle', { name: display.name })}
      description={t('displays.pairing.againAbout')}
      onClose={onClose}
      busy={submission.busy}
    >
      <Form
        aria-label={t('displays.pairing.again')}
        submission={submission}
        check={() => wrongCode(code, t)}
        onSend={() =>
          void submission.submit({
            method: 'POST',
            path: `/api/displays/${display.id}/pair`,
            body: { code: code.trim() },
          })
        }
      >
        <CodeField code={code} onChange={setCode} />
        <FormProblem problem={submission.problem} unsaid />
        <DialogFoot>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            {t('displays.pairing.again')}
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

function CodeField({ code, onChange }: { code: string; onChange: (code: string) => void }) {
  const t = useTranslations('studio.displays.pairing');
  return (
    <TextField
      label={t('code')}
      name="code"
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={12}
      placeholder={t('codeExample')}
      value={code}
      onChange={({ target }) => onChange(target.value.toUpperCase())}
    />
  );
}

function wrongCode(code: string, t: Words<'studio'>): Record<string, string> {
  return /^[A-Z0-9]{6}$/.test(code.replaceAll(/[\s-]/g, '')) ? {} : { code: t('displays.pairing.wrongCode') };
}
