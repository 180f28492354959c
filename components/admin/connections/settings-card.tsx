'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { draftOfSettings } from '#lib/domain/connection-draft';
import { CREDENTIAL_PURPOSES } from '#lib/domain/connection-settings';
import type { ConnectionView } from '#lib/domain/connection-view';
import { Button } from '#components/ui/button.tsx';
import { Form } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { hostOf } from './connection-words.ts';
import { checkSettings, checkUsers, draftIn, leadsElsewhere, usersIn } from './entered-connection.ts';
import { FIELD_LABELS } from './field-labels.ts';
import { AccountFields, ReadingFields } from './settings-fields.tsx';
import { storedUsers } from './stored-users.ts';
import { TestPart } from './test-part.tsx';
import { useConnectionTest } from './use-connection-test.ts';
import { UserFields } from './user-fields.tsx';

interface SettingsCardProps {
  connection: ConnectionView;
  zones: readonly string[];
}

/** The settings of a stored connection. An address on another host asks for every password again. */
export function SettingsCard({ connection, zones }: SettingsCardProps) {
  const { settings, users, version } = connection;
  const router = useRouter();
  const draft = draftOfSettings(settings);
  const [url, setUrl] = useState(settings.url);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const saving = useSubmit({
    onDone: () => {
      setSavedAt(version + 1);
      router.refresh();
    },
  });
  const test = useConnectionTest();
  const moved = leadsElsewhere(url, settings.url);
  const again = moved ? CREDENTIAL_PURPOSES.filter((purpose) => users[purpose]) : [];
  const errors = { ...test.submission.fieldErrors, ...saving.fieldErrors };
  const check = (entered: FormData) => ({ ...checkSettings(entered), ...checkUsers(entered, again) });
  return (
    <Form
      aria-label="Settings"
      submission={{ ...saving, fieldErrors: errors, problem: saving.problem ?? test.submission.problem }}
      check={check}
      onSend={(entered) => {
        setSavedAt(null);
        void saving.submit({
          method: 'PATCH',
          path: `/api/connections/${settings.id}`,
          body: { version, settings: draftIn(entered), ...(moved && { users: usersIn(entered) }) },
        });
      }}
    >
      <SectionCard title="Account">
        <AccountFields draft={draft} onUrl={setUrl} />
        {moved && (
          <>
            <Notice tone="warn" title={`This address leads to another host than ${hostOf(settings.url)}.`}>
              Passwords never go to a host that they were not typed for. Type them again; walls of this
              connection start empty.
            </Notice>
            {again.map((purpose) => (
              <UserFields key={purpose} purpose={purpose} username={users[purpose]?.username ?? ''} />
            ))}
          </>
        )}
      </SectionCard>
      <SectionCard title="How its numbers are read">
        <ReadingFields draft={draft} zones={zones} />
      </SectionCard>
      <FormProblem
        problem={saving.problem}
        labels={FIELD_LABELS}
        actions={
          saving.problem?.code === 'conflict' && (
            <Button size="small" onClick={() => location.reload()}>
              Load it again
            </Button>
          )
        }
      />
      {savedAt === version && <Notice tone="good" title="Saved. The connection runs by it now." />}
      <div className="flex justify-end">
        <Button type="submit" look="primary" busy={saving.busy}>
          Save settings
        </Button>
      </div>
      <TestPart
        test={test}
        refuse={check}
        target={(entered) => ({
          id: settings.id,
          settings: draftIn(entered),
          users: moved ? usersIn(entered) : storedUsers(users),
        })}
      />
    </Form>
  );
}
