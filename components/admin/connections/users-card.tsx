'use client';

import { useState } from 'react';
import { CREDENTIAL_PURPOSES, type CredentialPurpose } from '#lib/domain/connection-settings';
import type { ConnectionView } from '#lib/domain/connection-view';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { PURPOSE_WORDS, WITHOUT_USER } from './connection-words.ts';
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
  const { users, origin, settings } = connection;
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const mayChange = origin === 'store';
  return (
    <SectionCard
      title="Users"
      description="One for each purpose. Passwords are kept encrypted and never shown again; a new one takes effect without a restart."
    >
      <ul className="m-0 flex list-none flex-col p-0">
        {CREDENTIAL_PURPOSES.map((purpose) => {
          const user = users[purpose];
          const { title, about } = PURPOSE_WORDS[purpose];
          return (
            <li
              key={purpose}
              className="grid items-center gap-x-6 gap-y-2 border-t border-line py-3 first:border-0 first:pt-0 last:pb-0 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_160px]"
            >
              <div className="min-w-0 leading-normal">
                <h3 className="font-label text-ink">{title}</h3>
                <p className="text-[13px] text-ink-2">{about}</p>
              </div>
              <div className="min-w-0 leading-normal wrap-anywhere">
                {user ? (
                  <>
                    <p className="text-ink">{user.username}</p>
                    <p className="flex flex-wrap items-center gap-2 text-[13px] text-ink-2">
                      {user.isUnreadable && <Badge tone="bad">password unreadable</Badge>}
                      {user.replacedAt === null ? (
                        'set by the environment'
                      ) : (
                        <span>
                          password typed <RelativeTime at={user.replacedAt} now={now} />
                        </span>
                      )}
                    </p>
                  </>
                ) : (
                  <p className="text-ink-2">None. {WITHOUT_USER[purpose]}</p>
                )}
              </div>
              {mayChange && (
                <div className="flex flex-wrap gap-2 md:justify-end">
                  {user && purpose !== 'polling' && (
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={`Remove the user for ${title.toLowerCase()}`}
                      onClick={() => setOpen({ kind: 'remove', purpose })}
                    >
                      Remove
                    </Button>
                  )}
                  <Button
                    size="small"
                    aria-label={`${user ? 'Replace' : 'Add'} the user for ${title.toLowerCase()}`}
                    onClick={() => setOpen({ kind: 'replace', purpose })}
                  >
                    {user ? 'Replace' : 'Add'}
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
