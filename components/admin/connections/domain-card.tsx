import { useTranslations } from 'next-intl';
import { type DomainUsers, type Licences, NOTHING_TOLD, type SomeNames } from '#lib/domain/domain-users';
import { KeyValueList } from '#components/ui/key-value-list.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';

/** Seats and licences, who is signed in, and what the polling user is a member of, as the service told last. */
export function DomainCard({ users, now }: { users: DomainUsers | null; now: number }) {
  const t = useTranslations('admin.connections.domain');
  const { seats, signedIn, skills, groups } = users ?? NOTHING_TOLD;
  const readAt = [seats, signedIn, skills, groups].flatMap((told) => told?.readAt ?? []);
  const taken = ({ taken: used, limit }: Licences): string => t('taken', { taken: used, limit });
  const names = ({ count, names: some }: SomeNames): string =>
    t('names', { count, named: some.length, names: some.join(', '), more: count - some.length });
  return (
    <SectionCard title={t('title')} description={t('about')}>
      {readAt.length === 0 ? (
        <p className="text-ink-2">{t('nothing')}</p>
      ) : (
        <>
          <KeyValueList
            items={[
              ...(seats
                ? [
                    { key: t('supervisorSeats'), value: taken(seats.supervisors) },
                    { key: t('mobileLicences'), value: taken(seats.mobile) },
                  ]
                : []),
              ...(signedIn
                ? [
                    { key: t('agents'), value: t('count', { count: signedIn.agents }) },
                    { key: t('supervisors'), value: names(signedIn.supervisors) },
                    { key: t('administrators'), value: names(signedIn.administrators) },
                  ]
                : []),
              ...(skills ? [{ key: t('skills'), value: names(skills) }] : []),
              ...(groups ? [{ key: t('groups'), value: names(groups) }] : []),
            ]}
          />
          <p className="text-[13px] text-ink-3">
            {t.rich('told', { when: () => <RelativeTime at={Math.max(...readAt)} now={now} /> })}
          </p>
        </>
      )}
    </SectionCard>
  );
}
