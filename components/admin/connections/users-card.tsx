'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CREDENTIAL_PURPOSES, type CredentialPurpose } from '#lib/domain/connection-settings';
import type { ConnectionView } from '#lib/domain/connection-view';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { RemoveUserDialog } from './remove-user-dialog.tsx';
import { UserDialog } from './user-dialog.tsx';

interface UsersCardProps {
  connection: ConnectionView;
  /** The server's clock, epoch ms. */
  now: number;
}

type Open = { kind: 'replace' | 'remove'; purpose: CredentialPurpose } | null;

/** The users Watchfloor signs in with. Passwords are never shown again, only replaced. */
export function UsersCard({ connection, now }: UsersCardProps) {
  const t = useTranslations('admin');
  const { users, origin, settings } = connection;
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const mayChange = origin === 'store';
  return (
    <SectionCard title={t('connections.users.title')} description={t('connections.users.about')}>
      <ul className="m-0 flex list-none flex-col p-0">
        {CREDENTIAL_PURPOSES.map((purpose) => {
          const user = users[purpose];
          const deed = user ? 'replace' : 'add';
          return (
            <li
              key={purpose}
              className="grid items-center gap-x-6 gap-y-2 border-t border-line py-3 first:border-0 first:pt-0 last:pb-0 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_160px]"
            >
              <div className="min-w-0 leading-normal">
                <h3 className="font-label text-ink">{t(`connections.users.purposes.${purpose}.title`)}</h3>
                <p className="text-[13px] text-ink-2">{t(`connections.users.purposes.${purpose}.about`)}</p>
              </div>
              <div className="min-w-0 leading-normal wrap-anywhere">
                {user ? (
                  <>
                    <p className="text-ink">{user.username}</p>
                    <p className="flex flex-wrap items-center gap-2 text-[13px] text-ink-2">
                      {user.isUnreadable && <Badge tone="bad">{t('connections.users.unreadable')}</Badge>}
                      {user.replacedAt === null ? (
                        t('connections.fromEnvironment')
                      ) : (
                        <span>
                          {t.rich('connections.users.typed', {
                            when: () => <RelativeTime at={user.replacedAt} now={now} />,
                          })}
                        </span>
                      )}
                    </p>
                  </>
                ) : (
                  <p className="text-ink-2">
                    {t('connections.users.none')} {t(`connections.users.without.${purpose}`)}
                  </p>
                )}
              </div>
              {mayChange && (
                <div className="flex flex-wrap gap-2 md:justify-end">
                  {user && purpose !== 'polling' && (
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={t(`connections.users.removeFor.${purpose}`)}
                      onClick={() => setOpen({ kind: 'remove', purpose })}
                    >
                      {t('connections.users.remove')}
                    </Button>
                  )}
                  <Button
                    size="small"
                    aria-label={t(`connections.users.${deed}For.${purpose}`)}
                    onClick={() => setOpen({ kind: 'replace', purpose })}
                  >
                    {t(`connections.users.${deed}`)}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {open?.kind === 'replace' && (
        <UserDialog
          connectionId={settings.id}
          purpose={open.purpose}
          username={users[open.purpose]?.username ?? ''}
          onClose={close}
        />
      )}
      {open?.kind === 'remove' && (
        <RemoveUserDialog connectionId={settings.id} purpose={open.purpose} onClose={close} />
      )}
    </SectionCard>
  );
}
