'use client';

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
import { FIELD_LABELS } from './field-labels.ts';
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
      <PageHead
        title="New connection"
        description="One Five9 domain. Test it before you add it: the test says in plain words what is missing."
      />
      <Form
        aria-label="New connection"
        submission={{ ...adding, fieldErrors: both, problem: adding.problem ?? test.submission.problem }}
        check={(entered) => ({ ...checkSettings(entered), ...checkUsers(entered, ['polling']) })}
        onSend={(entered) =>
          void adding.submit({
            method: 'POST',
            path: '/api/connections',
            body: { settings: draftIn(entered), users: usersIn(entered) },
          })
        }
      >
        <SectionCard title="Account">
          <AccountFields draft={START} />
        </SectionCard>
        <SectionCard
          title="Users"
          description="Make them for Watchfloor alone; nobody else signs in with them."
        >
          <UserFields purpose="polling" />
          <UserFields purpose="directory" optional />
          <UserFields purpose="acting" optional />
        </SectionCard>
        <SectionCard title="How its numbers are read">
          <ReadingFields draft={START} zones={zones} />
        </SectionCard>
        <TestPart
          test={test}
          refuse={(entered) => ({ ...checkSettings(entered), ...checkUsers(entered, ['polling']) })}
          target={(entered) => ({ settings: draftIn(entered), users: usersIn(entered) })}
        />
        <FormProblem problem={adding.problem} labels={FIELD_LABELS} />
        <div className="flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse">
          <ButtonLink href="/admin/connections">Cancel</ButtonLink>
          <Button type="submit" look="primary" busy={adding.busy}>
            Add connection
          </Button>
        </div>
      </Form>
    </>
  );
}
