'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ActingPlace } from '#lib/domain/linked-user';
import type { AccountView } from '#lib/domain/person';
import { KeyValueList } from '#components/ui/key-value-list.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { Five9Card } from './five9-card.tsx';
import { LanguageCard } from './language-card.tsx';
import { PasswordCard } from './password-card.tsx';
import { SecondFactorCard } from './second-factor-card.tsx';
import { SessionList } from './session-list.tsx';

const SESSIONS = '/api/account/sessions';

interface AccountProps {
  account: AccountView;
  /** What may be seen, in words. */
  scope: string;
  /** As whom one acts, on each connection that one may act on. */
  acting: readonly ActingPlace[];
  now: number;
}

/** One's own account: who one is here, how one comes in, and where one is signed in. */
export function Account({ account, scope, acting, now }: AccountProps) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const router = useRouter();
  const queries = useQueryClient();
  return (
    <>
      <PageHead title={t('account.title')} description={t('account.about')} />
      {account.isDemo && <Notice>{t('account.demoGuest')}</Notice>}
      <SectionCard title={account.name}>
        <KeyValueList
          items={[
            { key: t('account.email'), value: account.email },
            {
              key: t('account.role'),
              value: (
                <>
                  {common(`roles.${account.role}.name`)}
                  <span className="block text-ink-2">{common(`roles.${account.role}.may`)}</span>
                </>
              ),
            },
            { key: t('account.sees'), value: scope },
          ]}
        />
        {!account.isDemo && account.role !== 'admin' && (
          <p className="text-[13px] text-ink-3">{t('account.notYours')}</p>
        )}
      </SectionCard>
      {acting.length > 0 && <Five9Card places={acting} mayLink={!account.isDemo} now={now} />}
      <LanguageCard chosen={account.locale} />
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
          <SectionCard title={t('account.sessions.title')}>
            <SessionList path={SESSIONS} whose={null} now={now} />
          </SectionCard>
        </>
      )}
    </>
  );
}
