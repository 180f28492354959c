'use client';

import { draftOfSettings } from '#lib/domain/connection-draft';
import type { ConnectionView } from '#lib/domain/connection-view';
import { versionIn } from '#lib/domain/service-address';
import { KeyValueList } from '#components/ui/key-value-list.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { PERIOD_WORDS, RANGE_WORDS } from './connection-words.ts';
import { storedUsers } from './stored-users.ts';
import { TestPart } from './test-part.tsx';
import { useConnectionTest } from './use-connection-test.ts';

/** A connection that the FIVE9_* variables give: to be read and tested, changed where the server is started. */
export function EnvironmentCard({ connection }: { connection: ConnectionView }) {
  const { settings, users } = connection;
  const draft = draftOfSettings(settings);
  const test = useConnectionTest();
  return (
    <>
      <SectionCard
        title="Settings"
        description="The FIVE9_* variables give this connection. Change them where the server is started, then start it again."
      >
        <KeyValueList
          items={[
            { key: 'Address', value: settings.url },
            {
              key: 'Service version',
              value: versionIn(settings.url)?.replace('_', '.') ?? 'as in the address',
            },
            { key: 'Contact centre', value: settings.zone },
            { key: 'Data centre', value: settings.dataCentreZone },
            { key: 'Statistics cover', value: RANGE_WORDS[settings.statisticsRange] },
            { key: 'Rolling period', value: PERIOD_WORDS[settings.rollingPeriod] },
            { key: 'Business day begins', value: draft.businessDayStart },
            { key: 'Shift begins', value: draft.shiftStart },
          ]}
        />
      </SectionCard>
      <form aria-label="Test of the connection" onSubmit={(event) => event.preventDefault()}>
        <TestPart
          test={test}
          refuse={() => ({})}
          target={() => ({ id: settings.id, settings: draft, users: storedUsers(users) })}
        />
      </form>
    </>
  );
}
