'use client';

import { useState } from 'react';
import type { DisplayView } from '#lib/domain/display';
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
  const [code, setCode] = useState(given);
  const [entry, setEntry] = useState(NEW_DISPLAY);
  const submission = useSubmit({ onDone });
  return (
    <Dialog
      open
      title="Pair a display"
      description="The television shows its code when it opens /wall on this address."
      onClose={onClose}
      busy={submission.busy}
    >
      <Form
        aria-label="Pair a display"
        submission={submission}
        check={() => ({ ...wrongCode(code), ...wrongWith(entry) })}
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
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            Pair
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
  const [code, setCode] = useState('');
  const submission = useSubmit({ onDone });
  return (
    <Dialog
      open
      title={`Pair ${display.name} again`}
      description="The screen that shows this code takes its place: name, playlist and scope stay. Whatever showed it before is signed out."
      onClose={onClose}
      busy={submission.busy}
    >
      <Form
        aria-label="Pair again"
        submission={submission}
        check={() => wrongCode(code)}
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
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={submission.busy}>
            Pair again
          </Button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

function CodeField({ code, onChange }: { code: string; onChange: (code: string) => void }) {
  return (
    <TextField
      label="Code on the screen"
      name="code"
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={12}
      placeholder="ABC DEF"
      value={code}
      onChange={({ target }) => onChange(target.value.toUpperCase())}
    />
  );
}

function wrongCode(code: string): Record<string, string> {
  return /^[A-Z0-9]{6}$/.test(code.replaceAll(/[\s-]/g, ''))
    ? {}
    : { code: 'Enter the six letters and digits on the screen.' };
}
