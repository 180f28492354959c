'use client';

import { Tv } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore, type ReactNode } from 'react';
import { EmptyState } from '#components/ui/empty-state.tsx';

/** Where there is no display yet: how a television that was just unboxed becomes one. */
export function NoDisplays({ actions }: { actions: ReactNode }) {
  const t = useTranslations('studio.displays.none');
  const origin = useSyncExternalStore(
    () => () => undefined,
    () => location.origin,
    () => '',
  );
  const address = `${origin}/wall`;
  return (
    <EmptyState icon={<Tv size={28} />} title={t('title')} actions={actions}>
      <ol className="mt-2 flex list-decimal flex-col gap-1.5 pl-5 text-left">
        <li>{t('hang')}</li>
        <li>
          {t.rich('go', {
            address: () => <span className="font-label text-ink wrap-anywhere">{address}</span>,
          })}
        </li>
        <li>{t('code')}</li>
        <li>{t('name')}</li>
      </ol>
    </EmptyState>
  );
}
