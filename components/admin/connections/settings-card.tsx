'use client';

import { useTranslations } from 'next-intl';
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
import { fieldLabels } from './field-labels.ts';
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
  const t = useTranslations('admin');
  const common = useTranslations('common');
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
  const check = (entered: FormData) => ({ ...checkSettings(entered), ...checkUsers(entered, again, t) });
  return (
    <Form
      aria-label={t('connections.settings.title')}
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
      <SectionCard title={t('connections.settings.account')}>
        <AccountFields draft={draft} onUrl={setUrl} />
        {moved && (
          <>
            <Notice tone="warn" title={t('connections.settings.moved.title', { host: hostOf(settings.url) })}>
              {t('connections.settings.moved.text')}
            </Notice>
            {again.map((purpose) => (
              <UserFields key={purpose} purpose={purpose} username={users[purpose]?.username ?? ''} />
            ))}
          </>
        )}
      </SectionCard>
      <SectionCard title={t('connections.settings.reading')}>
        <ReadingFields draft={draft} zones={zones} />
      </SectionCard>
      <FormProblem
        problem={saving.problem}
        labels={fieldLabels(t)}
        actions={
          saving.problem?.code === 'conflict' && (
            <Button size="small" onClick={() => location.reload()}>
              {common('loadAgain')}
            </Button>
          )
        }
      />
      {savedAt === version && <Notice tone="good" title={t('connections.settings.saved')} />}
      <div className="flex justify-end">
        <Button type="submit" look="primary" busy={saving.busy}>
          {t('connections.settings.save')}
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
