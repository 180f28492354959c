'use client';

import { Ellipsis, Gauge, Tv, Users, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { writePocketAddress, type PocketAddress, type PocketView } from './pocket-address.ts';
import styles from './pocket.module.css';

const ICONS: Readonly<Record<PocketView, LucideIcon>> = {
  now: Gauge,
  teams: Users,
  walls: Tv,
  more: Ellipsis,
};

interface PocketNavProps {
  views: readonly PocketView[];
  address: PocketAddress;
  onGo: (view: PocketView) => void;
}

/** The places, within reach of a thumb. */
export function PocketNav({ views, address, onGo }: PocketNavProps) {
  const t = useTranslations('pocket');
  return (
    <nav aria-label={t('nav.name')} className={styles.nav}>
      {views.map((view) => {
        const Icon = ICONS[view];
        return (
          <a
            key={view}
            href={writePocketAddress({ ...address, view, team: null })}
            aria-current={view === address.view ? 'page' : undefined}
            className={styles.navPlace}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              onGo(view);
            }}
          >
            <Icon aria-hidden size={24} strokeWidth={2} />
            {t(`nav.${view}`)}
          </a>
        );
      })}
    </nav>
  );
}
