'use client';

import { useTranslations } from 'next-intl';
import { DemoDoor } from '#components/admin/sign-in/demo-door.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';

/** The ways in, from the first page. */
export function StartDoors({ demoDoor }: { demoDoor: boolean }) {
  const t = useTranslations('start');
  return (
    <div className="flex w-full max-w-[440px] flex-col gap-4">
      {demoDoor && <DemoDoor onSignedIn={() => location.assign('/')} />}
      <ButtonLink href="/sign-in" size="large" look={demoDoor ? 'plain' : 'primary'}>
        {t('signIn')}
      </ButtonLink>
    </div>
  );
}
