import { getTranslations } from 'next-intl/server';
import { readAuditAddress } from '#lib/domain/audit-address';
import { readFilter } from '#server/audit/audit-filter';
import { filterOptions } from '#server/audit/filter-options';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { Audit } from '#components/admin/audit/audit-page.tsx';
import { titled } from '#components/ui/page-title.ts';

export const generateMetadata = titled('admin.audit.title');

const ENTRIES = 100;

type Query = Readonly<Record<string, string | string[] | undefined>>;

export default async function AuditRoute({ searchParams }: { searchParams: Promise<Query> }) {
  currentPerson('admin');
  const query = await searchParams;
  const { audit } = runtime();
  const address = readAuditAddress(query);
  const before = typeof query['before'] === 'string' ? query['before'] : '';
  const reading = readFilter(Object.entries({ ...address, before }));
  const page =
    reading.kind === 'ok' ? await audit.list(reading.filter, ENTRIES) : { entries: [], next: null };
  const { days } = await audit.retention();
  return (
    <Audit
      page={page}
      isOlder={before !== ''}
      retentionDays={days}
      problem={reading.kind === 'bad' ? reading.problem : null}
      address={address}
      {...filterOptions(await audit.actors(), address.actor, await getTranslations('admin'))}
    />
  );
}
