'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ConnectionDraft } from '#lib/domain/connection-draft';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Form } from '#components/ui/form.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { readAddedId } from './connection-answer.ts';
import { checkSettings, checkUsers, draftIn, usersIn } from './entered-connection.ts';
import { fieldLabels } from './field-labels.ts';
import { AccountFields, ReadingFields } from './settings-fields.tsx';
import { TestPart } from './test-part.tsx';
import { useConnectionTest } from './use-connection-test.ts';
import { UserFields } from './user-fields.tsx';

const START: ConnectionDraft = {
  name: '',
  url: '',
  serviceVersion: 'address',
  zone: '',
  dataCentreZone: 'America/Los_Angeles',
  businessDayStart: '00:00',
  shiftStart: '08:00',
  statisticsRange: 'day',
  rollingPeriod: '30m',
};

/** Everything that a connection needs, tested before it is added. */
export function NewConnection({ zones }: { zones: readonly string[] }) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const router = useRouter();
  const adding = useSubmit({
    read: readAddedId,
    onDone: (id) => {
      router.push(`/admin/connections/${id}`);
      router.refresh();
    },
  });
  const test = useConnectionTest();
  const both = { ...test.submission.fieldErrors, ...adding.fieldErrors };
  return (
    <>
      <PageHead title={t('connections.new.title')} description={t('connections.new.about')} />
      <Form
        aria-label={t('connections.new.title')}
        submission={{ ...adding, fieldErrors: both, problem: adding.problem ?? test.submission.problem }}
        check={(entered) => ({ ...checkSettings(entered), ...checkUsers(entered, ['polling'], t) })}
        onSend={(entered) =>
          void adding.submit({
            method: 'POST',
            path: '/api/connections',
            body: { settings: draftIn(entered), users: usersIn(entered) },
          })
        }
      >
        <SectionCard title={t('connections.settings.account')}>
          <AccountFields draft={START} />
        </SectionCard>
        <SectionCard title={t('connections.users.title')} description={t('connections.new.usersAbout')}>
          <UserFields purpose="polling" />
          <UserFields purpose="directory" optional />
          <UserFields purpose="acting" optional />
        </SectionCard>
        <SectionCard title={t('connections.settings.reading')}>
          <ReadingFields draft={START} zones={zones} />
        </SectionCard>
        <TestPart
          test={test}
          refuse={(entered) => ({ ...checkSettings(entered), ...checkUsers(entered, ['polling'], t) })}
          target={(entered) => ({ settings: draftIn(entered), users: usersIn(entered) })}
        />
        <FormProblem problem={adding.problem} labels={fieldLabels(t)} />
        <div className="flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse">
          <ButtonLink href="/admin/connections">{common('cancel')}</ButtonLink>
          <Button type="submit" look="primary" busy={adding.busy}>
            {t('connections.add')}
          </Button>
        </div>
      </Form>
    </>
  );
}
