'use client';

import { useTranslations } from 'next-intl';
import { draftOfSettings } from '#lib/domain/connection-draft';
import type { ConnectionView } from '#lib/domain/connection-view';
import { versionIn } from '#lib/domain/service-address';
import { KeyValueList } from '#components/ui/key-value-list.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { storedUsers } from './stored-users.ts';
import { TestPart } from './test-part.tsx';
import { useConnectionTest } from './use-connection-test.ts';

/** A connection that the FIVE9_* variables give: to be read and tested, changed where the server is started. */
export function EnvironmentCard({ connection }: { connection: ConnectionView }) {
  const t = useTranslations('admin');
  const { settings, users } = connection;
  const draft = draftOfSettings(settings);
  const test = useConnectionTest();
  return (
    <>
      <SectionCard title={t('connections.settings.title')} description={t('connections.environment.about')}>
        <KeyValueList
          items={[
            { key: t('connections.fields.url'), value: draft.url },
            {
              key: t('connections.fields.serviceVersion'),
              value: settings.findsVersion
                ? t('connections.environment.newest')
                : (versionIn(settings.url)?.replace('_', '.') ?? t('connections.environment.asInAddress')),
            },
            { key: t('connections.environment.zone'), value: settings.zone },
            { key: t('connections.environment.dataCentreZone'), value: settings.dataCentreZone },
            {
              key: t('connections.fields.statisticsRange'),
              value: t(`connections.ranges.${settings.statisticsRange}`),
            },
            {
              key: t('connections.fields.rollingPeriod'),
              value: t(`connections.periods.${settings.rollingPeriod}`),
            },
            { key: t('connections.fields.businessDayStart'), value: draft.businessDayStart },
            { key: t('connections.fields.shiftStart'), value: draft.shiftStart },
          ]}
        />
      </SectionCard>
      <form aria-label={t('connections.test.name')} onSubmit={(event) => event.preventDefault()}>
        <TestPart
          test={test}
          refuse={() => ({})}
          target={() => ({ id: settings.id, settings: draft, users: storedUsers(users) })}
        />
      </form>
    </>
  );
}
