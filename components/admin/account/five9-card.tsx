'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ActingPlace } from '#lib/domain/linked-user';
import { Button } from '#components/ui/button.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { LinkTroubleNotice } from './link-trouble-notice.tsx';
import { LinkUserDialog } from './link-user-dialog.tsx';
import { UnlinkUserDialog } from './unlink-user-dialog.tsx';

interface Five9CardProps {
  places: readonly ActingPlace[];
  /** The demonstration's guest is everybody, and has no user of their own. */
  mayLink: boolean;
  /** The server's clock, epoch ms. */
  now: number;
}

type Open = { task: 'link' | 'unlink'; place: ActingPlace } | null;

/** As whom one acts on Five9, and how that becomes one's own user. */
export function Five9Card({ places, mayLink, now }: Five9CardProps) {
  const t = useTranslations('admin.account.five9');
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  return (
    <SectionCard title={t('title')} description={t('about')}>
      <ul className="m-0 flex list-none flex-col p-0">
        {places.map((place) => (
          <li
            key={place.connection.id}
            className="flex flex-col gap-3 border-t border-line py-3 first:border-0 first:pt-0 last:pb-0"
          >
            <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
              <div className="min-w-0 flex-1 basis-64 leading-normal wrap-anywhere">
                <h3 className="font-label text-ink">{place.connection.name}</h3>
                <AsWhom place={place} now={now} />
              </div>
              {mayLink && (
                <div className="flex flex-wrap gap-2">
                  {place.own && (
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={t('unlinkFrom', { connection: place.connection.name })}
                      onClick={() => setOpen({ task: 'unlink', place })}
                    >
                      {t('unlink')}
                    </Button>
                  )}
                  <Button
                    size="small"
                    aria-label={t(place.own ? 'replaceOn' : 'linkOn', { connection: place.connection.name })}
                    onClick={() => setOpen({ task: 'link', place })}
                  >
                    {t(place.own ? 'replace' : 'link')}
                  </Button>
                </div>
              )}
            </div>
            {place.own?.trouble && (
              <LinkTroubleNotice connectionId={place.connection.id} trouble={place.own.trouble} />
            )}
          </li>
        ))}
      </ul>
      {open?.task === 'link' && <LinkUserDialog place={open.place} onClose={close} />}
      {open?.task === 'unlink' && <UnlinkUserDialog place={open.place} onClose={close} />}
    </SectionCard>
  );
}

function AsWhom({ place: { own, shared }, now }: { place: ActingPlace; now: number }) {
  const t = useTranslations('admin.account.five9');
  const look = 'text-[13px] text-ink-2';
  if (own)
    return (
      <p className={look}>
        {t.rich(own.trouble ? 'cannotAsOwn' : 'asOwn', {
          user: own.username,
          name: (words) => <strong className="font-label text-ink">{words}</strong>,
          when: () => <RelativeTime at={own.linkedAt} now={now} />,
        })}
      </p>
    );
  if (shared === null) return <p className={look}>{t('asNobody')}</p>;
  return (
    <p className={look}>
      {t.rich('asShared', {
        user: shared,
        name: (words) => <strong className="font-label text-ink">{words}</strong>,
      })}
    </p>
  );
}
