'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { AccountView } from '#lib/domain/person';
import { ROLE_WORDS } from '#lib/domain/role-words';
import { KeyValueList } from '#components/ui/key-value-list.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { PasswordCard } from './password-card.tsx';
import { SecondFactorCard } from './second-factor-card.tsx';
import { SessionList } from './session-list.tsx';

const SESSIONS = '/api/account/sessions';

interface AccountProps {
  account: AccountView;
  /** What may be seen, in words. */
  scope: string;
  now: number;
}

/** One's own account: who one is here, how one comes in, and where one is signed in. */
export function Account({ account, scope, now }: AccountProps) {
  const router = useRouter();
  const queries = useQueryClient();
  const { name, may } = ROLE_WORDS[account.role];
  return (
    <>
      <PageHead title="Account" description="Who you are here, and how you come in." />
      {account.isDemo && (
        <Notice>
          You look around as the demonstration’s guest, an account that everybody shares: it has no password
          and cannot be changed.
        </Notice>
      )}
      <SectionCard title={account.name}>
        <KeyValueList
          items={[
            { key: 'E-mail', value: account.email },
            {
              key: 'Role',
              value: (
                <>
                  {name}
                  <span className="block text-ink-2">{may}</span>
                </>
              ),
            },
            { key: 'Sees', value: scope },
          ]}
        />
        {!account.isDemo && account.role !== 'admin' && (
          <p className="text-[13px] text-ink-3">An administrator can change these.</p>
        )}
      </SectionCard>
      {!account.isDemo && (
        <>
          {account.hasPassword && (
            <PasswordCard onChanged={() => void queries.invalidateQueries({ queryKey: [SESSIONS] })} />
          )}
          <SecondFactorCard
            isOn={account.hasSecondFactor}
            hasPassword={account.hasPassword}
            onChanged={() => router.refresh()}
          />
          <SectionCard title="Where you are signed in">
            <SessionList path={SESSIONS} whose={null} now={now} />
          </SectionCard>
        </>
      )}
    </>
  );
}
